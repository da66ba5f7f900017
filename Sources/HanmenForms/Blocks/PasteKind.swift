import HanmenCore
import HanmenReport

/// 貼付欄: a frame for receipts.
struct PasteKind: BlockKind {
    static let name = "貼付欄"
    static let note = "領収書などを貼る枠"
    static let keys: [LayoutKey] =
        [
            .length("高さ", "枠の高さ。書かなければ、頁の残り"),
            .template("文", "枠の中に薄く載せる文。書かなければ「ここに貼付」"),
            .text("画像", "枠の中に載せる、写真の一覧か画像の欄の名前。画像があれば、文と重ね線は載せない"),
            LayoutKey("重ね線", .text, "少しずつ重ねて貼るための線の数。例: 4"),
        ] + BlockAir.keys

    private let height: Length?
    private let text: TextTemplate?
    private let images: TextTemplate?
    private let overlaps: Int
    private let air: BlockAir
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        height = reader.height("高さ", in: .mm(20)...(.mm(400)))
        text = reader.node("文") == nil ? nil : reader.template("文")
        images = reader.text("画像").map { TextTemplate(field: $0) }
        overlaps = Self.overlaps(reader)
        air = BlockAir(reader, before: 0.5, after: 0.5)
        span = reader.node.span
    }

    private static func overlaps(_ reader: MapReader) -> Int {
        guard let text = reader.text("重ね線") else { return 0 }
        if let count = Int(text.value), (0...30).contains(count) { return count }
        let wants = Message("0 から 30 までの整数にしてください", en: "a whole number from 0 to 30")
        reader.findings.add(.layoutValueWrong("重ね線", wants: wants, at: text.span))
        return 0
    }

    var templates: [TextTemplate] { [text, images].compactMap { $0 } }

    private func pictures(_ values: [String: TypedValue]) -> [InlineImage] {
        guard let name = images?.fieldNames.first, case .pictures(let pictures)? = values[name.value]?.shown
        else {
            return []
        }
        return pictures
    }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .paste(
            PasteBlock(
                content: text?.inlines(values) ?? [.text(Spanned("ここに貼付", at: span))],
                images: pictures(values), height: height,
                overlaps: overlaps, span: span, linesBefore: air.before, linesAfter: air.after))
    }
}
