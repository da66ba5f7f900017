import HanmenCore
import HanmenCrypto
import HanmenTesting
import HanmenVerify
import Testing

@Suite("What is told of signatures", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct TellingTests {
    @Test("the verdict comes first, then who, when and what") func text() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed())
        let lines = VerificationText(verification, name: "報告.pdf", language: .japanese).lines
        #expect(lines.first == "報告.pdf: 有効")
        #expect(lines.contains { $0.contains("署名者") && $0.contains("川瀬 一郎（緑風会）") })
        #expect(lines.contains { $0.contains("証明なし") })
        #expect(lines.contains { $0.contains("改変の有無  なし") })
    }

    @Test("without roots, it is told how to name them") func hint() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed(), trust: .init())
        let lines = VerificationText(verification, name: "a.pdf", language: .japanese).lines
        #expect(lines.first == "a.pdf: 判定できません")
        #expect(lines.contains { $0.contains("--trust") })
    }

    @Test("as JSON on one line") func json() throws {
        let verification = try JudgedFiles.verification(JudgedFiles.signed())
        let line = VerificationJSON(verification, name: "a.pdf", language: .english).value.line
        #expect(line.hasPrefix("{\"file\":\"a.pdf\",\"sha256\":\""))
        #expect(line.contains("\"verdict\":\"valid\"") && line.contains("\"level\":\"B-B\""))
        #expect(!line.contains("\n"))
    }

    @Test("times are those of Japan") func time() {
        #expect(JapanTime(0).japanese == "1970年1月1日 9時00分00秒")
        #expect(JapanTime(0).iso8601 == "1970-01-01T09:00:00+09:00")
        #expect(JapanTime(.max).iso8601.isEmpty == false)
    }
}
