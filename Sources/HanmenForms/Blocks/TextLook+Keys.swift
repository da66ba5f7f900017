import HanmenCore

extension TextLook {
    static let keys: [LayoutKey] = [
        .length("大きさ", "文字の大きさ。書かなければ本文と同じ。例: 9pt"),
        .choice("書体", of: HeadingFace.allCases, "どちらの書体で組むか。書かなければ本文"),
        .choice("色", of: NamedColor.texts, "文字の色。書かなければ黒"),
    ]

    /// The look that a block asks for.
    init(_ reader: MapReader) {
        self.init(
            size: StyleReader(findings: reader.findings).size("大きさ", reader),
            usesHeadingFont: reader.choice("書体", of: HeadingFace.allCases) == .heading,
            color: reader.choice("色", of: NamedColor.texts)?.color ?? .black)
    }
}
