import HanmenCore

extension Edition {
    /// What a copy says of itself on every page: a small （写） at the upper right.
    func pageMark(at span: SourceSpan) -> FurnitureItem? {
        guard self == .copy else { return nil }
        return FurnitureItem(
            name: "写", place: .topRight, content: .text(suffix, TextLook(size: .pt(10.5))), span: span)
    }
}
