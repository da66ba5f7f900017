/// A PDF whose one stream unpacks to more than anybody looks through.
enum Bomb {
    /// Runs of zeros by one fixed-code match after another (RFC 1951, 3.2.6): 258 bytes in 13 bits.
    static let file: [UInt8] = {
        var bits = BitWriter()
        bits.write(1, count: 1)
        bits.write(1, count: 2)
        bits.writeCode(0x30, count: 8)
        for _ in 0..<24 {
            // Length 258 is code 285, distance 1 is code 0.
            bits.writeCode(0xC5, count: 8)
            bits.writeCode(0, count: 5)
        }
        // Eight matches are 13 bytes, over and over.
        let period = Array(bits.bytes[2..<15])
        let data = bits.bytes.prefix(2) + (0..<290_000).flatMap { _ in period }
        return Array("%PDF-1.7\n1 0 obj\n<</Filter/FlateDecode>>\nstream\n".utf8) + [0x78, 0x01] + data
    }()

    private struct BitWriter {
        var bytes: [UInt8] = []
        private var filled = 8

        /// Writes a number, its lowest bit first.
        mutating func write(_ value: Int, count: Int) {
            for index in 0..<count {
                if filled == 8 {
                    bytes.append(0)
                    filled = 0
                }
                bytes[bytes.count - 1] |= UInt8(value >> index & 1) << filled
                filled += 1
            }
        }

        /// Writes a Huffman code, its highest bit first.
        mutating func writeCode(_ code: Int, count: Int) {
            for index in (0..<count).reversed() { write(code >> index & 1, count: 1) }
        }
    }
}
