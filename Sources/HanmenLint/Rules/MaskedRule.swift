public import HanmenCore
public import HanmenForms

/// L19: a public edition holds nothing that it masks. This looks at what is printed and said of it; files are searched
/// byte by byte by `hanmen audit`.
public enum MaskedRule {
    private static let rule = LintRule.masked

    /// Masked values that pages, their descriptions, outline or metadata still have. Few characters may stand somewhere
    /// by chance: up to three are a warning.
    public static func findings(masked: [MaskedValue], in document: PagedDocument) -> [Diagnostic] {
        guard !masked.isEmpty else { return [] }
        let texts = document.searchable
        return masked.compactMap { value in
            let wanted = PersonName.plain(value.text).comparable
            // One character proves nothing: it stands anywhere.
            guard wanted.count >= 2, let leak = texts.first(where: { $0.text.contains(wanted) }) else {
                return nil
            }
            let place = leak.runs.first { $0.text.comparable.contains(wanted) }?.span
            return finding(value, in: leak.name, at: place, isSure: wanted.count > 3)
        }
    }

    private static func finding(
        _ value: MaskedValue, in place: Message, at span: SourceSpan?, isSure: Bool
    ) -> Diagnostic {
        let summary = Message(
            "公開用の版の\(place.japanese)に、伏せるはずの「\(value.kind.rawValue)」が残っています。",
            en: "a masked value is left in the \(place.english)")
        let masked = value.span.map { "\($0) で伏せたものと同じ文字です。" } ?? ""
        let hint = Message(
            "\(masked)ここにも「{…|非公開}」の印を付けてください。", en: "mark it here too: {…|非公開}")
        return isSure
            ? rule.error(summary, at: span ?? value.span, hints: [hint])
            : rule.warning(summary, at: span ?? value.span, hints: [hint])
    }
}

/// A text that readers of a file can find.
private struct SearchableText {
    /// The text as it is compared.
    var text: String
    /// What it is, for messages.
    var name: Message
    /// The runs of a page, to name the place.
    var runs: [PageText.Run] = []

    init(_ text: String, _ name: Message, runs: [PageText.Run] = []) {
        self.text = text.comparable
        self.name = name
        self.runs = runs
    }
}

extension PagedDocument {
    fileprivate var searchable: [SearchableText] {
        let pages = pages.enumerated().map { index, page in
            let text = PageText(page)
            return SearchableText(
                text.text, Message("\(index + 1) ページ", en: "page \(index + 1)"), runs: text.runs)
        }
        let said = structure.attributeTexts.map {
            SearchableText($0, Message("読み上げの文", en: "descriptions"))
        }
        let titles = outline.map { SearchableText($0.title, Message("しおり", en: "outline")) }
        let about = ([metadata.title, metadata.author, metadata.subject] + metadata.keywords)
            .map { SearchableText($0, Message("文書の情報", en: "metadata")) }
        return pages + said + titles + about
    }
}

extension StructureNode {
    /// The texts that stand for content (Alt, ActualText).
    fileprivate var attributeTexts: [String] {
        [attributes.alternative, attributes.actualText].compactMap { $0 }
            + children.flatMap { child -> [String] in
                if case .node(let node) = child { node.attributeTexts } else { [] }
            }
    }
}

extension String {
    /// The text as it is compared: half-width, small letters, without spaces, hyphens and commas.
    fileprivate var comparable: String {
        narrowed.lowercased().filter { !"-‐‑–—−―ー,".contains($0) }
    }
}
