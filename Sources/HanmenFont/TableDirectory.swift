/// The table directory of one face of an OpenType file or collection (OpenType 1.9, "Organization of an
/// OpenType Font").
package struct TableDirectory {
    private let bytes: UnsafeRawBufferPointer
    private let firstRecord: Int
    private let recordCount: Int
    private static let recordSize = 16

    /// The directory of a face, or nil where the file has none such.
    package init?(of bytes: UnsafeRawBufferPointer, faceIndex: Int) {
        guard let start = Self.start(of: bytes, faceIndex: faceIndex), let count = bytes.uint16(at: start + 4)
        else { return nil }
        guard start + 12 + count * Self.recordSize <= bytes.count else { return nil }
        self.bytes = bytes
        firstRecord = start + 12
        recordCount = count
    }

    private static func start(of bytes: UnsafeRawBufferPointer, faceIndex: Int) -> Int? {
        guard bytes.uint32(at: 0) == tag("ttcf") else { return faceIndex == 0 ? 0 : nil }
        guard let faces = bytes.uint32(at: 8), (0..<faces).contains(faceIndex) else { return nil }
        return bytes.uint32(at: 12 + 4 * faceIndex)
    }

    private static func tag(_ name: StaticString) -> Int {
        name.withUTF8Buffer { $0.reduce(0) { $0 << 8 | Int($1) } }
    }

    private func record(of name: StaticString) -> Int? {
        (0..<recordCount).lazy.map { firstRecord + $0 * Self.recordSize }
            .first { bytes.uint32(at: $0) == Self.tag(name) }
    }

    /// Where a table lies, or nil where it is missing or lies outside the file.
    package func range(of name: StaticString) -> Range<Int>? {
        guard let record = record(of: name), let start = bytes.uint32(at: record + 8),
            let length = bytes.uint32(at: record + 12), start + length <= bytes.count
        else { return nil }
        return start..<start + length
    }

    /// Renames a table so that nobody finds it, in the writable bytes that the directory was read from.
    package func hide(_ name: StaticString, in writable: UnsafeMutableRawBufferPointer) {
        guard let record = record(of: name) else { return }
        writable[record] = UInt8(ascii: "~")
    }
}
