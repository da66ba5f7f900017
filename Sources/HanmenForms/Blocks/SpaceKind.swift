/// 空き: lines of air.
struct SpaceKind: BlockKind {
    static let name = "空き"
    static let keys = ["行数"]

    private let lines: Double

    init?(_ reader: MapReader) { lines = reader.lines("行数") ?? 1 }

    func content(_ values: [String: TypedValue]) -> FormContent { .space(lines: lines) }
}
