/// How a number is written in a cell.
enum NumberShape: Hashable {
    /// Digits, a minus sign before, a point within: what every program reads.
    case pure
    /// With commas, ▲, a unit, a note, full-width digits.
    case dressed

    /// The longest word behind a number that is taken for its unit.
    private static let longestUnit = 4

    /// The shape of a cell's number; nil where it is none.
    init?(of text: String) {
        if Self.isPure(text) {
            self = .pure
            return
        }
        var rest = Substring(CellText.value(text))
        rest = rest.drop { "▲△▼－−-+＋¥￥(（ ".contains($0) }
        let digits = rest.prefix { $0.isASCII && $0.isDigit || ",.．，".contains($0) }
        guard digits.contains(where: \.isDigit) else { return nil }
        let unit = rest.dropFirst(digits.count).prefix { !"（(※*".contains($0) }
        guard unit.count <= Self.longestUnit, !unit.contains(where: \.isDigit) else { return nil }
        let hasSuffix = unit.count < rest.count - digits.count
        if hasSuffix, rest.dropFirst(digits.count + unit.count).count > 12 { return nil }
        self = .dressed
    }

    /// `-12.5`, as programs read it.
    static func isPure(_ text: String) -> Bool {
        let digits = text.hasPrefix("-") ? text.dropFirst() : Substring(text)
        let parts = digits.split(separator: ".", maxSplits: 1, omittingEmptySubsequences: false)
        return !digits.isEmpty
            && parts.allSatisfy { !$0.isEmpty && $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }
    }

    /// `-12`.
    static func isWhole(_ text: String) -> Bool { isPure(text) && !text.contains(".") }
}

extension Character {
    /// A digit of numbers, half or full width; 一二三 are words.
    var isDigit: Bool { isWholeNumber && ("0"..."9" ~= self || "０"..."９" ~= self) }
}
