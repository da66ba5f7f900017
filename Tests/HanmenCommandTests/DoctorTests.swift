import Foundation
import HanmenTesting
import Testing

/// A finding as `--json` tells it.
private struct ToldFinding: Decodable {
    var check: String
    var state: String
    var message: String
    var remedy: String?
}

@Suite("hanmen doctor")
struct DoctorTests {
    private func findings(_ outcome: Tool.Outcome) throws -> [String: ToldFinding] {
        let findings = try outcome.text.split(separator: "\n")
            .map { try JSONDecoder().decode(ToldFinding.self, from: Data($0.utf8)) }
        return Dictionary(findings.map { ($0.check, $0) }) { first, _ in first }
    }

    /// Runs the doctor in a home of one's own, whose fonts are those of a text.
    private func doctor(fonts: String?, _ arguments: [String] = [], epoch: String? = nil) throws
        -> Tool.Outcome
    {
        let desk = try Desk(nil)
        var environment = ["HANMEN_HOME": desk.path(of: "home")]
        environment["SOURCE_DATE_EPOCH"] = epoch
        for folder in ["home", "home/Fonts", "home/Layouts", "home/Layouts/forms"] {
            try desk.putFolder(folder)
        }
        if let fonts { try desk.put(fonts, as: "home/Fonts/fonts.yaml") }
        try desk.put("様式: 試し\n", as: "home/Layouts/forms/trial.yaml")
        return try desk.hanmen(["doctor", "--json"] + arguments, environment: environment)
    }

    private let present =
        "  - { ファイル: truetype/bizud-mincho/BIZUDMincho-Regular.ttf, 書体名: BIZ UDMincho, パッケージ: fonts-morisawa-bizud-mincho }\n"
    private let absent = "  - { ファイル: truetype/none/None.ttf, 書体名: Nowhere Mincho, パッケージ: fonts-nowhere }\n"

    @Test("on a machine with all that is needed, nothing is missing")
    func healthy() throws {
        let desk = try Desk(nil)
        let outcome = try desk.hanmen(["doctor"], environment: [:])
        #expect(outcome.succeeded, "\(outcome.text)")
        #expect(outcome.text.hasSuffix("足りないものはありません。\n"))
        #expect(outcome.text.contains("○ 書体「明朝」: BIZ UDMincho") && outcome.text.contains("qpdf "))
        #expect(try desk.files().isEmpty)
    }

    @Test("a role without any font is missing, with the package that brings it")
    func missingFont() throws {
        let outcome = try doctor(fonts: "明朝:\n\(absent)ゴシック:\n\(present)")
        #expect(outcome.status == 1)
        let found = try findings(outcome)
        #expect(found["font.明朝"]?.state == "missing" && found["font.ゴシック"]?.state == "ok")
        #expect(found["font.明朝"]?.remedy == "sudo apt-get install fonts-nowhere")
    }

    @Test(
        "a font that stands in for the first choice, and a fallback that is missing, are told and stop nothing"
    )
    func fallbacks() throws {
        let outcome = try doctor(fonts: "明朝:\n\(absent)\(present)ゴシック:\n\(present)\(absent)")
        #expect(outcome.succeeded)
        let found = try findings(outcome)
        #expect(found["font.明朝"]?.state == "advice" && found["font.ゴシック"]?.state == "advice")
        #expect(found["font.明朝"]?.message.contains("代わりに BIZ UDMincho") == true)
        #expect(found["font.ゴシック"]?.remedy == "sudo apt-get install fonts-nowhere")
    }

    @Test(
        "a file of fonts that cannot be read, and a home that is not there",
        arguments: ["明朝: 一つ\n", "- a\n", nil])
    func brokenHome(_ fonts: String?) throws {
        let outcome = try doctor(fonts: fonts)
        let found = try findings(outcome)
        if fonts == nil {
            // Without its fonts it is no home; the one beside the program takes its place only where none is named.
            #expect(outcome.status == 1 && found["home"]?.state == "missing")
        } else {
            #expect(outcome.status == 1 && found["font"]?.state == "missing", "\(outcome.text)")
        }
    }

    @Test("a folder that cannot be written to is missing, and nothing is left in one that can")
    func output() throws {
        let outcome = try doctor(fonts: "明朝:\n\(present)", ["-o", "/proc/nowhere"])
        #expect(outcome.status == 1)
        let found = try findings(outcome)
        #expect(found["disk.write"]?.state == "missing" && found["disk.room"]?.state == "missing")
    }

    @Test(
        "a clock that is set by hand is told", arguments: [("1775001600", "2026-04-01"), ("today", "数ではない")])
    func epoch(_ value: String, _ part: String) throws {
        let outcome = try doctor(fonts: "明朝:\n\(present)", epoch: value)
        #expect(outcome.succeeded)
        let found = try #require(findings(outcome)["clock.epoch"])
        #expect(found.state == "advice" && found.message.contains(part))
    }

    @Test(
        "a printer that is named wrongly or does not answer is missing",
        arguments: ["http://printer/", "ipp://127.0.0.1:1/ipp/print"])
    func printer(_ address: String) throws {
        let desk = try Desk(nil)
        let outcome = try desk.hanmen(["doctor", "--json"], environment: ["HANMEN_PRINTER": address])
        #expect(outcome.status == 1)
        #expect(try findings(outcome)["printer"]?.state == "missing", "\(outcome.text)")
    }
}
