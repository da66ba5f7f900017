import Glibc
import Hanmen
import HanmenCore
import HanmenDigest
import HanmenText

/// What the fonts of an installation are, as a hash: other fonts make other pages.
struct FontStamp {
    let hash: [UInt8]

    /// How much of a font is read: its table directory holds the check sums of all its tables (OpenType, Font File).
    private static let head = 1 << 16

    /// The stamp of all fonts that `fonts.yaml` names and that are here.
    init(home: Home, workspace: any Workspace) throws(DiagnosticError) {
        var bytes = FramedBytes()
        for role in try Press.catalog(home, workspace).roles {
            bytes.add(Array(role.name.utf8))
            for source in role.chain {
                bytes.add(Array(source.family.utf8))
                bytes.add(Self.start(of: source.path))
            }
        }
        hash = Digest.sha256.hash(bytes.bytes)
    }

    /// The length of a file and its first bytes; empty where it cannot be read.
    private static func start(of path: String) -> [UInt8] {
        let descriptor = open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { return [] }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0 else { return [] }
        var bytes = [UInt8](repeating: 0, count: head)
        let count = read(descriptor, &bytes, head)
        return Array(String(info.st_size).utf8) + bytes.prefix(max(0, count))
    }
}

/// Several byte strings in one, so that no two lists of strings give the same bytes.
struct FramedBytes {
    private(set) var bytes: [UInt8] = []

    mutating func add(_ part: [UInt8]) {
        withUnsafeBytes(of: UInt64(part.count).bigEndian) { bytes += $0 }
        bytes += part
    }

    mutating func add(_ text: String) { add(Array(text.utf8)) }
}
