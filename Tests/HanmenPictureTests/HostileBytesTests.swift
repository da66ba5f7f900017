import HanmenCore
import HanmenPicture
import HanmenTesting
import Testing

@Suite("Hostile bytes")
struct HostileBytesTests {
    private static let files = [
        TestJPEG.quartersWithMetadata, TestJPEG.progressive, TestJPEG.gray, TestJPEG.arithmetic,
        TestJPEG.inks,
        TestPicture.png(width: 9, height: 7, red: 1, green: 2, blue: 3).bytes,
    ]

    /// Reads, and decodes what was let through; only typed errors may come back.
    private func attempt(_ file: [UInt8]) {
        guard let image = try? PictureFile.read(file), image.format == .jpeg,
            let frame = JPEGFrame(image.bytes), frame.width * frame.height < 1 << 20
        else { return }
        var pixels = [UInt8](repeating: 0, count: 4 * frame.width * frame.height)
        try? JPEGPixels.decode(
            image.bytes, width: frame.width, height: frame.height, into: &pixels,
            bytesPerRow: 4 * frame.width)
    }

    @Test("files cut anywhere are read or refused", arguments: files.indices)
    func cut(file: Int) {
        for count in 0..<Self.files[file].count { attempt(Array(Self.files[file].prefix(count))) }
    }

    @Test("files with any byte changed are read or refused", arguments: files.indices)
    func flipped(file: Int) {
        for index in Self.files[file].indices {
            for mask: UInt8 in [0xFF, 0x01, 0x80] {
                var bytes = Self.files[file]
                bytes[index] ^= mask
                attempt(bytes)
            }
        }
    }

    @Test("files with bytes taken out are read or refused", arguments: files.indices)
    func shortened(file: Int) {
        for index in Self.files[file].indices {
            var bytes = Self.files[file]
            bytes.removeSubrange(index..<min(index + 5, bytes.count))
            attempt(bytes)
        }
    }
}
