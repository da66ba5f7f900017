import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPreview

/// A folder of its own for a test; it goes with the test.
final class TestFolder {
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appendingPathComponent("hanmen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    var path: String { url.path }

    @discardableResult
    func write(_ text: String, _ name: String, mode: Int = 0o644) throws -> String {
        let file = url.appendingPathComponent(name)
        try FileManager.default.createDirectory(
            at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
        try Data(text.utf8).write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        return file.path
    }

    func link(_ name: String, to target: String) throws {
        try FileManager.default.createSymbolicLink(
            atPath: url.appendingPathComponent(name).path, withDestinationPath: target)
    }

    func text(_ name: String) throws -> String {
        String(decoding: try Data(contentsOf: url.appendingPathComponent(name)), as: UTF8.self)
    }

    func mode(_ name: String) throws -> Int? {
        let attributes = try FileManager.default.attributesOfItem(
            atPath: url.appendingPathComponent(name).path)
        return attributes[.posixPermissions] as? Int
    }

    var names: [String] { (try? FileManager.default.contentsOfDirectory(atPath: path))?.sorted() ?? [] }
}

/// A report is saved whole, and only over what its writer began from.
struct ReportFileTests {
    private func file(_ name: String, in folder: TestFolder) throws -> ReportFile {
        ReportFile(try WritableFolder(folder: folder.path).place(name))
    }

    @Test func `a text is saved over what it began from, and who may read it stays`() throws {
        let folder = try TestFolder()
        try folder.write("古い", "報告.md", mode: 0o640)
        let file = try file("報告.md", in: folder)
        let base = try #require(try file.read()).hash
        guard case .saved(let hash) = file.save("新しい", base: base) else { return #expect(Bool(false)) }
        #expect(try folder.text("報告.md") == "新しい")
        #expect(try folder.mode("報告.md") == 0o640)
        #expect(try file.read()?.hash == hash)
        #expect(folder.names == ["報告.md"])
    }

    @Test func `a file that somebody else changed is not written over`() throws {
        let folder = try TestFolder()
        try folder.write("初め", "a.md")
        let file = try file("a.md", in: folder)
        let base = try #require(try file.read()).hash
        try folder.write("ほかの人", "a.md")
        guard case .conflict(let hash, let text) = file.save("自分", base: base) else {
            return #expect(Bool(false))
        }
        #expect(text == "ほかの人")
        #expect(try folder.text("a.md") == "ほかの人")
        guard case .saved = file.save("自分", base: hash) else { return #expect(Bool(false)) }
        // What is there already needs no base.
        guard case .saved = file.save("自分", base: base) else { return #expect(Bool(false)) }
    }

    @Test func `a new file is made only where there is none`() throws {
        let folder = try TestFolder()
        guard case .saved = try file("新.md", in: folder).save("甲", base: nil) else {
            return #expect(Bool(false))
        }
        guard case .conflict = try file("新.md", in: folder).save("乙", base: nil) else {
            return #expect(Bool(false))
        }
        #expect(try folder.text("新.md") == "甲")
    }

    @Test func `the mark of Windows editors stays in front`() throws {
        let folder = try TestFolder()
        try folder.write("\u{FEFF}甲", "a.md")
        let file = try file("a.md", in: folder)
        let read = try #require(try file.read())
        #expect(read.text == "甲")
        guard case .saved = file.save("乙", base: read.hash) else { return #expect(Bool(false)) }
        #expect(try folder.text("a.md") == "\u{FEFF}乙")
    }

    @Test func `more than the reader reads is refused`() throws {
        let folder = try TestFolder()
        let report = try file("a.md", in: folder)
        let layout = try file("a.yaml", in: folder)
        guard case .refused = report.save(String(repeating: "甲", count: 1 << 21), base: nil),
            case .refused = layout.save(String(repeating: "甲", count: 1 << 17), base: nil)
        else { return #expect(Bool(false)) }
        #expect(folder.names.isEmpty)
    }

    @Test func `of writers at the same time one wins, and the others are told`() async throws {
        let folder = try TestFolder()
        try folder.write("初め", "a.md")
        let file = try file("a.md", in: folder)
        let base = try #require(try file.read()).hash
        let saved = await withTaskGroup(of: String?.self) { group in
            for number in 0..<8 {
                group.addTask {
                    if case .saved = file.save("文 \(number)", base: base) { "文 \(number)" } else { nil }
                }
            }
            return await group.reduce(into: [String]()) { if let text = $1 { $0.append(text) } }
        }
        #expect(saved.contains(try folder.text("a.md")))
        #expect(folder.names == ["a.md"])
    }

    @Test(arguments: [
        "../外.md", "/etc/passwd", "a/../../外.md", "a.txt", ".隠し.md", ".git/config.md", "a//b.md", "", "a.md/",
        "a\0.md",
        "linked.md", "folder/外.md", "pipe.md", "dir.md", "ない/a.md", "notes.yaml.md.sh", "~/a.md",
        String(repeating: "あ/", count: 40) + "a.md",
    ])
    func `what lies outside, or is no report, is no place to write to`(name: String) throws {
        let outer = try TestFolder()
        try outer.write("外", "外.md")
        let folder = try TestFolder()
        try folder.link("linked.md", to: outer.path + "/外.md")
        try folder.link("folder", to: outer.path)
        #expect(mkfifo(folder.path + "/pipe.md", 0o600) == 0)
        try folder.write("甲", "dir.md/a.md")
        #expect(throws: DiagnosticError.self) { try WritableFolder(folder: folder.path).place(name) }
        #expect(throws: DiagnosticError.self) {
            try WritableFolder(folder: folder.path + "/x", layouts: folder.path).place(name)
        }
    }

    @Test func `links inside of the folder are followed, and layouts have a folder of their own`() throws {
        let folder = try TestFolder()
        try folder.write("甲", "年度/a.md")
        try folder.link("b.md", to: "年度/a.md")
        #expect(try WritableFolder(folder: folder.path).place("b.md").path.hasSuffix("/年度/a.md"))
        let layouts = try TestFolder()
        let name = try layouts.write("様式: 甲", "forms/a.yaml")
        let both = WritableFolder(folder: folder.path, layouts: layouts.path)
        #expect(try both.place(name).kind == .layout)
        #expect(throws: DiagnosticError.self) { try WritableFolder(folder: folder.path).place(name) }
        #expect(throws: DiagnosticError.self) { try both.place(layouts.path + "/../a.yaml") }
    }
}
