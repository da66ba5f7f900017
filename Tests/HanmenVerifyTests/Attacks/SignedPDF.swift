/// A PDF written object by object, saved several times, and signed with messages that only look like some: what an
/// attacker has, and then twists.
struct SignedPDF {
    /// How cross references are written.
    enum Kind: CaseIterable { case table, stream }

    var bytes: [UInt8]
    let kind: Kind
    /// Where the last section begins.
    private(set) var section = 0
    private(set) var size = 0
    private var messages: UInt8 = 0

    /// The objects of the first revision.
    static let catalog = 1
    static let pages = 2
    static let page = 3
    static let content = 4
    static let font = 5
    static let form = 6
    static let representative = 7
    static let treasurer = 8
    static let remark = 9
    static let information = 10
    static let appearance = 11
    static let structure = 12
    /// The objects that the first and the second signature become.
    static let firstSignature = 20
    static let secondSignature = 21

    /// What is in the first revision, by number.
    static let base: [Int: String] = [
        1: "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/StructTreeRoot 12 0 R>>",
        2: "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        3: """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>\
        /Annots[7 0 R 8 0 R 9 0 R]>>
        """,
        4: stream("BT /F1 12 Tf 100 700 Td (12,000 yen) Tj ET"),
        5: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        6: "<</Fields[7 0 R 8 0 R 9 0 R]/SigFlags 1>>",
        7: field("Representative", "[400 700 460 760]"),
        8: field("Treasurer", "[400 600 460 660]"),
        9: """
        <</Type/Annot/Subtype/Widget/FT/Tx/T(Remark)/F 4/Rect[100 500 200 520]/P 3 0 R/DA(/F1 10 Tf)\
        /AP<</N 11 0 R>>>>
        """,
        10: "<</Producer(Hanmen)/Title(Report)/ModDate(D:20260301090000+09'00')>>",
        11: stream("", "/Type/XObject/Subtype/Form/BBox[0 0 100 20]"),
        12: "<</Type/StructTreeRoot>>",
    ]

    /// A file with two empty signature fields and one for text.
    init(_ kind: Kind = .table, changing changes: [Int: String] = [:]) {
        self.kind = kind
        bytes = Array("%PDF-1.7\n%\u{E2}\u{E3}\n".utf8)
        update(Self.base.merging(changes) { $1 })
    }

    /// A stream with its length.
    static func stream(_ data: String, _ entries: String = "") -> String {
        "<<\(entries)/Length \(data.utf8.count)>>stream\n\(data)\nendstream"
    }

    /// An empty signature field that is its own widget.
    static func field(_ name: String, _ rectangle: String, more: String = "") -> String {
        """
        <</Type/Annot/Subtype/Widget/FT/Sig/T(\(name))/TU(\(name))/F 132/Rect\(rectangle)/P 3 0 R\(more)>>
        """
    }

    // MARK: Saving

    /// Saves objects behind what is there.
    mutating func update(
        _ objects: [Int: String], free: [Int] = [], trailer: String = "", previous: Int? = nil
    ) {
        var offsets: [Int: Int] = [:]
        for (number, text) in objects.sorted(by: { $0.key < $1.key }) {
            offsets[number] = bytes.count
            bytes += Array("\(number) 0 obj\n\(text)\nendobj\n".utf8)
        }
        finish(offsets, free: free, trailer: trailer, previous: previous ?? section)
    }

    /// Writes a section for objects that lie somewhere.
    mutating func finish(_ offsets: [Int: Int], free: [Int] = [], trailer: String = "", previous: Int) {
        let isFirst = size == 0
        size = max(size, (offsets.keys.max() ?? 0) + 1)
        if isFirst { size = max(size, 20) }
        var (rows, place) = (offsets.mapValues(Optional.some), bytes.count)
        for number in free { rows[number] = .some(nil) }
        if isFirst {
            for number in 0..<size where rows[number] == nil { rows[number] = .some(nil) }
        }
        let root = trailer.contains("/Root") ? "" : "/Root 1 0 R"
        let information = trailer.contains("/Info") ? "" : "/Info 10 0 R"
        let shared = "\(root)\(information)/ID[<AA><AA>]\(isFirst ? "" : "/Prev \(previous)")\(trailer)"
        switch kind {
        case .table: bytes += Array(Self.table(rows, "<</Size \(size)\(shared)>>").utf8)
        case .stream:
            let number = size
            size += 1
            place = bytes.count
            rows[number] = place
            bytes += Self.streamSection(number, rows, "/Size \(size)\(shared)")
        }
        section = place
        bytes += Array("startxref\n\(place)\n%%EOF\n".utf8)
    }

    /// Notes a section that was written by other hands.
    mutating func noteSection(at place: Int, size: Int) {
        section = place
        self.size = size
    }

    private static func table(_ rows: [Int: Int?], _ trailer: String) -> String {
        let entries = rows.sorted { $0.key < $1.key }.map { number, offset in
            "\(number) 1\n\(padded(offset ?? 0, 10)) \(number == 0 ? "65535" : "00000") \(offset == nil ? "f" : "n") \n"
        }
        return "xref\n\(entries.joined())trailer\n\(trailer)\n"
    }

    private static func streamSection(_ number: Int, _ rows: [Int: Int?], _ entries: String) -> [UInt8] {
        let sorted = rows.sorted { $0.key < $1.key }
        let index = sorted.map { "\($0.key) 1" }.joined(separator: " ")
        let data = sorted.flatMap { row -> [UInt8] in
            [row.value == nil ? 0 : 1] + fourBytes(row.value ?? 0) + [0]
        }
        let head =
            "\(number) 0 obj\n<</Type/XRef/W[1 4 1]/Index[\(index)]/Length \(data.count)\(entries)>>stream\n"
        return Array(head.utf8) + data + Array("\nendstream\nendobj\n".utf8)
    }

    /// A number in four bytes.
    static func fourBytes(_ number: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: number >> $0) }
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }

    // MARK: Signing

    /// Fills a field with a signature over the whole file.
    mutating func sign(
        _ field: Int, named name: String = "Representative", at rectangle: String = "[400 700 460 760]",
        as signature: Int, subFilter: String = "ETSI.CAdES.detached", type: String = "Sig", more: String = "",
        with changes: [Int: String] = [:]
    ) {
        let mark = "\(field)"
        let value = "/V \(signature) 0 R"
        var objects = [field: Self.field(name, rectangle, more: value), Self.form: Self.signedForm]
        objects[signature] = """
            <</Type/\(type)/Filter/Adobe.PPKLite/SubFilter/\(subFilter)/M(D:20260301100000+09'00')\(more)\
            /ByteRange[0 \(Self.room(mark))]/Contents <\(String(repeating: "0", count: 64))>>>
            """
        update(objects.merging(changes) { $1 })
        fill(mark)
    }

    /// The form once something is signed.
    static let signedForm = "<</Fields[7 0 R 8 0 R 9 0 R]/SigFlags 3>>"

    private static func room(_ mark: String) -> String { "ROOM\(mark)".padding(32) }

    /// Writes ByteRange and a message where room was left for them.
    private mutating func fill(_ mark: String) {
        let room = Array(Self.room(mark).utf8)
        guard let place = bytes.lastRange(of: room),
            let start = bytes.lastRange(of: Array("/Contents <".utf8))
        else {
            return
        }
        let gap = start.upperBound - 1..<start.upperBound + 65
        let text = "\(gap.lowerBound) \(gap.upperBound) \(bytes.count - gap.upperBound)".padding(32)
        bytes.replaceSubrange(place, with: Array(text.utf8))
        messages += 1
        let message = "30060404000000\(Self.hexadecimal(messages))"
        bytes.replaceSubrange(
            start.upperBound..<start.upperBound + message.utf8.count, with: Array(message.utf8))
    }

    private static func hexadecimal(_ byte: UInt8) -> String {
        String(byte >> 4, radix: 16) + String(byte & 15, radix: 16)
    }

    // MARK: Twisting

    /// Replaces text by other text at its last place.
    mutating func replace(_ text: String, with other: String) throws {
        guard let range = bytes.lastRange(of: Array(text.utf8)) else { throw TwistingError.missing(text) }
        bytes.replaceSubrange(range, with: Array(other.utf8))
    }
}

/// Why a file cannot be twisted.
enum TwistingError: Error {
    case missing(String)
}

extension SignedPDF {
    /// One signature.
    static func signedOnce(_ kind: Kind = .table, more: String = "", changing changes: [Int: String] = [:])
        -> SignedPDF
    {
        var file = SignedPDF(kind, changing: changes)
        file.sign(representative, as: firstSignature, more: more)
        return file
    }

    /// Two signatures.
    static func signedTwice(_ kind: Kind = .table) -> SignedPDF {
        var file = signedOnce(kind)
        file.sign(
            treasurer, named: "Treasurer", at: "[400 600 460 660]",
            as: secondSignature + (kind == .stream ? 5 : 0))
        return file
    }

    /// One that certifies.
    static func certified(_ level: Int, changing changes: [Int: String] = [:]) -> SignedPDF {
        var file = SignedPDF(changing: changes)
        let reference =
            "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</Type/TransformParams/P \(level)/V/1.2>>>>]"
        file.sign(
            representative, as: firstSignature, more: reference,
            with: [
                catalog: """
                <</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/StructTreeRoot 12 0 R/Perms<</DocMDP 20 0 R>>>>
                """
            ])
        return file
    }

    /// The signed catalog with more entries.
    static func catalog(_ more: String) -> String {
        "<</Type/Catalog/Pages 2 0 R/AcroForm 6 0 R/StructTreeRoot 12 0 R\(more)>>"
    }

    /// The page with more entries, or other annotations.
    static func page(annotations: String = "7 0 R 8 0 R 9 0 R", content: String = "4 0 R", more: String = "")
        -> String
    {
        """
        <</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents \(content)/Resources<</Font<</F1 5 0 R>>>>\
        /Annots[\(annotations)]\(more)>>
        """
    }
}

extension String {
    /// With blanks behind up to a width.
    func padding(_ width: Int) -> String {
        self + String(repeating: " ", count: Swift.max(0, width - utf8.count))
    }
}

extension [UInt8] {
    /// Where bytes stand last.
    func lastRange(of part: [UInt8]) -> Range<Int>? {
        guard part.count <= count, !part.isEmpty else { return nil }
        for start in (0...count - part.count).reversed()
        where self[start] == part[0] && self[start..<start + part.count].elementsEqual(part) {
            return start..<start + part.count
        }
        return nil
    }
}
