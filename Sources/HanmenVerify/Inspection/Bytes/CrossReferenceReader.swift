import HanmenReading

/// Reads cross-reference sections; nil where one is broken.
struct CrossReferenceReader {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// The most entries of a section.
    private static let entryLimit = 1_000_000
    /// The most bytes a packed section unpacks to.
    private static let unpackedLimit = 32 << 20

    /// The section that begins at a place.
    func section(at start: Int) -> CrossReferenceSection? {
        guard start >= 0, start < bytes.count else { return nil }
        var reader = ByteReader(bytes, at: start)
        reader.skipSpace()
        let place = reader.place
        return reader.take("xref") ? table(reader, start: start, from: place) : stream(at: start)
    }

    // MARK: Tables

    private func table(_ start: ByteReader, start asked: Int, from place: Int) -> CrossReferenceSection? {
        var reader = start
        var section = CrossReferenceSection(
            start: asked, range: place..<place, size: 0, isHybrid: false, isEncrypted: false)
        while true {
            reader.skipSpace()
            if reader.take("trailer") { break }
            guard subsection(&reader, into: &section) else { return nil }
        }
        var values = RawValueReader(bytes, at: reader.place)
        guard let trailer = values.value(), trailer.entries != nil, take(trailer, into: &section) else {
            return nil
        }
        section.isHybrid = trailer["XRefStm"] != nil
        section.range = place..<values.reader.place
        return section
    }

    private func subsection(_ reader: inout ByteReader, into section: inout CrossReferenceSection) -> Bool {
        guard let first = reader.digits() else { return false }
        reader.skipSpace()
        guard let count = reader.digits(), first <= Self.entryLimit, count <= Self.entryLimit else {
            return false
        }
        for number in first..<first &+ count {
            guard let entry = entry(&reader) else { return false }
            add(entry, number: number, to: &section)
        }
        return true
    }

    private func entry(_ reader: inout ByteReader) -> CrossReferenceSection.Entry? {
        reader.skipSpace()
        guard let offset = reader.digits() else { return nil }
        reader.skipSpace()
        guard let generation = reader.digits() else { return nil }
        reader.skipSpace()
        if reader.take("f") { return .free }
        return reader.take("n") ? .used(offset: offset, generation: generation) : nil
    }

    private func add(
        _ entry: CrossReferenceSection.Entry, number: Int, to section: inout CrossReferenceSection
    ) {
        if section.entries.updateValue(entry, forKey: number) != nil { section.repeated.append(number) }
    }

    /// What trailers and the dictionaries of cross-reference streams have in common (table 15).
    private func take(_ trailer: RawValue, into section: inout CrossReferenceSection) -> Bool {
        guard let size = trailer["Size"]?.digits, trailer.repeatedKeys.isEmpty else { return false }
        if let previous = trailer["Prev"] {
            guard let place = previous.digits else { return false }
            section.previous = place
        }
        section.size = size
        section.isEncrypted = trailer["Encrypt"] != nil
        return true
    }

    // MARK: Streams

    private func stream(at start: Int) -> CrossReferenceSection? {
        guard let object = RawObject(bytes, at: start, length: { _ in nil }), let packed = object.stream,
            object.value["Type"]?.name == "XRef",
            let data = unpacked(packed, by: object.value)
        else { return nil }
        var section = CrossReferenceSection(
            start: start, range: object.range, object: object.number, size: 0,
            isHybrid: false, isEncrypted: false)
        guard take(object.value, into: &section), fill(&section, from: data, by: object.value) else {
            return nil
        }
        return section
    }

    private func fill(
        _ section: inout CrossReferenceSection, from data: [UInt8], by dictionary: RawValue
    ) -> Bool {
        let widths = dictionary["W"]?.items?.map(\.digits) ?? []
        guard widths.count == 3, let type = widths[0], let second = widths[1], let third = widths[2],
            max(type, second, third) <= 8
        else { return false }
        let width = type &+ second &+ third
        let index = dictionary["Index"].map { $0.items?.map(\.digits) ?? [nil] } ?? [0, section.size]
        guard width > 0, index.count.isMultiple(of: 2) else { return false }
        var place = 0
        for pair in stride(from: 0, to: index.count, by: 2) {
            guard let first = index[pair], let count = index[pair &+ 1], first <= Self.entryLimit,
                count <= Self.entryLimit, count <= (data.count &- place) / width
            else { return false }
            guard section.entries.count &+ section.repeated.count &+ count <= Self.entryLimit else {
                return false
            }
            for number in first..<first &+ count {
                let fields = [type, second, third].map { width in
                    defer { place &+= width }
                    return data[place..<place &+ width].reduce(UInt64(0)) { $0 << 8 | UInt64($1) }
                }
                let entry = entry(type: type == 0 ? 1 : fields[0], fields[1], fields[2])
                add(entry, number: number, to: &section)
            }
        }
        return true
    }

    /// Table 18; types that nobody knows refer to the null object.
    private func entry(type: UInt64, _ second: UInt64, _ third: UInt64) -> CrossReferenceSection.Entry {
        let (second, third) = (Int(clamping: second), Int(clamping: third))
        return switch type {
        case 1: .used(offset: second, generation: third)
        case 2: .packed(container: second, index: third)
        default: .free
        }
    }

    private func unpacked(_ range: Range<Int>, by dictionary: RawValue) -> [UInt8]? {
        guard let filter = dictionary["Filter"] else { return Array(bytes[range]) }
        let name = filter.name ?? (filter.items?.count == 1 ? filter.items?.first?.name : nil)
        guard name == "FlateDecode",
            let data = PackedParts.unpacked(bytes[range], limit: Self.unpackedLimit)
        else { return nil }
        guard let written = dictionary["DecodeParms"] else { return data }
        let parameters = written.entries != nil ? written : written.items?.first
        let predictor = parameters?["Predictor"]?.digits ?? 1
        guard predictor >= 10 else { return predictor == 1 ? data : nil }
        return unpredicted(data, columns: parameters?["Columns"]?.digits ?? 1)
    }

    /// Undoes PNG's predictors on rows of single bytes (ISO 32000-1, 7.4.4.4).
    private func unpredicted(_ data: [UInt8], columns: Int) -> [UInt8]? {
        guard 1...64 ~= columns, data.count.isMultiple(of: columns &+ 1) else { return nil }
        var rows: [UInt8] = []
        var above = [UInt8](repeating: 0, count: columns)
        for start in stride(from: 0, to: data.count, by: columns &+ 1) {
            var row = Array(data[start &+ 1..<start &+ 1 &+ columns])
            for column in row.indices {
                let (left, corner) = column > 0 ? (row[column &- 1], above[column &- 1]) : (0, 0)
                switch data[start] {
                case 0: break
                case 1: row[column] &+= left
                case 2: row[column] &+= above[column]
                case 3: row[column] &+= UInt8((Int(left) &+ Int(above[column])) / 2)
                case 4: row[column] &+= paeth(left, above[column], corner)
                default: return nil
                }
            }
            rows += row
            above = row
        }
        return rows
    }

    private func paeth(_ left: UInt8, _ above: UInt8, _ corner: UInt8) -> UInt8 {
        let estimate = Int(left) &+ Int(above) &- Int(corner)
        let (a, b, c) = (abs(estimate - Int(left)), abs(estimate - Int(above)), abs(estimate - Int(corner)))
        return a <= b && a <= c ? left : b <= c ? above : corner
    }
}
