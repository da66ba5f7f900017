import HanmenCore
import HanmenReading

/// A signature's dictionary with room for its message, written by hand: what is signed are its bytes (ISO 32000-1,
/// 12.8.1).
struct SignatureDictionary {
    /// The bytes of the dictionary, before ByteRange and Contents are filled in.
    private(set) var bytes: [UInt8]
    private let byteRange: Range<Int>
    private let contents: Range<Int>

    /// Enough for files of ten digits.
    private static let byteRangeWidth = 4 * 11

    /// A dictionary with room for so many bytes of message.
    init(_ entries: [String: PDFNode], room: Int, generations: [Int: Int]) {
        var bytes = Array("<<".utf8)
        let syntax = PDFSyntax(generations: generations)
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            bytes += PDFSyntax.name(key) + [0x20]
            syntax.write(value, to: &bytes)
            bytes.append(0x0A)
        }
        bytes += Array("/ByteRange [".utf8)
        byteRange = bytes.count..<bytes.count + Self.byteRangeWidth
        bytes += [UInt8](repeating: 0x20, count: Self.byteRangeWidth)
        bytes += Array("]\n/Contents ".utf8)
        contents = bytes.count..<bytes.count + room * 2 + 2
        bytes += [UInt8(ascii: "<")] + [UInt8](repeating: UInt8(ascii: "0"), count: room * 2)
        bytes += Array(">\n>>".utf8)
        self.bytes = bytes
    }

    /// Fills in which bytes of a file are signed: all but the message. The dictionary begins at `offset`.
    func fillByteRange(in file: inout [UInt8], at offset: Int) -> [Range<Int>] {
        let gap = offset + contents.lowerBound..<offset + contents.upperBound
        let signed = [0..<gap.lowerBound, gap.upperBound..<file.count]
        let numbers = signed.map { "\($0.lowerBound) \($0.count)" }.joined(separator: " ")
        file.replaceSubrange(
            offset + byteRange.lowerBound..<offset + byteRange.lowerBound + numbers.utf8.count,
            with: Array(numbers.utf8))
        return signed
    }

    /// Fills in the message.
    func fill(_ message: [UInt8], in file: inout [UInt8], at offset: Int) throws(SigningError) {
        let room = (contents.count - 2) / 2
        guard message.count <= room else { throw .roomTooSmall(needs: message.count, has: room) }
        let digits = message.flatMap(PDFSyntax.hexadecimal)
        let start = offset + contents.lowerBound + 1
        file.replaceSubrange(start..<start + digits.count, with: digits)
    }
}
