import HanmenReport

/// The mark before headings of a level (見出しの印; forms.md C07, C09).
public enum HeadingMark: String, CaseIterable, Hashable, Sendable {
    /// As the writer wrote it.
    case asWritten = "そのまま"
    /// None, whatever the writer wrote.
    case none = "なし"
    case square = "■"
    case diamond = "◆"
    case dot = "・"
    /// 第1, 第2.
    case ordinal = "第1"
    /// 1, 2.
    case number = "1"
    /// (1), (2).
    case parenthesizedNumber = "(1)"
    /// ア, イ.
    case katakana = "ア"
    /// (ア), (イ).
    case parenthesizedKatakana = "(ア)"
    /// ①, ②.
    case circled = "①"

    /// The mark of the heading that is the so many-th of its level.
    func marker(_ number: Int) -> Marker? {
        switch self {
        case .asWritten, .none: nil
        case .square, .diamond: Marker(scheme: .square, text: rawValue)
        case .dot: Marker(scheme: .dot, text: rawValue)
        case .ordinal: Marker(scheme: .ordinal, text: "第\(number)")
        case .number: Marker(scheme: .number, text: String(number))
        case .parenthesizedNumber: Marker(scheme: .parenthesizedNumber, text: "(\(number))")
        case .katakana: Marker(scheme: .katakana, text: Self.katakana(number))
        case .parenthesizedKatakana:
            Marker(scheme: .parenthesizedKatakana, text: "(\(Self.katakana(number)))")
        case .circled: Marker(scheme: .circled, text: Self.circled(number))
        }
    }

    private static let syllables = Array("アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン")

    /// ア … ン; what comes behind them has its number.
    static func katakana(_ number: Int) -> String {
        syllables.indices.contains(number - 1) ? String(syllables[number - 1]) : String(number)
    }

    /// ① … ⑳; what comes behind them has its number in brackets.
    private static func circled(_ number: Int) -> String {
        guard (1...20).contains(number), let scalar = Unicode.Scalar(0x2460 + UInt32(number) - 1) else {
            return "(\(number))"
        }
        return String(scalar)
    }
}

/// Gives the headings of a form the marks of its layout, counting them level by level.
struct HeadingMarker {
    private let styles: [HeadingStyle]
    private var counts: [Int]

    init(_ styles: [HeadingStyle]) {
        self.styles = styles
        counts = styles.map { _ in 0 }
    }

    /// The blocks of a form with the headings in them marked.
    mutating func marked(_ blocks: [FormBlock]) -> [FormBlock] {
        var blocks = blocks
        for index in blocks.indices {
            switch blocks[index].content {
            case .prose(let prose): blocks[index].content = .prose(marked(prose))
            case .group(let inner): blocks[index].content = .group(marked(inner))
            case .slips(var slips):
                for slip in slips.slips.indices { slips.slips[slip] = marked(slips.slips[slip]) }
                blocks[index].content = .slips(slips)
            default: break
            }
        }
        return blocks
    }

    private mutating func marked(_ blocks: [ReportBlock]) -> [ReportBlock] {
        var blocks = blocks
        for index in blocks.indices {
            guard case .heading(var heading) = blocks[index] else { continue }
            let level = min(max(heading.level, 1), styles.count) - 1
            counts[level] += 1
            for deeper in counts.indices.dropFirst(level + 1) { counts[deeper] = 0 }
            guard styles[level].mark != .asWritten else { continue }
            heading.marker = styles[level].mark.marker(counts[level])
            blocks[index] = .heading(heading)
        }
        return blocks
    }
}
