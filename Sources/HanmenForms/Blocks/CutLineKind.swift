/// 切り取り線: a dashed line with scissors, across the whole sheet.
struct CutLineKind: BlockKind {
    static let name = "切り取り線"
    static let note = "はさみの印の付いた点線。紙の幅いっぱいに引く"
    static let keys: [LayoutKey] = BlockAir.keys

    private let air: BlockAir

    init?(_ reader: MapReader) { air = BlockAir(reader, before: 0.5, after: 0.5) }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .cutLine(CutLineBlock(linesBefore: air.before, linesAfter: air.after))
    }
}
