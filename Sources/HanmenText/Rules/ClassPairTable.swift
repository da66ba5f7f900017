/// A table of JLREQ's appendices read from its written form: one cell, an ASCII letter, a pair of classes.
struct ClassPairTable: Sendable {
    private var cells: [UInt8]
    /// The cells of the line-end column, by the class before.
    private(set) var lineEnd: [UInt8]
    private static let side = 32
    private static let empty = UInt8(ascii: ".")

    /// Reads rows of `NN cell cell …` under a heading row; a 31st column is the line end, a row `head` is passed over.
    init(_ text: String) {
        cells = Array(repeating: Self.empty, count: Self.side * Self.side)
        lineEnd = Array(repeating: Self.empty, count: Self.side)
        for line in text.utf8.split(separator: UInt8(ascii: "\n")).dropFirst() {
            let columns = line.split(separator: UInt8(ascii: " "))
            guard let before = Int(String(Substring(columns[0]))) else { continue }
            for (index, cell) in columns.dropFirst().enumerated() {
                guard let mark = cell.first else { continue }
                if index < 30 {
                    cells[before * Self.side + index + 1] = mark
                } else {
                    lineEnd[before] = mark
                }
            }
        }
    }

    /// The cell of a pair.
    subscript(before: CharacterClass, after: CharacterClass) -> UInt8 {
        cells[before.number * Self.side + after.number]
    }
}
