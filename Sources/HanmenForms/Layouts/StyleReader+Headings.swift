import HanmenCore

/// How headings look, level by level (体裁.見出し).
extension StyleReader {
    /// What the levels are called: `#`, `##`, and `###` with all below it.
    static let headingLevels: [LayoutKey] = [
        .map("大見出し", headingKeys, "報告書の # の見出し"), .map("中見出し", headingKeys, "報告書の ## の見出し"),
        .map("小見出し", headingKeys, "報告書の ### とそれより深い見出し"),
    ]
    private static let headingKeys: [LayoutKey] = [
        .choice("印", of: HeadingMark.allCases, "見出しの前の印。書かなければ、書いたとおり"),
        .length("大きさ", "文字の大きさ。例: 12pt"), .choice("書体", of: HeadingFace.allCases, "どちらの書体で組むか"),
        .characters("字下げ", "見出しの字下げ"), .lines("行取り", "何行分を取って、そのまん中に置くか。例: 2行"),
        .lines("前の空き", "見出しの上に空ける行。頁の頭ではなくなる"),
    ]

    func readHeadings(_ appearance: MapReader, into style: inout FormStyle) {
        guard let headings = appearance.map("見出し") else { return }
        for (level, name) in Self.headingLevels.names.enumerated() {
            guard let reader = headings.map(name) else { continue }
            read(reader, into: &style.headings[level])
        }
    }

    private func read(_ reader: MapReader, into heading: inout HeadingStyle) {
        heading.mark = reader.choice("印", of: HeadingMark.allCases) ?? heading.mark
        heading.size = size("大きさ", reader) ?? heading.size
        if let face = reader.choice("書体", of: HeadingFace.allCases) {
            heading.usesHeadingFont = face == .heading
        }
        heading.indent = reader.characters("字下げ") ?? heading.indent
        heading.linesBefore = reader.lines("前の空き") ?? heading.linesBefore
        guard let lines = reader.lines("行取り"), let node = reader.node("行取り") else { return }
        if let whole = Int(exactly: lines), (1...10).contains(whole) { return heading.lines = lines }
        let wants = Message("1行から10行までの整数にしてください", en: "whole lines, from 1行 to 10行")
        findings.add(.layoutValueWrong("行取り", wants: wants, at: node.span))
    }
}

/// In which face a heading is set (書体).
enum HeadingFace: String, CaseIterable {
    case body = "本文"
    case heading = "見出し"
}
