import HanmenCore

/// How headings look, level by level (体裁.見出し).
extension StyleReader {
    /// What the levels are called: `#`, `##`, and `###` with all below it.
    static let headingLevels = ["大見出し", "中見出し", "小見出し"]
    static let headingKeys = ["大きさ", "書体", "字下げ", "行取り", "前の空き"]

    func readHeadings(_ appearance: MapReader, into style: inout FormStyle) {
        guard let headings = appearance.map("見出し", keys: Self.headingLevels) else { return }
        for (level, name) in Self.headingLevels.enumerated() {
            guard let reader = headings.map(name, keys: Self.headingKeys) else { continue }
            read(reader, into: &style.headings[level])
        }
    }

    private func read(_ reader: MapReader, into heading: inout HeadingStyle) {
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
private enum HeadingFace: String, CaseIterable {
    case body = "本文"
    case heading = "見出し"
}
