import HanmenCore
import HanmenForms
import HanmenReport

/// How wide the columns of a table of the narrative are, in whole characters, so that full lines need no stretching.
struct BodyColumns {
    /// Wider texts wrap.
    private static let widestText = 24
    /// No column is narrower than so many characters if it can be helped, unless its texts are.
    private static let narrowestText = 2
    /// As many rows are looked at.
    private static let sampledRows = 200

    /// The columns' widths; the last takes what is left.
    let widths: [ColumnWidth]

    /// Every column gets room for its words and numbers; what is left goes to those that ask for more, in proportion.
    ///
    /// - Parameters:
    ///   - measure: the characters of a line.
    ///   - padding: the air left and right of a cell's text, together, in characters.
    init(_ table: BodyTable, measure: Int, padding: Double) {
        let air = Int(padding.rounded(.up))
        let fair = measure / max(1, table.alignments.count) - air
        let texts = Self.texts(table)
        let asked = texts.map { min($0.widest(\.width), Self.widestText) + air }
        let least = zip(asked, texts).map { asked, texts in
            min(asked, min(max(texts.widest(\.widestWord), Self.narrowestText), fair) + air)
        }
        let missing = measure - least.reduce(0, +)
        let wished = asked.reduce(0, +) - least.reduce(0, +)
        guard missing >= 0, fair > 0 else {
            widths = asked.map { _ in .rest }
            return
        }
        let given =
            missing < wished
            ? zip(least, asked).map { $0 + ($1 - $0) * missing / wished }
            : asked.map { $0 * measure / asked.reduce(0, +) }
        widths = given.dropLast().map { .fixed(.characters(Double($0))) } + [.rest]
    }

    /// The texts of each column, as far as they are looked at.
    private static func texts(_ table: BodyTable) -> [[String]] {
        let rows = [table.head] + table.rows.prefix(sampledRows)
        return table.alignments.indices.map { column in
            rows.compactMap { $0.indices.contains(column) ? $0[column].content.plainText : nil }
        }
    }
}

extension [String] {
    /// The greatest of some width of the texts, in whole characters, at least one.
    fileprivate func widest(_ width: (String) -> Double) -> Int {
        Swift.max(1, Int((map(width).max() ?? 0).rounded(.up)))
    }
}

extension String {
    /// The width of the widest line in characters: half a character for ASCII, one for everything else.
    fileprivate var width: Double {
        split(separator: "\n").map { line in
            line.unicodeScalars.reduce(0) { $0 + ($1.isASCII ? 0.5 : 1) }
        }.max() ?? 0
    }

    /// The width of the widest Latin word or number.
    fileprivate var widestWord: Double {
        unicodeScalars.split { !$0.isASCII || $0 == " " || $0 == "\n" }.map { Double($0.count) / 2 }.max()
            ?? 0
    }
}
