import Glibc
import HanmenCore
import HanmenForms
import HanmenReport
import Testing

/// The real report that the form was made after; it is no part of the repository.
private enum Seed {
    static let path: String? = {
        let shared =
            getenv("HANMEN_SHARED").map { String(cString: $0) } ?? "\(LayoutStore.shippedRoot)/../../shared"
        let path = "\(shared)/seed/kenshu-sanka-hokokusho.md"
        return DiskWorkspace().exists(path) ? path : nil
    }()

    /// The printing characters, without Markdown's marks.
    static func characters(of text: String) -> [Character] {
        text.split(separator: "\n").flatMap { line in
            var line = line.drop { $0 == "#" || $0 == " " }
            if line.hasPrefix("- ") { line = line.dropFirst(2) }
            return line.replacing("**", with: "").filter { !$0.isWhitespace }
        }
    }
}

@Suite("The seed report", .enabled(if: Seed.path != nil, "the seed is not beside the checkout"))
struct SeedTests {
    @Test("every printing character stands on the form, in order")
    func nothingLost() throws {
        let path = try #require(Seed.path)
        let old = String(decoding: try DiskWorkspace().read(path, limit: 1 << 20), as: UTF8.self)
        let imported = try #require(OldTextImporter().importing(SourceText(name: "seed.md", text: old)).value)
        let report = try #require(
            ReportReader().read(SourceText(name: "report.md", text: imported.markdown)).value)
        let bound = FormBinder(store: .shipped).bind(report)
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        var rest = try #require(bound.value).plainText.filter { !$0.isWhitespace }[...]
        var passed = ""
        for character in Seed.characters(of: old) {
            guard let index = rest.firstIndex(of: character),
                rest.distance(from: rest.startIndex, to: index) < 1
            else {
                return #expect(
                    Bool(false),
                    "after 「\(passed.suffix(20))」 「\(character)」 is missing before 「\(rest.prefix(20))」")
            }
            passed.append(character)
            rest = rest[rest.index(after: index)...]
        }
        #expect(rest.isEmpty)
    }
}

@Suite("The example report")
struct ExampleTests {
    @Test("it binds to the base form, and to both factions' council", arguments: [nil, "council", "ryokufu"])
    func example(_ layer: String?) throws {
        let path = "\(LayoutStore.shippedRoot)/../Examples/kenshu-midorino.md"
        let text = String(decoding: try DiskWorkspace().read(path, limit: 1 << 20), as: UTF8.self)
        let report = try #require(ReportReader().read(SourceText(name: "example.md", text: text)).value)
        let file = layer.map { LayoutChoice.file("\(LayoutStore.shippedRoot)/councils/midorino/\($0).yaml") }
        let bound = FormBinder(store: .shipped).bind(report, layout: file ?? .fromReport)
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        #expect(bound.value?.plainText.contains("髙﨑") == true)
    }
}
