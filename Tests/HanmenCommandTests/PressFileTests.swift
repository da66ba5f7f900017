import Foundation
import HanmenTesting
import Testing

@Suite("hanmen render --standard pdfx-4")
struct PressFileTests {
    private static let press = ["--standard", "pdfx-4", "--output-profile", "press.icc"]

    private func desk() throws -> Desk {
        let desk = try Desk()
        try desk.put(Data(TestProfile().bytes), as: "press.icc")
        return desk
    }

    @Test("writes a file for the press, tells its ink, and keeps its promises")
    func writes() throws {
        let desk = try desk()
        let outcome = try desk.hanmen(["render", "report.md", "-o", "out.pdf"] + Self.press + ["--json"])
        #expect(outcome.status == 0)
        #expect(try outcome.briefs() == ["-:- finish.press.total-ink"])
        #expect(try desk.read("out.pdf").starts(with: Data("%PDF-1.6".utf8)))
    }

    @Test("with crop marks the sheet is larger than the page by bleed, marks and margin")
    func cropMarks() throws {
        let desk = try desk()
        for (bleed, width) in [([], 242), (["--bleed", "5mm"], 246), (["--bleed", "0"], 236)] {
            let options = Self.press + ["--crop-marks"] + bleed
            #expect(try desk.hanmen(["render", "report.md", "-o", "out.pdf"] + options).status == 0)
            let report = try Tool.run("pdfinfo", ["-box", desk.path(of: "out.pdf")]).text
            let box = report.split(separator: "\n").first { $0.hasPrefix("MediaBox") }
            let right = box?.split(separator: " ").dropFirst(3).first.flatMap { Double($0) } ?? 0
            #expect(abs(right * 25.4 / 72 - Double(width)) < 0.1)
        }
    }

    @Test(
        "a report with crop marks is black alone inside its trim, all four plates outside",
        .enabled(if: TestProfile.canSeparate, "gs, scribus-data"))
    func plates() throws {
        let desk = try Desk()
        let profile = try #require(TestProfile.installedPath)
        let options = ["--standard", "pdfx-4", "--output-profile", profile, "--crop-marks"]
        #expect(try desk.hanmen(["render", "report.md", "-o", "out.pdf"] + options).status == 0)
        for (box, isBlack) in [(["-dUseTrimBox"], true), ([], false)] {
            let arguments = ["-q", "-o", "-", "-sDEVICE=inkcov"] + box + [desk.path(of: "out.pdf")]
            let pages = try Tool.run("gs", arguments).text.split(separator: "\n")
            #expect(pages.count == 2)
            for page in pages {
                let plates = page.split(separator: " ").prefix(4).compactMap { Double($0) }
                #expect(plates.count == 4 && plates[3] > 0)
                #expect(plates.prefix(3).allSatisfy { ($0 == 0) == isBlack })
            }
        }
    }

    @Test(
        "a profile that cannot be used is refused, and nothing is written",
        arguments: [
            ("press.icc", "mntr", "finish.profile.class"), ("press.icc", "", "finish.profile.not-icc"),
            ("nothing.icc", "prtr", "hanmen.file.unreadable"),
        ])
    func profile(name: String, kind: String, id: String) throws {
        let desk = try Desk()
        var profile = TestProfile()
        profile.profileClass = kind
        try desk.put(Data(profile.bytes), as: "press.icc")
        let before = try desk.files()
        let outcome = try desk.hanmen([
            "render", "report.md", "-o", "out.pdf", "--standard", "pdfx-4", "--output-profile", name,
            "--json",
        ])
        #expect(outcome.status == 1)
        #expect(try outcome.briefs() == ["-:- \(id)"])
        #expect(try desk.files() == before)
    }

    @Test("a profile too large to be one is refused unread")
    func large() throws {
        let desk = try Desk()
        try desk.put(Data(count: 9 << 20), as: "press.icc")
        let outcome = try desk.hanmen(["render", "report.md", "-o", "out.pdf"] + Self.press)
        #expect(outcome.status == 1)
        #expect(try desk.files() == ["press.icc", "report.md"])
    }

    @Test("no profile, or a profile for another standard: both are told before the report is read")
    func conflicts() throws {
        let desk = try desk()
        for (options, id) in [
            (["--standard", "pdfx-4"], "finish.press.profile-missing"),
            (["--output-profile", "press.icc"], "finish.press.profile-unused"),
        ] {
            let outcome = try desk.hanmen(["render", "nothing.md", "--json"] + options)
            #expect(outcome.status == 1)
            #expect(try outcome.briefs() == ["-:- \(id)"])
        }
    }

    @Test(
        "options that have no effect end the command with 2",
        arguments: [
            ["--crop-marks"], ["--vermilion", "spot"], ["--ink-limit", "200"], ["--bleed", "3mm"],
            ["--standard", "none", "--crop-marks", "--bleed", "30mm"],
            ["--standard", "none", "--crop-marks", "--bleed", "nan"],
            ["--standard", "none", "--crop-marks", "--bleed=-1mm"],
            ["--standard", "pdfx-4", "--vermilion", "gold"], ["--standard", "pdfx-4", "--ink-limit", "500"],
        ])
    func usage(options: [String]) throws {
        let desk = try Desk()
        #expect(try desk.hanmen(["render", "report.md"] + options).status == 2)
        #expect(try desk.files() == ["report.md"])
    }

    @Test("ink above the limit is a warning, an error under --strict")
    func limit() throws {
        let desk = try desk()
        let options = ["render", "report.md", "-o", "out.pdf", "--ink-limit", "90"] + Self.press
        let loose = try desk.hanmen(options)
        #expect(loose.status == 0 && loose.errorText.contains("finish.press.ink-limit"))
        try FileManager.default.removeItem(atPath: desk.path(of: "out.pdf"))
        #expect(try desk.hanmen(options + ["--strict"]).status == 1)
        #expect(try desk.files() == ["press.icc", "report.md"])
    }
}
