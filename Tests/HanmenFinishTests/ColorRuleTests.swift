import HanmenCore
import HanmenFont
import Testing

@testable import HanmenFinish

@Suite("How drawn colours are written")
struct ColorRuleTests {
    private func rewrite(_ text: String, _ rule: ColorRule) throws -> (text: String, spaces: Set<NamedSpace>)
    {
        let result = try rewritten("\(text) \(drawn(.sequence, 0))", [], rule)
        let lines = result.text.split(separator: "\n").map { $0.drop { $0 == " " } }
        return (lines.filter { !$0.isEmpty }.joined(separator: " "), result.spaces)
    }

    private let vermilion = "0.917647 0.313725 0.305882"
    private let registration = "0 0 0.00392157"

    @Test(
        "for a press gray is the black plate alone",
        arguments: [
            ("0 0 0 rg", "0 0 0 1 k"), ("0 0 0 RG", "0 0 0 1 K"), ("1 1 1 rg", "0 0 0 0 k"),
            ("0.501961 0.501961 0.501961 rg", "0 0 0 0.498 k"), ("q 0 0 0 rg\nf", "q 0 0 0 1 k f "),
        ])
    func gray(drawn: String, written: String) throws {
        let result = try rewrite(drawn, .press(vermilion: .process))
        #expect(result.text == written)
        #expect(result.spaces.isEmpty)
    }

    @Test("vermilion is magenta and yellow, or a plate of its own")
    func vermilionInk() throws {
        let process = try rewrite("\(vermilion) rg", .press(vermilion: .process))
        #expect(process.text == "0 0.8 0.65 0 k")
        let spot = try rewrite("\(vermilion) rg \(vermilion) RG", .press(vermilion: .spot))
        #expect(spot.text == "/HmShu cs 1 scn /HmShu CS 1 SCN")
        #expect(spot.spaces == [.vermilion])
    }

    @Test("every other colour is sRGB by profile")
    func managed() throws {
        let result = try rewrite("0.705882 0 0 RG", .press(vermilion: .spot))
        #expect(result.text == "/HmRGB CS 0.7059 0 0 SCN")
        #expect(result.spaces == [.sRGB])
    }

    @Test("on a screen colours stay, vermilion as sRGB")
    func screen() throws {
        #expect(try rewrite("\(vermilion) rg", .screen).text == "0.9176 0.3137 0.3059 rg")
        #expect(try rewrite("0.705882 0 0 RG", .screen).text == "0.7059 0 0 RG")
        #expect(try rewrite("0.501961 0.501961 0.501961 rg", .screen).text == "0.502 g")
    }

    @Test(
        "registration is on all plates, everywhere", arguments: [ColorRule.screen, .press(vermilion: .spot)])
    func allPlates(rule: ColorRule) throws {
        let result = try rewrite("\(registration) RG", rule)
        #expect(result.text == "/HmAll CS 1 SCN")
        #expect(result.spaces == [.registration])
    }

    @Test("every level survives the way through the drawing, and every ink is known again")
    func levels() {
        for level in UInt8.min...UInt8.max {
            let written = Array("\(Double(level) / 255)".utf8)
            #expect(written[...].colorLevel == level)
        }
        for ink in Ink.allCases { #expect(Color(drawn: ink.screen) == .ink(ink)) }
        #expect(Color(drawn: (9, 9, 9)) == .gray(9))
    }

    @Test(
        "numbers outside are the nearest level", arguments: [("-0.5", 0), ("1.5", 255), (".5", 128), ("", 0)])
    func odd(text: String, level: UInt8) { #expect(Array(text.utf8)[...].colorLevel == level) }
}
