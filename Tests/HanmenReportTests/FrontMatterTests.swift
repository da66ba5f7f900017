import HanmenCore
import HanmenReport
import HanmenYAML
import Testing

@Suite("Front matter (前付け)")
struct FrontMatterTests {
    private func read(_ text: String) -> Diagnosed<Report> {
        ReportReader().read(SourceText(name: "t.md", text: text))
    }

    @Test("keys in order, values as typed, every value with its place")
    func fields() throws {
        let report = try #require(read("---\n会派名: 緑風会\n研修時間: 13:15\n参加者:\n  - 青木 結\n備考:\n---\n\n本文").value)
        #expect(report.fields.map(\.key.value) == ["会派名", "研修時間", "参加者", "備考"])
        #expect(report.text("研修時間") == "13:15")
        #expect(report["会派名"]?.span.description == "t.md:2:6")
        guard case .list(let names, _)? = report["参加者"], case .text(let name)? = names.first else {
            Issue.record("no list")
            return
        }
        #expect(name.value == "青木 結" && name.span.description == "t.md:5:5")
        guard case .empty? = report["備考"] else {
            Issue.record("not empty")
            return
        }
        #expect(texts(report.body).map { "\($0.span.start) \($0.value)" } == ["9:1 本文"])
    }

    @Test("a block keeps its lines, not the line end behind them")
    func block() {
        #expect(read("---\n目的: |\n  一行目\n  二行目\n---\n").value?.text("目的") == "一行目\n二行目")
    }

    @Test("without front matter there are no fields")
    func none() {
        #expect(read("本文").value?.fields.isEmpty == true)
        #expect(read("---\n---\n本文").value?.fields.isEmpty == true)
        #expect(read("---\n# 注だけ\n---\n本文").value?.fields.isEmpty == true)
    }

    @Test("blank lines and Windows line ends are allowed")
    func windowsLineEnds() {
        let report = read("\r\n---\r\n会派名: 緑風会\r\n---\r\n本文\r\n").value
        #expect(report?.text("会派名") == "緑風会")
        #expect(report.map { Outline.lines($0.body) } == ["P 本文"])
    }

    @Test("an unclosed front matter is an error at its first line")
    func unclosed() {
        let result = read("---\n会派名: 緑風会\n\n本文")
        #expect(result.value == nil)
        #expect(result.diagnostics.map(\.brief) == ["report.front-matter.unclosed 1:1"])
        #expect(result.diagnostics.first?.hints.isEmpty == false)
    }

    @Test("a fence in full-width letters is told", arguments: ["ーーー", "－－－", "―――"])
    func wideFence(fence: String) {
        let text = "\(fence)\n会派名: 緑風会\n\(fence)\n"
        #expect(read(text).diagnostics.map(\.brief) == ["report.front-matter.wide-fence 1:1"])
    }

    @Test("a front matter without keys is an error")
    func notKeys() {
        #expect(read("---\n- 一\n- 二\n---\n").diagnostics.map(\.brief) == ["report.front-matter.not-keys 2:1"])
    }

    @Test("a front matter above its limit is an error")
    func tooLarge() {
        let text = "---\n目的: " + String(repeating: "緑", count: 90_000) + "\n---\n"
        #expect(read(text).diagnostics.map(\.brief) == ["report.front-matter.too-large 1:1"])
    }

    @Test("slips are told by place, together with those of the narrative")
    func slips() {
        let result = read("---\n会派名：緑風会\n---\n{牧野|")
        #expect(result.value == nil)
        #expect(result.hasErrors)
        #expect(result.diagnostics.contains { $0.span?.start.line == 2 })
        #expect(result.diagnostics.contains { $0.id == "report.ruby.unclosed" })
    }

    @Test("anchors that bomb are refused quickly")
    func bomb() {
        let lines = (1...20).map {
            "a\($0): &a\($0) [" + Array(repeating: "*a\($0 - 1)", count: 10).joined(separator: ",") + "]"
        }
        let text = "---\na0: &a0 x\n" + lines.joined(separator: "\n") + "\n---\n"
        let time = ContinuousClock().measure { #expect(read(text).value == nil) }
        #expect(time < .seconds(10))
    }

    @Test("records keep their keys")
    func records() {
        let value = FieldValue(
            .mapping(
                [
                    YAMLEntry(
                        key: Spanned("費目", at: SourceText(name: "a", text: "").span(0..<0)),
                        value: .scalar(Spanned("旅費", at: SourceText(name: "a", text: "").span(0..<0))))
                ], SourceText(name: "a", text: "").span(0..<0)))
        guard case .record(let fields, _) = value else {
            Issue.record("no record")
            return
        }
        #expect(fields.first?.key.value == "費目")
    }
}
