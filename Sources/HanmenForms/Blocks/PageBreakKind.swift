/// 改ページ: go on on a new page.
struct PageBreakKind: BlockKind {
    static let name = "改ページ"
    static let note = "次の頁へ進む"
    static let keys: [LayoutKey] = []

    init?(_ reader: MapReader) {}

    func content(_ values: [String: TypedValue]) -> FormContent { .pageBreak }
}
