import Foundation
import HanmenTesting
import Testing

/// A home whose 明朝 is a real font with other licence bits.
@Suite("Fonts that may not be embedded")
struct FontLicenceTests {
    private static let font = "/usr/share/fonts/truetype/bizud-mincho/BIZUDMincho-Regular.ttf"

    /// A copy of the font with these bits in OS/2 `fsType` (OpenType 1.9), which stands 8 bytes into the table.
    private static func font(fsType bits: UInt8) throws -> Data {
        var font = try Data(contentsOf: URL(fileURLWithPath: font))
        let entry = try #require(font.range(of: Data("OS/2".utf8)))
        let offset = font[(entry.upperBound + 4)..<(entry.upperBound + 8)].reduce(0) { $0 << 8 | Int($1) }
        font[offset + 9] = bits
        return font
    }

    private static func desk(fsType bits: UInt8) throws -> Desk {
        let desk = try Desk()
        for folder in ["Fonts", "Layouts"] {
            try FileManager.default.copyItem(
                atPath: SharedFolder.package.appendingPathComponent(folder).path,
                toPath: desk.path(of: folder))
        }
        try desk.put(font(fsType: bits), as: "Fonts/BIZUDMincho-Regular.ttf")
        return desk
    }

    private static func environment(_ desk: Desk) -> [String: String] {
        ["HANMEN_HOME": desk.path(of: "."), "SOURCE_DATE_EPOCH": "1775001600"]
    }

    @Test(
        "they are refused by name, whatever the file is to promise, and nothing is written",
        .enabled(if: FileManager.default.fileExists(atPath: font), "BIZ UD明朝 is not installed"),
        arguments: ["pdfa-2a", "pdfa-3a", "none"])
    func refused(standard: String) throws {
        let desk = try Self.desk(fsType: 2)
        let outcome = try desk.hanmen(
            ["render", "report.md", "-o", "out.pdf", "--standard", standard],
            environment: Self.environment(desk))
        #expect(outcome.status == 1)
        #expect(outcome.errorText.contains("書体「BIZ UDMincho」はPDFに埋め込めません"))
        #expect(outcome.errorText.contains("[finish.conformance.font-not-embeddable]"))
        #expect(try desk.files().allSatisfy { !$0.hasPrefix("out") })
    }

    @Test(
        "check tells it too",
        .enabled(if: FileManager.default.fileExists(atPath: font), "BIZ UD明朝 is not installed"))
    func checked() throws {
        let desk = try Self.desk(fsType: 2)
        let outcome = try desk.hanmen(["check", "report.md", "--json"], environment: Self.environment(desk))
        #expect(outcome.status == 1)
        #expect(try outcome.problems().map(\.id) == ["finish.conformance.font-not-embeddable"])
    }

    @Test(
        "a font that may be embedded for printing and viewing is taken",
        .enabled(if: FileManager.default.fileExists(atPath: font), "BIZ UD明朝 is not installed"))
    func taken() throws {
        let desk = try Self.desk(fsType: 4)
        let outcome = try desk.hanmen(["check", "report.md"], environment: Self.environment(desk))
        #expect(outcome.status == 0, "\(outcome.errorText)")
    }
}
