/// A file as Cairo draws it.
struct DrawnFile {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The file with Cairo's own structure declared free: an object for every marked sequence, which ours takes the place
    /// of and which qpdf would read, hold and throw away (an incremental update; ISO 32000-1, 7.5.6).
    var withoutStructure: [UInt8] {
        guard let table = CrossReferenceTable(of: bytes) else { return bytes }
        let replaced = table.offsets.indices.filter { number in
            table.offsets[number].map { isStructure(at: $0, number: number) } ?? false
        }
        guard !replaced.isEmpty, let root = table.root else { return bytes }
        var file = bytes
        file.reserveCapacity(bytes.count + 40 * replaced.count + 200)
        let start = file.count
        file += "xref\n".utf8
        for run in replaced.consecutiveRuns {
            file += "\(run.lowerBound) \(run.count)\n".utf8
            for _ in run { file += "0000000000 65535 f \n".utf8 }
        }
        file += "trailer\n<</Size \(table.offsets.count)/Root \(root) 0 R/Prev \(table.start)>>\n".utf8
        file += "startxref\n\(start)\n%%EOF\n".utf8
        return file
    }

    /// Cairo begins each of these objects in one way.
    private func isStructure(at offset: Int, number: Int) -> Bool {
        let head = "\(number) 0 obj\n<< ".utf8
        guard offset <= bytes.count, bytes[offset...].starts(with: head) else { return false }
        let body = bytes[(offset + head.count)...]
        return ["/Type /Struct", "/Nums ["].contains { body.starts(with: $0.utf8) }
    }
}

extension [Int] {
    /// Rising numbers as ranges without gaps.
    fileprivate var consecutiveRuns: [Range<Int>] {
        reduce(into: []) { runs, number in
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
    }
}
