import Glibc
import HanmenCore
import HanmenReport
import Testing

@Suite("The seed report, imported")
struct SeedImportTests {
    /// The real report beside the checkout; tests are skipped, saying so, where it is missing.
    static let seed: SourceText? = {
        let here = #filePath.split(separator: "/").dropLast(3).joined(separator: "/")
        let shared = getenv("HANMEN_SHARED").map { String(cString: $0) } ?? "/\(here)/../shared"
        let bytes = try? DiskWorkspace().read("\(shared)/seed/kenshu-sanka-hokokusho.md", limit: 1 << 20)
        return bytes.map { SourceText(name: "seed.md", text: String(decoding: $0, as: UTF8.self)) }
    }()

    private func imported() throws -> (ImportResult, Report) {
        let seed = try #require(Self.seed)
        let result = try #require(OldTextImporter().importing(seed).value)
        let read = ReportReader().read(SourceText(name: "report.md", text: result.markdown))
        #expect(read.diagnostics.map(\.brief) == [])
        return (result, try #require(read.value))
    }

    @Test("the fields of the cover and the annex, once", .enabled(if: seed != nil, "no seed report here"))
    func fields() throws {
        let report = try imported().1
        #expect(
            report.fields.map(\.key.value) == [
                "様式", "提出日", "会派名", "会派代表者", "参加者", "期間", "研修時間", "研修場所", "研修内容", "目的",
            ])
        #expect(report.text("提出日") == "令和3年10月25日")
        #expect(report.text("会派代表者") == "牧野 圭佑")
        #expect(report.text("研修時間") == "13:15～16:35、 9:00～12:20")
        #expect(report.text("研修内容")?.split(separator: "\n").count == 5)
        #expect(report.text("目的")?.hasSuffix("研修会に参加する。") == true)
    }

    @Test("the narrative's headings, speakers and lists", .enabled(if: seed != nil, "no seed report here"))
    func narrative() throws {
        let outline = Outline.lines(try imported().1.body)
        #expect(
            outline.filter { $0.hasPrefix("H1") } == [1, 2, 3, 4].map { "H1 <■>講義 \($0)" } + ["H1 <■>所感"])
        #expect(outline.filter { $0.hasPrefix("H2 <・>") }.count == 4)
        #expect(outline.filter { $0.hasPrefix("S ") }.count == 4)
        #expect(outline.contains("L <③>自治体行政手続のオンライン化（マイナポータルからマイナンバーカードを用いて 31 手続をオンライン化)"))
        #expect(outline.contains("L <⑤>コロナ禍の 6 年前に全庁職員がテレワーク⏎(正規 3,000 人+非正規 1,000 人の全てを対象に)"))
        #expect(outline.contains("L <①>庁内連携 ②多機関連携 ③地域との連携"))
        #expect(outline.contains("H3 佐賀県庁の取組 (取り組んで 17 年間の成果)"))
        #expect(outline.contains("P [平成30年4月施行] 改正社会福祉法"))
    }

    @Test("no printing character of the narrative is lost", .enabled(if: seed != nil, "no seed report here"))
    func nothingLost() throws {
        let seed = try #require(Self.seed)
        let start = try #require(seed.text.range(of: "## ■講義 1")?.lowerBound)
        let old = seed.text[start...].split(whereSeparator: \.isNewline).map { line -> Substring in
            line.hasPrefix("- ") ? line.dropFirst(2) : line.drop { $0 == "#" }
        }
        let expected = old.joined().split(separator: "**").joined().filter { !$0.isWhitespace }
        let printed = TextOutTests.printed(try imported().1.body).filter { !$0.isWhitespace }
        #expect(printed == expected)
    }

    @Test("what was joined and what is unsure is told", .enabled(if: seed != nil, "no seed report here"))
    func findings() throws {
        let findings = try imported().0.findings
        #expect(findings.filter { $0.kind == .joined }.map { "\($0.span.start.line)" } == ["120"])
        #expect(findings.filter { $0.kind == .unsure }.map { "\($0.span.start.line)" } == ["25"])
    }
}

extension StringProtocol {
    func range(of part: String) -> Range<Index>? {
        indices.first { self[$0...].hasPrefix(part) }.map { $0..<index($0, offsetBy: part.count) }
    }
}

extension Report {
    /// A field's text.
    func text(_ key: String) -> String? {
        guard case .text(let text)? = self[key] else { return nil }
        return text.value
    }
}
