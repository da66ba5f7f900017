/// An object as it lies in the file, from its number to behind `endobj` (ISO 32000-1, 7.3.10).
struct RawObject {
    var number: Int
    var generation: Int
    var value: RawValue
    /// A stream's bytes as they lie there.
    var stream: Range<Int>?
    var range: Range<Int>

    /// Reads the object that stands at a place; nil where none does, or it does not end as it should.
    ///
    /// - Parameters:
    ///   - expected: the number that it must have, where that is known.
    ///   - length: what the object of a number says, where a stream's length is an object of its own.
    init?(_ bytes: [UInt8], at place: Int, expected: Int? = nil, length: (Int) -> Int?) {
        var reader = RawValueReader(bytes, at: place)
        reader.reader.skipSpace()
        let start = reader.reader.place
        guard let number = reader.reader.digits(), number == expected ?? number else { return nil }
        reader.reader.skipSpace()
        guard let generation = reader.reader.digits() else { return nil }
        reader.reader.skipSpace()
        guard reader.reader.take("obj"), let value = reader.value() else { return nil }
        self.number = number
        self.generation = generation
        self.value = value
        reader.reader.skipFiller()
        if reader.reader.take("stream") {
            guard let stream = Self.stream(&reader.reader, of: value, length: length) else { return nil }
            self.stream = stream
        }
        reader.reader.skipFiller()
        guard reader.reader.take("endobj") else { return nil }
        range = start..<reader.reader.place
    }

    private static func stream(
        _ reader: inout ByteReader, of value: RawValue, length: (Int) -> Int?
    ) -> Range<Int>? {
        guard value.entries != nil, let written = value["Length"],
            let count = written.digits ?? written.reference.flatMap(length)
        else { return nil }
        if reader.next == 0x0D { reader.place &+= 1 }
        guard reader.next == 0x0A else { return nil }
        reader.place &+= 1
        guard count <= reader.bytes.count &- reader.place else { return nil }
        let stream = reader.place..<reader.place &+ count
        reader.place = stream.upperBound
        reader.skipSpace()
        return reader.take("endstream") ? stream : nil
    }

    /// The whole number that is all of an object; nil where something else is.
    static func number(_ bytes: [UInt8], at place: Int, expected: Int) -> Int? {
        var reader = ByteReader(bytes, at: place)
        reader.skipSpace()
        guard reader.digits() == expected else { return nil }
        reader.skipSpace()
        guard reader.digits() != nil else { return nil }
        reader.skipSpace()
        guard reader.take("obj") else { return nil }
        reader.skipFiller()
        guard let number = reader.digits() else { return nil }
        reader.skipFiller()
        return reader.take("endobj") ? number : nil
    }
}
