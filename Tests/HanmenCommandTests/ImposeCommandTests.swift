import Foundation
import HanmenTesting
import Testing

@Suite("hanmen impose")
struct ImposeCommandTests {
    private func desk() throws -> Desk {
        let desk = try Desk()
        try #require(desk.hanmen("render", "report.md").succeeded)
        return desk
    }

    @Test("the sheets lie beside the file, which stays as it was, and the printer's setting is told")
    func beside() throws {
        let desk = try desk()
        let input = try desk.read("report.pdf")
        let outcome = try desk.hanmen("impose", "report.pdf", "--booklet", "--fold-marks")
        #expect(outcome.succeeded, "\(outcome.errorText)")
        #expect(outcome.text.contains("面付けしました: report-面付け.pdf（A3 横"))
        #expect(outcome.text.contains("両面・短辺とじ、倍率 100%"))
        #expect(try desk.read("report.pdf") == input)
        #expect(try desk.files() == ["report-面付け.pdf", "report.md", "report.pdf"])
    }

    @Test("programs get the settings as IPP names them")
    func json() throws {
        let outcome = try desk().hanmen(
            "impose", "report.pdf", "--2up", "--paper", "a4", "--json", "-o", "out/a.pdf")
        #expect(outcome.text.contains(#""sides":"two-sided-short-edge""#), "\(outcome.text)")
        #expect(
            outcome.text.contains(#""paper":"A4 landscape""#)
                && outcome.text.contains(#""output":"out/a.pdf""#))
    }

    @Test("edges have Japanese names and English ones", arguments: [("右", "短辺"), ("right", "short")])
    func edges(_ binding: String, _ duplex: String) throws {
        let outcome = try desk().hanmen(
            "impose", "report.pdf", "--gutter", "12mm", "--binding", binding, "--duplex", duplex)
        #expect(outcome.succeeded && outcome.text.contains("両面・短辺とじ"))
    }

    @Test(
        "what does not go together is a mistake of use",
        arguments: [
            [], ["--fold", "--one-sided"], ["--2up", "--section", "2"], ["--booklet", "--section", "0"],
            ["--fold", "--thickness", "0.1"], ["--2up", "--4up"], ["--2up", "--paper", "A2"],
            ["--2up", "--binding", "下"], ["--gutter", "wide"],
        ])
    func usage(_ arguments: [String]) throws {
        #expect(try desk().hanmen(["impose", "report.pdf"] + arguments).status == 2)
    }

    @Test(
        "what cannot be done is refused, and nothing is written",
        arguments: [
            (["--gutter", "1e300"], "impose.option.refused"), (["--gutter=-1"], "impose.option.refused"),
            (["--fold", "--paper", "A5", "--gutter", "90"], "impose.room.missing"),
            (["--2up", "-o", "report.pdf"], "sign.output.is-input"),
        ])
    func refused(_ arguments: [String], _ identifier: String) throws {
        let desk = try desk()
        let outcome = try desk.hanmen(["impose", "report.pdf"] + arguments)
        #expect(outcome.status == 1 && outcome.errorText.contains("[\(identifier)]"), "\(outcome.errorText)")
        #expect(try desk.files() == ["report.md", "report.pdf"])
    }

    @Test("five hundred pages take less than two seconds of a processor")
    func manyPages() throws {
        let desk = try desk()
        let pages = Array(repeating: desk.path(of: "report.pdf"), count: 500)
        let joining = ["--empty", "--pages"] + pages + ["--", desk.path(of: "long.pdf")]
        try #require(Tool.run("qpdf", joining).succeeded)
        let outcome = try desk.hanmen(
            ["impose", "long.pdf", "--booklet", "--section", "8", "--thickness", "0.09"], seconds: 2)
        #expect(outcome.succeeded, "\(outcome.errorText)")
    }

    @Test("what is no PDF is refused")
    func noPDF() throws {
        let outcome = try desk().hanmen("impose", "report.md", "--2up")
        #expect(outcome.status == 1 && outcome.errorText.contains("[impose.file.unreadable]"))
    }

    @Test(
        "sheets of a signed file are not signed, and cannot be",
        .enabled(if: TestPKI.isAsked, "skipped: openssl or python3 is missing"))
    func signed() throws {
        let desk = try desk()
        try desk.put(TestPKI.password + "\n", as: "password")
        try FileManager.default.setAttributes(
            [.posixPermissions: 0o600], ofItemAtPath: desk.path(of: "password"))
        let key = ["--p12", try TestPKI.file("treasurer.p12").path, "--password-file", "password"]
        let signing = ["sign", "report.pdf", "-o", "signed.pdf"] + key
        try #require(desk.hanmen(signing, environment: [:]).succeeded)
        let signed = try desk.read("signed.pdf")
        try #require(desk.hanmen("impose", "signed.pdf", "--booklet", "-o", "sheets.pdf").succeeded)
        #expect(try desk.read("signed.pdf") == signed)
        let verified = try desk.hanmen("verify", "sheets.pdf")
        #expect(verified.status == 2 && verified.text.contains("署名がありません"), "\(verified.text)")
        let again = try desk.hanmen(["sign", "sheets.pdf", "-o", "again.pdf"] + key, environment: [:])
        #expect(again.status == 1 && again.errorText.contains("[sign.file.print-only]"), "\(again.errorText)")
        #expect(try !desk.files().contains("again.pdf"))
    }
}
