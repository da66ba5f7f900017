import Testing

@testable import HanmenFont

/// Works on a font's bytes as if they were mapped.
private func withBytes(_ bytes: [UInt8], _ work: (UnsafeMutableRawBufferPointer) -> Void) -> [UInt8] {
    var bytes = bytes
    bytes.withUnsafeMutableBytes { work($0) }
    return bytes
}

@Suite("Table directory (OpenType)")
struct TableDirectoryTests {
    private let font = TinyFont(tables: [("cmap", [1, 2, 3]), ("glyf", [4])])

    @Test("finds tables and hides them without touching anything else")
    func hide() {
        let changed = withBytes(font.bytes) { bytes in
            let directory = TableDirectory(of: UnsafeRawBufferPointer(bytes), faceIndex: 0)
            #expect(directory?.range(of: "cmap") == 44..<47)
            #expect(directory?.range(of: "prep") == nil)
            directory?.hide("cmap", in: bytes)
            #expect(directory?.range(of: "cmap") == nil)
            #expect(directory?.range(of: "glyf") == 47..<48)
        }
        #expect(zip(font.bytes, changed).filter { $0 != $1 }.count == 1)
    }

    @Test("a face that is not there, and a file that ends early", arguments: [0, 3, 11, 20, 43])
    func truncated(count: Int) {
        _ = withBytes(Array(font.bytes.prefix(count))) { bytes in
            #expect(TableDirectory(of: UnsafeRawBufferPointer(bytes), faceIndex: 0) == nil)
            #expect(TableDirectory(of: UnsafeRawBufferPointer(bytes), faceIndex: 1) == nil)
        }
    }

    @Test("a table that lies outside the file is not found")
    func outside() {
        _ = withBytes(Array(font.bytes.dropLast(1))) { bytes in
            #expect(TableDirectory(of: UnsafeRawBufferPointer(bytes), faceIndex: 0)?.range(of: "cmap") != nil)
            #expect(TableDirectory(of: UnsafeRawBufferPointer(bytes), faceIndex: 0)?.range(of: "glyf") == nil)
        }
    }
}
