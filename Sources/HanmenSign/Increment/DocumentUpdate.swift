import HanmenCrypto
import HanmenReading

/// An update of a file: changed and new objects behind it, the file itself byte for byte (ISO 32000-1, 7.5.6).
struct DocumentUpdate {
    /// The file.
    let original: [UInt8]
    /// What it holds, before the update.
    let contents: PDFContents
    private let start: CrossReferenceStart
    /// How each object of the update is written, in the order of their numbers.
    private var objects: [Int: Body] = [:]
    private var nextNumber: Int

    /// What is written of an object.
    private enum Body {
        case node(PDFNode)
        /// Bytes between `obj` and `endobj`.
        case raw([UInt8])
    }

    /// A file with an update behind it.
    struct Written {
        var file: [UInt8]
        /// Where the bytes of each raw object begin.
        var rawOffsets: [Int: Int]
    }

    /// Reads a file that an update may follow: sound, not encrypted, with one kind of cross references.
    init(_ file: [UInt8]) throws(SigningError) {
        do throws(PDFReadingError) { contents = try PDFContents(file) } catch { throw .unreadable(error) }
        guard let start = CrossReferenceStart(of: file) else {
            throw .unreadable(.damaged(reason: "startxref"))
        }
        guard contents.trailer["XRefStm"] == nil else { throw .hybrid }
        original = file
        self.start = start
        nextNumber = max(contents.trailer["Size"]?.integer ?? 1, (contents.objects.keys.max() ?? 0) + 1)
    }

    // MARK: Objects

    /// An object as it is with the update.
    func object(_ number: Int) -> PDFNode? {
        if case .node(let node) = objects[number] { node } else { contents.objects[number] }
    }

    /// Changes an object.
    mutating func set(_ number: Int, _ node: PDFNode) { objects[number] = .node(node) }

    /// Adds an object.
    mutating func add(_ node: PDFNode) -> Int {
        let number = reserve()
        objects[number] = .node(node)
        return number
    }

    /// Adds an object whose bytes matter.
    mutating func add(raw bytes: [UInt8]) -> Int {
        let number = reserve()
        objects[number] = .raw(bytes)
        return number
    }

    private mutating func reserve() -> Int {
        defer { nextNumber += 1 }
        return nextNumber
    }

    // MARK: Dictionaries

    /// Changes entries of a dictionary that is an object.
    mutating func change(_ number: Int, _ change: (inout [String: PDFNode]) -> Void) {
        guard case .dictionary(var entries)? = object(number) else { return }
        change(&entries)
        set(number, .dictionary(entries))
    }

    /// The number of the catalog.
    var catalogNumber: Int? {
        if case .reference(let number)? = contents.trailer["Root"] { number } else { nil }
    }

    /// Changes a dictionary that the catalog has under a key, or gives it one; wherever it lies.
    mutating func changeInCatalog(_ key: String, _ change: (inout [String: PDFNode]) -> Void) {
        guard let catalogNumber, case .dictionary(var catalog)? = object(catalogNumber) else { return }
        if case .reference(let number)? = catalog[key], case .dictionary? = object(number) {
            return self.change(number, change)
        }
        var entries = catalog[key]?.entries ?? [:]
        change(&entries)
        catalog[key] = .dictionary(entries)
        set(catalogNumber, .dictionary(catalog))
    }

    /// Appends to an array that a dictionary has under a key, wherever it lies.
    mutating func append(_ item: PDFNode, to key: String, of number: Int) {
        guard case .dictionary(var entries)? = object(number) else { return }
        if case .reference(let list)? = entries[key], case .array(let items)? = object(list) {
            return set(list, .array(items + [item]))
        }
        entries[key] = .array((entries[key]?.items ?? []) + [item])
        set(number, .dictionary(entries))
    }

    // MARK: Writing

