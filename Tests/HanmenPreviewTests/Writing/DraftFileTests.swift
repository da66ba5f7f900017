import Foundation
import HanmenCore
import HanmenTesting
import Testing

@testable import HanmenPreview

/// A draft lies beside its report, for its owner alone, until it is saved or thrown away.
struct DraftFileTests {
    private func draft(of name: String, in folder: TestFolder) throws -> DraftFile {
        DraftFile(of: try WritableFolder(folder: folder.path).place(name))
    }

    @Test(arguments: ["書きかけ", "", "\n\n", "---\r\n甲\r\n", "\u{FEFF}甲", "e\u{301}\n葛\u{E0100}"])
    func `a draft is read back as it was kept`(text: String) throws {
        let folder = try TestFolder()
        let hash = ReportFile.hash(Array("甲".utf8))
        let file = try draft(of: "a.md", in: folder)
        #expect(file.read() == nil)
        for base in [hash, nil] {
            try file.keep(Draft(text: text, base: base))
            let read = try #require(file.read())
            #expect(Array(read.text.utf8) == Array(text.utf8))
            #expect(read.base == base)
        }
        #expect(folder.names == [".a.md.hanmen-draft"])
        #expect(try folder.mode(".a.md.hanmen-draft") == 0o600)
        file.discard()
        #expect(folder.names.isEmpty)
    }

    @Test func `a link in the place of a draft is neither read nor written through`() throws {
        let outer = try TestFolder()
        let secret = try outer.write("hanmen-draft 1 -\n秘密", "秘密", mode: 0o644)
        let folder = try TestFolder()
        try folder.link(".a.md.hanmen-draft", to: secret)
        let file = try draft(of: "a.md", in: folder)
        #expect(file.read() == nil)
        try file.keep(Draft(text: "甲", base: nil))
        #expect(try outer.text("秘密").hasSuffix("秘密"))
        #expect(file.read()?.text == "甲")
        file.discard()
        #expect(outer.names == ["秘密"])
    }

    @Test func `what is no draft is passed over`() throws {
        let folder = try TestFolder()
        for text in ["", "甲", "hanmen-draft 1 ", "hanmen-draft 2 -\n甲"] {
            try folder.write(text, ".a.md.hanmen-draft")
            #expect(try draft(of: "a.md", in: folder).read() == nil)
        }
        #expect(mkfifo(folder.path + "/.b.md.hanmen-draft", 0o600) == 0)
        #expect(try draft(of: "b.md", in: folder).read() == nil)
    }

    @Test func `long names and long texts have their limits`() throws {
        let folder = try TestFolder()
        let long = String(repeating: "あ", count: 80) + ".md"
        let file = try draft(of: long, in: folder)
        try file.keep(Draft(text: "甲", base: nil))
        #expect(file.read()?.text == "甲")
        #expect(throws: DiagnosticError.self) {
            try file.keep(Draft(text: String(repeating: "あ", count: 1 << 21), base: nil))
        }
        #expect(file.read()?.text == "甲")
    }
}
