import HanmenCore
import HanmenReport
import HanmenText

/// The runs of one line of content, and what is drawn around some of them.
struct DecoratedRuns {
    /// A decoration of consecutive runs.
    struct Decoration {
        var kind: InlineDecoration
        var runs: Range<Int>
    }

    var runs: [TextRun] = []
    /// Inner ones before those around them.
    private(set) var decorations: [Decoration] = []

    /// Decorates all runs from an index on.
    mutating func decorate(from start: Int, with kind: InlineDecoration) {
        guard start < runs.count else { return }
        if kind == .boxes {
            for index in start..<runs.count { runs[index].text = BoxedDigits.wide(runs[index].text) }
        }
        decorations.append(Decoration(kind: kind, runs: start..<runs.count))
    }

    /// What a run says when the page is read aloud or copied as text.
    func spokenText(of range: Range<Int>) -> String {
        let rings = decorations.filter { $0.kind == .ring }.map(\.runs)
        return range.map { index in
            BoxedDigits.narrow(runs[index].text) + (rings.contains { $0.last == index } ? "（○）" : "")
        }.joined()
    }
}

/// Digits and the yen sign in both widths: boxes are filled with wide ones that say narrow ones.
enum BoxedDigits {
    static func wide(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar {
            case "0"..."9": Unicode.Scalar(scalar.value + 0xFEE0)
            case "¥": "\u{FFE5}"
            default: nil
            }
        }
    }

    static func narrow(_ text: String) -> String {
        mapped(text) { scalar in
            switch scalar.value {
            case 0xFF10...0xFF19: Unicode.Scalar(scalar.value - 0xFEE0)
            case 0xFFE5: "¥"
            default: nil
            }
        }
    }

    private static func mapped(_ text: String, _ map: (Unicode.Scalar) -> Unicode.Scalar?) -> String {
        String(String.UnicodeScalarView(text.unicodeScalars.map { map($0) ?? $0 }))
    }
}