    /// The file with the update; `salt` makes the second half of its identifier.
    func written(salt: [UInt8]) -> Written {
        let syntax = PDFSyntax(generations: contents.generations)
        var file = original
        file.reserveCapacity(original.count + (1 << 16))
        if file.last != 0x0A { file.append(0x0A) }
        var offsets: [Int: Int] = [:]
        var rawOffsets: [Int: Int] = [:]
        for (number, body) in objects.sorted(by: { $0.key < $1.key }) {
            offsets[number] = file.count
            switch body {
            case .node(let node): file += syntax.object(number, node)
            case .raw(let bytes):
                file += syntax.head(of: number)
                rawOffsets[number] = file.count
                file += bytes + Array("\nendobj\n".utf8)
            }
        }
        let section = file.count
        switch start.kind {
        case .table: file += table(offsets, salt: salt, syntax: syntax)
        case .stream: file += stream(offsets, at: section, salt: salt, syntax: syntax)
        }
        file += Array("startxref\n\(section)\n%%EOF\n".utf8)
        return Written(file: file, rawOffsets: rawOffsets)
    }

    /// What every trailer says; the identifier's first half stays.
    private func trailer(size: Int, salt: [UInt8]) -> [String: PDFNode] {
        var trailer: [String: PDFNode] = ["Size": .integer(size), "Prev": .integer(start.offset)]
        for key in ["Root", "Info"] { trailer[key] = contents.trailer[key] }
        let own = Array(Digest.sha256.hash(salt).prefix(16))
        let first = contents.resolved(contents.trailer["ID"])?.items?.first?.stringBytes ?? own
        trailer["ID"] = .array([.string(first), .string(own)])
        return trailer
    }

    private func table(_ offsets: [Int: Int], salt: [UInt8], syntax: PDFSyntax) -> [UInt8] {
        var bytes = Array("xref\n".utf8)
        for run in Self.runs(of: offsets.keys.sorted()) {
            bytes += Array("\(run.lowerBound) \(run.count)\n".utf8)
            for number in run {
                let generation = contents.generations[number] ?? 0
                let offset = Self.padded(offsets[number] ?? 0, 10)
                bytes += Array("\(offset) \(Self.padded(generation, 5)) n\r\n".utf8)
            }
        }
        bytes += Array("trailer\n".utf8)
        syntax.write(.dictionary(trailer(size: nextNumber, salt: salt)), to: &bytes)
        bytes.append(0x0A)
        return bytes
    }

    /// A cross-reference stream lists itself (ISO 32000-1, 7.5.8.2).
    private func stream(_ offsets: [Int: Int], at section: Int, salt: [UInt8], syntax: PDFSyntax) -> [UInt8] {
        var offsets = offsets
        offsets[nextNumber] = section
        let runs = Self.runs(of: offsets.keys.sorted())
        let rows = runs.joined().flatMap { number -> [UInt8] in
            let (offset, generation) = (offsets[number] ?? 0, contents.generations[number] ?? 0)
            return [1] + Self.bytes(offset, 4) + Self.bytes(generation, 2)
        }
        var dictionary = trailer(size: nextNumber + 1, salt: salt)
        dictionary["Type"] = .name("XRef")
        dictionary["W"] = .array([.integer(1), .integer(4), .integer(2)])
        dictionary["Index"] = .array(runs.flatMap { [.integer($0.lowerBound), .integer($0.count)] })
        return syntax.object(nextNumber, .stream(PDFStream(dictionary: dictionary, data: rows)))
    }

    /// Numbers that follow each other, run by run.
    private static func runs(of numbers: [Int]) -> [Range<Int>] {
        var runs: [Range<Int>] = []
        for number in numbers {
            if let last = runs.last, last.upperBound == number {
                runs[runs.count - 1] = last.lowerBound..<number + 1
            } else {
                runs.append(number..<number + 1)
            }
        }
        return runs
    }

    private static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    private static func bytes(_ number: Int, _ count: Int) -> [UInt8] {
        (0..<count).reversed().map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) }
    }
}
