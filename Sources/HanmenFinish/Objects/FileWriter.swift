/// Writes a body as a file (ISO 32000-1, 7.5): streams as they are, everything else in object streams, and a
/// cross-reference stream at the end.
struct FileWriter {
    private let body: FileBody
    private let version: String

    init(_ body: FileBody, version: String) {
        self.body = body
        self.version = version
    }

    /// Where an object is found.
    private enum Place {
        case offset(Int)
        case packed(stream: Int, index: Int)
    }

    /// How many objects one object stream holds: enough to compress them well, few enough to reach one quickly.
    private static let packSize = 800

    /// The whole file; the same body gives the same bytes.
    func file() throws(FinishingError) -> [UInt8] {
        var places = [Place](repeating: .offset(0), count: body.objects.count + 1)
        var packed: [Int] = []
        var output = ObjectSyntax(reserving: expectedSize)
        output.write(raw: Array("%PDF-\(version)\n%".utf8) + [0xE2, 0xE3, 0xCF, 0xD3, 0x0A])
        for (index, object) in body.objects.enumerated() {
            switch object {
            case .value: packed.append(index + 1)
            case .stream(let entries, let bytes):
                places[index + 1] = .offset(output.bytes.count)
                try write(entries, bytes, numbered: index + 1, to: &output)
            }
        }
        var start = 0
        while start < packed.count {
            let numbers = packed[start..<min(start + Self.packSize, packed.count)]
            let stream = places.count
            for (index, number) in numbers.enumerated() {
                places[number] = .packed(stream: stream, index: index)
            }
            places.append(.offset(output.bytes.count))
            try writePack(numbers, numbered: stream, to: &output)
            start = numbers.endIndex
        }
        try writeTable(&places, to: &output)
        return output.bytes
    }

    private var expectedSize: Int {
        body.objects.reduce(4096) { size, object in
            switch object {
            case .value: size + 32
            case .stream(_, let bytes): size + bytes.all.count + 256
            }
        }
    }

    // MARK: Objects

    private func write(
        _ entries: PDFDictionary, _ bytes: StreamBytes, numbered number: Int, to output: inout ObjectSyntax
    ) throws(FinishingError) {
        var entries = entries
        let written: [UInt8]
        switch bytes {
        case .plain(let plain):
            written = try body.deflater.compressed(plain)
            entries["Filter"] = .name("FlateDecode")
        case .compressed(let compressed):
            written = compressed
            entries["Filter"] = .name("FlateDecode")
        case .verbatim(let verbatim): written = verbatim
        }
        entries["Length"] = .integer(written.count)
        output.write(number)
        output.mark(" 0 obj\n")
        output.write(entries)
        output.mark("\nstream\n")
        output.write(raw: written)
        // PDF/A wants the line end, which is no part of the stream (ISO 19005-2, 6.1.7.1).
        output.mark("\nendstream\nendobj\n")
    }

    /// An object stream: numbers and places, then the objects (7.5.7).
    private func writePack(
        _ numbers: ArraySlice<Int>, numbered number: Int, to output: inout ObjectSyntax
    ) throws(FinishingError) {
        var (index, objects) = (ObjectSyntax(), ObjectSyntax(reserving: 64 * numbers.count))
        for number in numbers {
            guard case .value(let value) = body.objects[number - 1] else { continue }
            index.write(number)
            index.write(objects.bytes.count)
            objects.write(value)
            objects.mark("\n")
        }
        index.mark("\n")
        let entries: PDFDictionary = [
            ("Type", .name("ObjStm")), ("N", .integer(numbers.count)), ("First", .integer(index.bytes.count)),
        ]
        try write(entries, .plain(index.bytes + objects.bytes), numbered: number, to: &output)
    }

    // MARK: Cross references

    /// The cross-reference stream (7.5.8): kind, offset or stream, index; one byte, four, two. Rows are written as what
    /// they differ by from the one above (7.4.4.4, PNG's “up”), which is little.
    private func writeTable(_ places: inout [Place], to output: inout ObjectSyntax) throws(FinishingError) {
        let start = output.bytes.count
        guard start <= Int(UInt32.max) else { throw .unwritable(reason: "larger than 4 GB") }
        places.append(.offset(start))
        var table: [UInt8] = []
        table.reserveCapacity((1 + Self.rowSize) * places.count)
        var above: UInt64 = 0
        for (number, place) in places.enumerated() {
            let row =
                switch place {
                case .offset where number == 0: Self.row(kind: 0, 0, 0xFFFF)
                case .offset(let offset): Self.row(kind: 1, offset, 0)
                case .packed(let stream, let index): Self.row(kind: 2, stream, index)
                }
            table.append(Self.upPredictor)
            for shift in stride(from: 8 * (Self.rowSize - 1), through: 0, by: -8) {
                table.append(
                    UInt8(truncatingIfNeeded: row >> shift) &- UInt8(truncatingIfNeeded: above >> shift))
            }
            above = row
        }
        let identifier = Fingerprint(of: output.bytes).bytes
        let entries: PDFDictionary =
            [
                ("Type", .name("XRef")), ("Size", .integer(places.count)), ("W", [1, 4, 2]),
                ("DecodeParms", ["Predictor": 12, "Columns": .integer(Self.rowSize)]),
                ("ID", [.bytes(identifier), .bytes(identifier)]),
            ] + body.trailer
        try write(entries, .plain(table), numbered: places.count - 1, to: &output)
        output.mark("startxref\n")
        output.write(start)
        output.mark("\n%%EOF\n")
    }

    private static let rowSize = 7
    private static let upPredictor: UInt8 = 2

    /// The bytes of a row as one number.
    private static func row(kind: UInt64, _ first: Int, _ second: Int) -> UInt64 {
        kind << 48 | UInt64(first) << 16 | UInt64(second)
    }
}
