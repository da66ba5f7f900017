/// Gives the identifiers of an SVG file numbers of its own.
///
/// Cairo numbers surfaces through the life of a process, so that the same page would differ from drawing to drawing.
struct SVGIdentifiers {
    private static let word = Array("surface".utf8)
    private var numbers: [ArraySlice<UInt8>: Int] = [:]

    /// The file with `surface84` as `surface1`, and so on in order of appearance.
    mutating func renumber(_ svg: [UInt8]) -> [UInt8] {
        var output: [UInt8] = []
        output.reserveCapacity(svg.count)
        var copied = 0
        for start in svg.indices where isIdentifier(at: start, in: svg) {
            let digits = svg[(start + Self.word.count)...].prefix {
                UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0
            }
            output += svg[copied..<digits.startIndex]
            output += String(number(for: digits)).utf8
            copied = digits.endIndex
        }
        return output + svg[copied...]
    }

    /// Identifiers stand in quotation marks, references begin with a number sign.
    private func isIdentifier(at start: Int, in svg: [UInt8]) -> Bool {
        guard svg[start] == Self.word[0], start > 0, svg[start...].starts(with: Self.word) else {
            return false
        }
        return svg[start - 1] == UInt8(ascii: "\"") || svg[start - 1] == UInt8(ascii: "#")
    }

    private mutating func number(for digits: ArraySlice<UInt8>) -> Int {
        if let number = numbers[digits] { return number }
        numbers[digits] = numbers.count + 1
        return numbers.count
    }
}
