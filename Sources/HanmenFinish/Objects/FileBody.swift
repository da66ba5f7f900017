/// The body of a file that is being made (ISO 32000-1, 7.5.3): its indirect objects by number.
final class FileBody {
    /// An indirect object.
    enum Content {
        case value(PDFValue)
        case stream(PDFDictionary, StreamBytes)
    }

    /// The objects; the first has the number 1.
    private(set) var objects: [Content]
    /// The trailer's entries but those that tell how the file is written.
    var trailer: PDFDictionary
    private let root = PDFReference(number: 1)
    /// What compresses its streams.
    let deflater = Deflater()

    /// A body with nothing but a catalog.
    init() {
        objects = [.value(["Type": .name("Catalog")])]
        trailer = [("Root", .reference(root))]
    }

    /// The document catalog.
    var catalog: BodyObject { object(root) }

    /// The object that a reference leads to.
    func object(_ reference: PDFReference) -> BodyObject { BodyObject(body: self, reference: reference) }

    /// Makes an indirect object.
    func add(_ value: PDFValue) -> PDFReference {
        objects.append(.value(value))
        return PDFReference(number: objects.count)
    }

    /// Makes a stream.
    func addStream(_ bytes: StreamBytes, _ dictionary: PDFDictionary) -> PDFReference {
        objects.append(.stream(dictionary, bytes))
        return PDFReference(number: objects.count)
    }

    /// Puts something else in an object's place.
    func replace(_ reference: PDFReference, with content: Content) { objects[reference.number - 1] = content }

    fileprivate func update(_ reference: PDFReference, _ change: (inout PDFDictionary) -> Void) {
        switch objects[reference.number - 1] {
        case .value(.dictionary(var entries)):
            // Not held twice while it changes.
            objects[reference.number - 1] = .value(.null)
            change(&entries)
            objects[reference.number - 1] = .value(.dictionary(entries))
        case .stream(var entries, let bytes):
            change(&entries)
            objects[reference.number - 1] = .stream(entries, bytes)
        case .value: break
        }
    }
}

/// The bytes of a stream, as they stand in the file or as they are to be.
enum StreamBytes {
    /// Not compressed yet; the writer does it.
    case plain([UInt8])
    /// Compressed for `FlateDecode`.
    case compressed([UInt8])
    /// To be written as they are: the dictionary says which filters undo them, if any.
    case verbatim([UInt8])

    /// The bytes that are there.
    var all: [UInt8] {
        switch self {
        case .plain(let bytes), .compressed(let bytes), .verbatim(let bytes): bytes
        }
    }
}

/// An object of a body that is a dictionary or a stream.
struct BodyObject {
    let body: FileBody
    let reference: PDFReference

    /// What refers to the object.
    var value: PDFValue { .reference(reference) }

    /// The entries of the dictionary.
    var entries: PDFDictionary {
        switch body.objects[reference.number - 1] {
        case .value(let value): value.entries ?? []
        case .stream(let entries, _): entries
        }
    }

    /// The value under a key.
    subscript(key: String) -> PDFValue? { entries[key] }

    /// Puts a value under a key.
    func set(_ key: String, _ value: PDFValue) { body.update(reference) { $0[key] = value } }
}

extension FileBody: ObjectHolder {
    package func addObject(_ value: PDFValue) -> PDFReference { add(value) }
    package func addObject(stream bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference {
        addStream(.plain(bytes), dictionary)
    }
    package func addObject(metadata bytes: [UInt8], _ dictionary: PDFDictionary) -> PDFReference {
        addStream(.verbatim(bytes), dictionary)
    }
    package func setInCatalog(_ key: String, _ value: PDFValue) { catalog.set(key, value) }
    package func setInTrailer(_ key: String, _ value: PDFValue) { trailer[key] = value }
}
