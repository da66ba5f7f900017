import HanmenCore
import HanmenReport

/// Texts as they are written in fields, with readings and marks.
enum WrittenText {
    /// The text without them: `{髙﨑|たかさき} 遥` is 髙﨑 遥.
    static func plain(_ text: String) -> String {
        let source = SourceText(name: "", text: text)
        return InlineParser.inlines(fromFieldText: Spanned(text, at: source.span(0..<source.utf8.count)))
            .plainText
    }
}
