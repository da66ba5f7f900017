/// Takes objects over from a drawn file into the one that is made of it, each once, with all that they refer to.
final class DrawnObjects {
    private let drawn: DrawnFile
    private let body: FileBody
    private var taken: [PDFReference: PDFReference] = [:]

    init(_ drawn: DrawnFile, into body: FileBody) {
        self.drawn = drawn
        self.body = body
    }

    /// A value with its references leading to objects of the new file.
    func value(_ value: PDFValue) throws(FinishingError) -> PDFValue {
        switch value {
        case .reference(let reference): return .reference(try object(reference))
        case .array(let items):
            var taken: [PDFValue] = []
            for item in items { taken.append(try self.value(item)) }
            return .array(taken)
        case .dictionary(let entries): return .dictionary(try self.entries(entries))
        default: return value
        }
    }

    private func entries(_ entries: PDFDictionary) throws(FinishingError) -> PDFDictionary {
        var taken: PDFDictionary = []
        for (key, value) in entries { taken.append((key, try self.value(value))) }
        return taken
    }

    /// An object, taken over when it is first asked for.
    func object(_ reference: PDFReference) throws(FinishingError) -> PDFReference {
        if let known = taken[reference] { return known }
        guard let object = drawn.object(reference) else {
            throw .unreadable(reason: "object \(reference.number)")
        }
        // Known before what it refers to is looked at: that may lead back.
        let new = body.add(.null)
        taken[reference] = new
        if let stream = object.stream {
            var entries = object.value.entries ?? []
            entries["Length"] = nil
            body.replace(new, with: .stream(try self.entries(entries), .verbatim(Array(stream))))
        } else {
            body.replace(new, with: .value(try value(object.value)))
        }
        return new
    }
}
