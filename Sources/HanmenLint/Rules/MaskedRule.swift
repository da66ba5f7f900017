public import HanmenCore
public import HanmenForms

/// L19: a public edition holds nothing that it masks. This looks at what is printed and said of it; files are searched
/// byte by byte by `hanmen audit`.
public enum MaskedRule {
    private static let rule = LintRule.masked

    /// Masked values that pages, their descriptions, outline or metadata still have.
    public static func findings(masked: [MaskedValue], in document: PagedDocument) -> [Diagnostic] {
        let texts = document.searchable
        return masked.compactMap { value in
            let wanted = PersonName.plain(value.text).comparable
            // One character proves nothing: it stands anywhere.
            guard wanted.count >= 2, let place = texts.first(where: { $0.text.contains(wanted) })?.place
            else {
                return nil
            }
            return rule.error(
                Message(
                    "公開用の版の\(place.japanese)に、伏せるはずの「\(value.kind.rawValue)」が残っています。",
                    en: "a masked value is left in the \(place.english)"),
                at: value.span,
                hints: [
                    Message("欄の「個人情報」と公開の設定を確かめ、データから作り直してください。", en: "make the edition from its data again")
                ])
        }
    }
}

extension PagedDocument {
    /// All texts that readers of the file can find.
    fileprivate var searchable: [(text: String, place: Message)] {
        let pages = pages.enumerated().map { index, page in
            (PageText(page).text.comparable, Message("\(index + 1) ページ", en: "page \(index + 1)"))
        }
        let said = structure.attributeTexts.map { ($0.comparable, Message("読み上げの文", en: "descriptions")) }
        let titles = outline.map { ($0.title.comparable, Message("しおり", en: "outline")) }
        let about = ([metadata.title, metadata.author, metadata.subject] + metadata.keywords)
            .map { ($0.comparable, Message("文書の情報", en: "metadata")) }
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
