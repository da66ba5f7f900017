import HanmenReading

/// Writes objects behind a PDF, which stays as it is (an incremental update; ISO 32000-1, 7.5.6).
struct PDFUpdate {
    private(set) var bytes: [UInt8]
    private var trailer: [String: PDFNode]
    private var size: Int
    private var previous: Int
    private var objects: [Int: PDFNode] = [:]

    /// An update of a file; nil where its end says nothing.
    init?(of bytes: [UInt8], trailer: [String: PDFNode]) {
        guard let previous = Self.lastTable(bytes), let size = trailer["Size"]?.integer else { return nil }
        self.bytes = bytes
        self.previous = previous
        self.size = size
        self.trailer = trailer.filter { ["Root", "Info", "ID"].contains($0.key) }
    }

    private static func lastTable(_ bytes: [UInt8]) -> Int? {
        let tail = String(decoding: bytes.suffix(1024), as: UTF8.self)
        guard let keyword = tail.ranges(of: "startxref").last else { return nil }
        let digits = tail[keyword.upperBound...].drop { $0.isWhitespace }.prefix { $0.isNumber }
        return Int(digits)
    }

    /// Adds an object and returns its number.
    mutating func add(_ node: PDFNode) -> Int {
        defer { size += 1 }
        objects[size] = node
        return size
    }

    /// Puts an object in the place of another.
    mutating func replace(_ number: Int, by node: PDFNode) { objects[number] = node }

    /// Writes bytes between objects.
    mutating func write(_ text: [UInt8]) { bytes += text }

    /// Ends the update; another may follow.
    mutating func close() {
        bytes.append(0x0A)
        var table = "xref\n"
        for (number, node) in objects.sorted(by: { $0.key < $1.key }) {
            let offset = String(bytes.count)
            table += "\(number) 1\n\(String(repeating: "0", count: 10 - offset.count))\(offset) 00000 n \n"
            bytes += Array("\(number) 0 obj\n".utf8) + PDFSyntax.written(node) + Array("\nendobj\n".utf8)
        }
        let start = bytes.count
        var entries = trailer
        entries["Size"] = .number(Double(size))
        entries["Prev"] = .number(Double(previous))
        bytes += Array((table + "trailer\n").utf8) + PDFSyntax.written(.dictionary(entries))
        bytes += Array("\nstartxref\n\(start)\n%%EOF\n".utf8)
        previous = start
        objects = [:]
    }
}
