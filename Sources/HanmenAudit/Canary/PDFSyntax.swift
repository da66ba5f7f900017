import HanmenReading

/// Writes plain data as a PDF has it (ISO 32000-1, 7.3).
struct PDFSyntax {
    private var bytes: [UInt8] = []

    /// A value as it is written.
    static func written(_ node: PDFNode) -> [UInt8] {
        var syntax = PDFSyntax()
        syntax.write(node)
        return syntax.bytes
    }

    /// Two digits.
    static func hexadecimal(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return byte < 16 ? "0" + digits : digits
    }

    private mutating func write(_ text: String) { bytes += Array(text.utf8) }

    private mutating func write(_ node: PDFNode) {
        switch node {
        case .null: write("null")
        case .boolean(let value): write(value ? "true" : "false")
        case .number(let value): write(Int(exactly: value).map { String($0) } ?? "\(value)")
        case .name(let name): write(name: name)
        case .string(let string): write("<\(string.map { Self.hexadecimal($0) }.joined())>")
        case .array(let items):
            write("[")
            for item in items {
                write(item)
                write(" ")
            }
            write("]")
        case .dictionary(let entries): write(entries)
        case .reference(let number): write("\(number) 0 R")
        case .stream(let stream): write(stream)
        }
    }

    private mutating func write(_ entries: [String: PDFNode]) {
        write("<<")
        for (key, value) in entries.sorted(by: { $0.key < $1.key }) {
            write(name: key)
            write(" ")
            write(value)
            write(" ")
        }
        write(">>")
    }

    private mutating func write(_ stream: PDFStream) {
        var entries = stream.dictionary
        entries["Length"] = .number(Double(stream.data.count))
        write(entries)
        write("\nstream\n")
        bytes += stream.data
        write("\nendstream")
    }

    private mutating func write(name: String) {
        write("/")
        for byte in name.utf8 {
            let value = UInt32(byte)
            write(
                value.isASCIILetter || value.isASCIIDigit
                    ? String(Unicode.Scalar(byte)) : "#\(Self.hexadecimal(byte))")
        }
    }
}
