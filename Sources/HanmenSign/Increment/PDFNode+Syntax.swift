import HanmenReading

/// Writes objects as they stand in a file (ISO 32000-1, 7.3).
struct PDFSyntax {
    /// The generations of referred objects that are not 0.
    let generations: [Int: Int]

    /// An indirect object with its number, line ends included.
    func object(_ number: Int, _ node: PDFNode) -> [UInt8] {
        var bytes = head(of: number)
        write(node, to: &bytes)
        bytes += Array("\nendobj\n".utf8)
        return bytes
    }

    /// What stands before an object.
    func head(of number: Int) -> [UInt8] { Array("\(number) \(generations[number] ?? 0) obj\n".utf8) }

    /// Writes a value.
    func write(_ node: PDFNode, to bytes: inout [UInt8]) {
        switch node {
        case .null: bytes += Array("null".utf8)
        case .boolean(let value): bytes += Array(value ? "true".utf8 : "false".utf8)
        case .number(let value): bytes += Array(Self.number(value).utf8)
        case .name(let name): bytes += Self.name(name)
        case .string(let string): bytes += Self.string(string)
        case .reference(let number): bytes += Array("\(number) \(generations[number] ?? 0) R".utf8)
        case .array(let items): write(items, to: &bytes)
        case .dictionary(let entries): write(entries, to: &bytes)
        case .stream(let stream): write(stream, to: &bytes)
        }
    }

    private func write(_ items: [PDFNode], to bytes: inout [UInt8]) {
        bytes.append(UInt8(ascii: "["))
        for (index, item) in items.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: " ")) }
            write(item, to: &bytes)
        }
        bytes.append(UInt8(ascii: "]"))
    }

    /// The keys in the order of their bytes, so that the same input gives the same file.
    private func write(_ entries: [String: PDFNode], to bytes: inout [UInt8]) {
        bytes += Array("<<".utf8)
        for (key, value) in entries.sorted(by: { $0.key.utf8.lexicographicallyPrecedes($1.key.utf8) }) {
            bytes += Self.name(key)
            bytes.append(UInt8(ascii: " "))
            write(value, to: &bytes)
        }
        bytes += Array(">>".utf8)
    }

    private func write(_ stream: PDFStream, to bytes: inout [UInt8]) {
        var entries = stream.dictionary
        entries["Length"] = .number(Double(stream.data.count))
        write(entries, to: &bytes)
        bytes += Array("\nstream\n".utf8)
        bytes += stream.data
        bytes += Array("\nendstream".utf8)
    }

    // MARK: Scalars

    /// A number without exponent, as short as it stays the same.
    static func number(_ value: Double) -> String {
        if let whole = Int(exactly: value) { return String(whole) }
        let text = "\(value)"
        guard text.contains("e") else { return text }
        // No coordinate needs more; whole numbers beyond Int do not occur.
        let scaled = Int((value.magnitude * 1e9).rounded())
        let digits = String(scaled % 1_000_000_000)
        let padding = String(repeating: "0", count: 9 - digits.count)
        return "\(value < 0 ? "-" : "")\(scaled / 1_000_000_000).\(padding)\(digits)"
    }

    /// A name, everything but letters, digits and a few marks as `#xx` (7.3.5).
    static func name(_ name: String) -> [UInt8] {
        var bytes: [UInt8] = [UInt8(ascii: "/")]
        for byte in name.utf8 {
            let isPlain =
                (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || [
                    UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "+"),
                    UInt8(ascii: ":"), UInt8(ascii: "*"),
                ].contains(byte)
            bytes += isPlain ? [byte] : [UInt8(ascii: "#")] + hexadecimal(byte)
        }
        return bytes
    }

    /// A string in hexadecimal digits (7.3.4.3).
    static func string(_ string: [UInt8]) -> [UInt8] {
        [UInt8(ascii: "<")] + string.flatMap(hexadecimal) + [UInt8(ascii: ">")]
    }

    /// The two digits of a byte.
    static func hexadecimal(_ byte: UInt8) -> [UInt8] {
        let digits = Array("0123456789ABCDEF".utf8)
        return [digits[Int(byte >> 4)], digits[Int(byte & 15)]]
    }
}

extension PDFNode {
    /// A text string: ASCII where that suffices, UTF-16 where not (7.9.2.2).
    static func text(_ text: String) -> PDFNode {
        if text.utf8.allSatisfy({ (0x20...0x7E).contains($0) }) { return .string(Array(text.utf8)) }
        return .string([0xFE, 0xFF] + text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] })
    }

    /// A whole number.
    static func integer(_ value: Int) -> PDFNode { .number(Double(value)) }
}
