extension SignedPDF {
    /// Saves objects in an object stream, others beside it, with a cross-reference stream.
    mutating func updatePacked(container: Int, _ packed: [Int: String], beside objects: [Int: String] = [:]) {
        let sorted = packed.sorted { $0.key < $1.key }
        var (head, body) = ("", "")
        for (number, text) in sorted {
            head += "\(number) \(body.utf8.count) "
            body += text + " "
        }
        let stream = Self.stream(
            head + body, "/Type/ObjStm/N \(sorted.count)/First \(head.utf8.count)")
        var rows: [Int: [Int]] = [:]
        for (number, text) in objects.merging([container: stream], uniquingKeysWith: { $1 }) {
            rows[number] = [1, bytes.count, 0]
            bytes += Array("\(number) 0 obj\n\(text)\nendobj\n".utf8)
        }
        for (index, entry) in sorted.enumerated() { rows[entry.key] = [2, container, index] }
        finishPacked(rows)
    }

    /// Writes a cross-reference stream of given rows: type, place or container, generation or index.
    mutating func finishPacked(_ rows: [Int: [Int]]) {
        let number = max(size, (rows.keys.max() ?? 0) + 1)
        var rows = rows
        let place = bytes.count
        rows[number] = [1, place, 0]
        let sorted = rows.sorted { $0.key < $1.key }
        let data = sorted.flatMap { row -> [UInt8] in
            [UInt8(row.value[0])] + Self.fourBytes(row.value[1]) + [UInt8(row.value[2])]
        }
        let index = sorted.map { "\($0.key) 1" }.joined(separator: " ")
        let head = """
            \(number) 0 obj
            <</Type/XRef/W[1 4 1]/Index[\(index)]/Length \(data.count)/Size \(number + 1)/Root 1 0 R/Info 10 0 R\
            /ID[<AA><AA>]/Prev \(section)>>stream

            """
        bytes += Array(head.utf8) + data + Array("\nendstream\nendobj\nstartxref\n\(place)\n%%EOF\n".utf8)
        noteSection(at: place, size: number + 1)
    }
}
