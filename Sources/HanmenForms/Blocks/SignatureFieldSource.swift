import HanmenCore
import HanmenReport

/// 署名欄: an empty field that is signed in the finished file.
struct SignatureFieldSource: Sendable {
    static let key = LayoutKey.text(
        "署名欄", "ここに電子署名をする人の名前。書けば、PDFに空の署名欄ができる。例: 会派代表者")

    /// The longest name, in characters.
    private static let longest = 40

    let name: Spanned<String>

    /// Nil where there is none, or, after a message, where its name is not one.
    init?(_ reader: MapReader) {
        guard let name = reader.text("署名欄") else { return nil }
        // A full stop goes one level in (ISO 32000-1, 12.7.3.2).
        guard name.value.count <= Self.longest, !name.value.contains(where: { $0 == "." || $0.isNewline })
        else {
            let wants = Message(
                "「.」のない、\(Self.longest)字までの名前を書いてください",
                en: "write a name without full stops, of at most \(Self.longest) characters")
            reader.findings.add(.layoutValueWrong("署名欄", wants: wants, at: name.span))
            return nil
        }
        self.name = name
    }
}
