import Foundation

/// ICC profiles for tests: one made up, with only what is read of it, and one of a real press.
public struct TestProfile: Sendable {
    /// The kind of device.
    public var profileClass = "prtr"
    /// The colour space of the device.
    public var space = "CMYK"
    /// The major version.
    public var version: UInt8 = 2
    /// The tagged elements by their signatures.
    public var elements: [(tag: String, content: [UInt8])]

    /// The profile of a press that says its name as version 2 does.
    public init(name: String = "Test press") {
        elements = [("desc", Self.text(name)), ("A2B0", Self.table), ("B2A0", Self.table)]
    }

    /// The file.
    public var bytes: [UInt8] {
        let start = 132 + 12 * elements.count
        var (table, data): ([UInt8], [UInt8]) = (Self.number(elements.count), [])
        for (tag, content) in elements {
            table += Array(tag.utf8) + Self.number(start + data.count) + Self.number(content.count)
            data += content
        }
        let head = Self.number(start + data.count) + [0, 0, 0, 0, version, 0, 0, 0]
        let kind = Array("\(profileClass)\(space)Lab ".utf8) + [UInt8](repeating: 0, count: 12)
        return head + kind + Array("acsp".utf8) + [UInt8](repeating: 0, count: 88) + table + data
    }

    /// A text as version 2 has it.
    public static func text(_ text: String) -> [UInt8] {
        Array("desc".utf8) + number(0) + number(text.utf8.count + 1) + Array(text.utf8) + [0]
    }

    /// Texts by language as version 4 has them.
    public static func texts(_ texts: [(language: String, text: String)]) -> [UInt8] {
        var records: [UInt8] = []
        var data: [UInt8] = []
        for (language, text) in texts {
            let units = text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
            records += Array(language.utf8) + number(units.count) + number(16 + 12 * texts.count + data.count)
            data += units
        }
        return Array("mluc".utf8) + number(0) + number(texts.count) + number(12) + records + data
    }

    /// A number of four bytes.
    public static func number(_ value: Int) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static let table = Array("mft2".utf8) + [UInt8](repeating: 0, count: 44)

    /// Where Debian's scribus-data has a profile of coated paper; nil where it is not installed.
    public static var installedPath: String? {
        let path = "/usr/share/scribus/profiles/ISOcoated_v2_300_bas.icc"
        return FileManager.default.isReadableFile(atPath: path) ? path : nil
    }

    /// The installed profile's file.
    public static var installed: [UInt8]? {
        installedPath.flatMap { FileManager.default.contents(atPath: $0) }.map(Array.init)
    }

    /// Whether a file's ink plates can be looked at: Ghostscript and the profile are installed.
    public static var canSeparate: Bool { installedPath != nil && Tool.path(of: "gs") != nil }
}
