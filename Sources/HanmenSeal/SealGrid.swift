/// How the characters of a seal stand: columns from right to left, each from top to bottom (signing.md §8).
struct SealGrid: Hashable, Sendable {
    /// A character and the room it takes along its column: a whole cell or half of one.
    struct Cell: Hashable, Sendable {
        var character: Character
        var share: Double

        init(_ character: Character) {
            self.character = character
            share = Self.halves.contains(character) ? 0.5 : 1
        }

        /// The long vowel mark and small kana.
        private static let halves: Set<Character> = Set("ーｰ・ぁぃぅぇぉっゃゅょゎァィゥェォッャュョヮヵヶ")
    }

    /// The columns, the rightmost first.
    var columns: [[Cell]]

    /// One column.
    init(column text: some StringProtocol) { columns = [text.map { Cell($0) }] }

    /// Columns as given, the rightmost first.
    init(columns texts: [some StringProtocol]) { columns = texts.map { $0.map { Cell($0) } } }

    /// The even grid of an organisation's name, filled up with 印 or 之印 where that makes it even; else the columns are
    /// as even as can be.
    init(padding text: String) {
        let (name, suffixes) = Self.suffixes(of: text)
        let candidates = suffixes.enumerated().flatMap { rank, suffix in
            let cells = (name + suffix).map { Cell($0) }
            return Self.columnCounts.compactMap { count in
                Self.even(cells, in: count).map { (columns: $0, rank: rank) }
            }
        }
        let best = candidates.min { a, b in
            (a.columns.unevenness, a.rank) < (b.columns.unevenness, b.rank)
        }
        columns = best?.columns ?? Self.filled(text.map { Cell($0) })
    }

    /// What may stand behind a name, the writer's own wish first: 印 and 之印 may stand for each other.
    private static func suffixes(of text: String) -> (name: String, suffixes: [String]) {
        if text.hasSuffix("之印") { return (String(text.dropLast(2)), ["之印", "印"]) }
        if text.hasSuffix("印") { return (String(text.dropLast()), ["印", "之印"]) }
        return (text, ["", "印", "之印"])
    }

    /// How many columns a square seal has.
    private static let columnCounts = 2...5

    /// The cells in so many columns of one length; nil where they do not come out even, or where the columns would be
    /// longer than there are columns.
    private static func even(_ cells: [Cell], in count: Int) -> [[Cell]]? {
        let length = cells.reduce(0) { $0 + $1.share } / Double(count)
        guard length > 1, length <= Double(count) else { return nil }
        var columns: [[Cell]] = [[]]
        var filled = 0.0
        for cell in cells {
            if filled == length {
                columns.append([])
                filled = 0
            }
            columns[columns.count - 1].append(cell)
            filled += cell.share
            guard filled <= length else { return nil }
        }
        return columns.count == count && filled == length ? columns : nil
    }

    /// The cells in columns of whole characters, the last with what is left.
    private static func filled(_ cells: [Cell]) -> [[Cell]] {
        let count = Int(Double(cells.count).squareRoot().rounded(.up))
        let length = max(1, (cells.count + count - 1) / max(1, count))
        return stride(from: 0, to: cells.count, by: length).map {
            Array(cells[$0..<min($0 + length, cells.count)])
        }
    }
}

extension [[SealGrid.Cell]] {
    /// How far a grid is from a square one.
    fileprivate var unevenness: Double {
        Double(count) - (first ?? []).reduce(0) { $0 + $1.share }
    }
}
