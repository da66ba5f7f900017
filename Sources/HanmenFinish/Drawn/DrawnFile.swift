/// A file as Cairo draws it, object by object.
struct DrawnFile {
    private let bytes: [UInt8]
    private let table: CrossReferenceTable
    /// The dictionaries of the pages in order.
    private(set) var pages: [PDFDictionary] = []

    /// An object of the file, and the bytes of its stream if it is one.
    struct Object {
        var value: PDFValue
        var stream: ArraySlice<UInt8>?
    }

    /// Reads what leads to the pages.
    init(_ bytes: [UInt8]) throws(FinishingError) {
        guard let table = CrossReferenceTable(of: bytes) else { throw .unreadable(reason: "no table") }
        self.bytes = bytes
        self.table = table
        guard let root = table.root,
            let pages = entries(entries(.reference(PDFReference(number: root)))?["Pages"]),
            let kids = pages["Kids"]?.items
        else { throw .unreadable(reason: "no pages") }
        for kid in kids {
            guard let page = entries(kid) else { throw .unreadable(reason: "page \(self.pages.count)") }
            self.pages.append(page)
        }
    }

    /// The object with a number; nil where there is none, or a broken one.
    func object(_ reference: PDFReference) -> Object? {
        guard table.offsets.indices.contains(reference.number), let offset = table.offsets[reference.number]
        else { return nil }
        var parser = ObjectParser(bytes, at: offset)
        guard case .integer(reference.number)? = parser.value(), case .integer(0)? = parser.value(),
            parser.take("obj"), let value = parser.value()
        else { return nil }
        guard let entries = value.entries, let start = parser.streamStart() else {
            return Object(value: value, stream: nil)
        }
        guard let length = resolved(entries["Length"])?.number.flatMap({ Int(exactly: $0) }), length >= 0,
            length <= bytes.count - start
        else { return nil }
        return Object(value: value, stream: bytes[start..<start + length])
    }

    /// A value behind its reference, if it is one.
    func resolved(_ value: PDFValue?) -> PDFValue? {
        guard let target = value?.target else { return value }
        return object(target)?.value
    }

    /// The entries of a dictionary, of a stream's one too, behind a reference.
    func entries(_ value: PDFValue?) -> PDFDictionary? { resolved(value)?.entries }

    /// The expanded bytes of a stream; nil where it has another filter than Cairo's.
    func content(of value: PDFValue?, by deflater: Deflater) -> [UInt8]? {
        guard let target = value?.target, let object = object(target), let stream = object.stream else {
            return nil
        }
        switch object.value.entries?["Filter"]?.nameText {
        case "FlateDecode": return deflater.expanded(stream)
        case nil: return Array(stream)
        default: return nil
        }
    }
}
