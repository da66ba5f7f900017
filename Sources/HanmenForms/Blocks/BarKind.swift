import HanmenCore

/// 色帯: a filled bar, perhaps with a line of text in it.
struct BarKind: BlockKind {
    static let name = "色帯"
    static let note = "行長いっぱいの色の帯。文を入れられる"
    static let keys: [LayoutKey] =
        [
            .choice("色", of: NamedColor.allCases, "帯の色。書かなければ 体裁.色.帯"),
            .length("高さ", "帯の高さ。書かなければ 2mm、文があれば 8mm"),
            .template("文", "帯の中の文。黒か白の、読みやすい方になる"),
            .choice("揃え", of: alignments, "文をどこに寄せるか。書かなければ左"),
            .length("大きさ", "文字の大きさ。書かなければ本文と同じ"),
        ] + BlockAir.keys
    private static let alignments: [HorizontalAlignment] = [.left, .center, .right]

    private let text: TextTemplate?
    private let color: Color?
    private let height: Length
    private let alignment: HorizontalAlignment
    private let size: Length?
    private let air: BlockAir

    init?(_ reader: MapReader) {
        text = reader.node("文") == nil ? nil : reader.template("文")
        color = reader.choice("色", of: NamedColor.allCases)?.color
        height = reader.height("高さ", in: .mm(0.2)...(.mm(60))) ?? .mm(text == nil ? 2 : 8)
        alignment = reader.choice("揃え", of: Self.alignments) ?? .left
        size = StyleReader(findings: reader.findings).size("大きさ", reader)
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [text].compactMap { $0 } }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .bar(
            BarBlock(
                content: text?.inlines(values) ?? [], color: color, height: height, alignment: alignment,
                size: size, linesBefore: air.before, linesAfter: air.after))
    }
}

extension MapReader {
    /// A length within bounds.
    func height(_ key: String, in range: ClosedRange<Length>) -> Length? {
        guard let height = length(key), let node = node(key) else { return nil }
        if range.contains(height) { return height }
        let (least, most) = (range.lowerBound.writtenMillimetres, range.upperBound.writtenMillimetres)
        findings.add(
            .layoutValueWrong(
                key, wants: Message("\(least) から \(most) までにしてください", en: "from \(least) to \(most)"),
                at: node.span))
        return nil
    }
}

extension Length {
    /// Millimetres as layouts write them, with at most one decimal: `0.2mm`, `60mm`.
    var writtenMillimetres: String {
        let tenths = Int((millimetres * 10).rounded())
        return tenths.isMultiple(of: 10) ? "\(tenths / 10)mm" : "\(tenths / 10).\(abs(tenths % 10))mm"
    }
}
