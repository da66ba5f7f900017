/// 空き: lines of air.
struct SpaceKind: BlockKind {
    static let name = "空き"
    static let note = "行の空き"
    static let keys: [LayoutKey] = [.lines("行数", "空ける行の数。書かなければ 1行")]

    private let lines: Double

    init?(_ reader: MapReader) { lines = reader.lines("行数") ?? 1 }

    func content(_ values: [String: TypedValue]) -> FormContent { .space(lines: lines) }
}
