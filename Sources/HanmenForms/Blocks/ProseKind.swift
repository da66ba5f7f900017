import HanmenCore
import HanmenReport

/// 文章: the narrative, or another field of type 文章.
struct ProseKind: BlockKind {
    static let name = "文章"
    static let note = "報告の本文"
    static let keys: [LayoutKey] = [
        .text("内容", "文章の欄の名前。書かなければ 本文"),
        .lines("空欄", "白紙の様式で空ける行の数。書かなければ 8行"),
    ]

    private let field: TextTemplate
    private let blankLines: Double

    /// Room for a narrative, in lines.
    private static let usualBlankLines = 8.0

    init?(_ reader: MapReader) {
        let name = reader.text("内容") ?? Spanned("本文", at: reader.node.span)
        field = TextTemplate(field: name)
        blankLines = reader.lines("空欄") ?? Self.usualBlankLines
    }

    var templates: [TextTemplate] { [field] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        switch field.fieldNames.first.flatMap({ values[$0.value]?.shown }) {
        case .prose(let blocks, _)?: .prose(blocks)
        case let value?:
            .prose([
                .paragraph(
                    Paragraph(content: value.inlines(nil).withRoom(lines: blankLines), span: field.span))
            ])
        case nil: .prose([])
        }
    }
}
