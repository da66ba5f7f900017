import Foundation
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenPreview

/// The form has every field of the layout, with what the report says and what is wrong with it.
struct WritingFormTests {
    private func field(_ name: String, of form: WritingForm) throws -> WritingForm.Field {
        try #require(form.fields.first { $0.name == name })
    }

    @Test func `every field is there, in the layout's order, with its box`() throws {
        let form = try Samples.form(Samples.written)
        #expect(form.title == "試しの用紙")
        #expect(try form.fields.map(\.name) == Samples.layout.fieldNames)
        #expect(
            form.fields.map(\.kind) == [
                .date, .text, .person, .persons, .texts, .period, .times, .longText, .number, .rate,
                .fiscalYear, .choice, .choice, .account, .picture, .rows, .amount, .other,
            ])
        #expect(try field("有無", of: form).choices == ["有", "無"])
        #expect(try field("印", of: form).choices == SealMark.allCases.map(\.rawValue))
        #expect(try field("人数", of: form).unit == "人")
        #expect(try field("口座", of: form).private == "口座")
        #expect(try field("提出日", of: form).required)
        #expect(try field("費用", of: form).columns.map(\.name) == ["年月日", "費目", "金額", "備考"])
        #expect(try field("費用", of: form).columns[1].required)
    }

    @Test func `values are as they were written, and beside them what is printed`() throws {
        let form = try Samples.form(Samples.written)
        let day = try field("提出日", of: form)
        #expect(day.value == .text("令和6年5月28日"))
        #expect(day.shown == "令和6年5月28日（火）")
        #expect(day.iso == "2024-05-28")
        #expect(day.line == 4)
        #expect(try field("期間", of: form).iso == "2024-05-13/2024-05-14")
        #expect(try field("期間", of: form).shown == "令和6年5月13日(月)～14日(火)")
        #expect(try field("参加者", of: form).shown == "青木 結、髙﨑 遥、𠮷野 健")
        #expect(try field("代表者", of: form).value == nil)
        #expect(
            try field("口座", of: form).value == .record(["金融機関": .text("緑野信用金庫"), "番号": .text("0123456")]))
    }

    @Test func `rows have their sums, and what is computed from them`() throws {
        let form = try Samples.form(Samples.written)
        let costs = try field("費用", of: form)
        #expect(costs.sums == ["金額": "11,000円"])
        #expect(costs.shownRows.first == ["年月日": "令和6年5月13日（月）", "費目": "交通費", "金額": "1,200円"])
        #expect(form.total.map(\.value) == ["11,000円"])
        #expect(try field("費用合計", of: form).computed)
    }

    @Test(arguments: [
        ("様式: 試しの用紙\n会派名: 緑風会", "提出日", "「提出日」が書かれていません"),
        ("様式: 試しの用紙\n提出日: 令和6年2月30日\n会派名: 緑風会", "提出日", "2月30日"),
        ("様式: 試しの用紙\n会派名:", "会派名", "「会派名」が書かれていません"), ("様式: 試しの用紙\n有無: 多", "有無", "多"),
        ("様式: 試しの用紙\n費用:\n  - { 金額: 百円 }", "費用", "費目"), ("様式: 試しの用紙", "本文", "本文"),
        ("様式: 試しの用紙\n費用合計: 1円\n費用: [{ 費目: 食費, 金額: 2円 }]", "費用合計", "2"),
    ])
    func `what is wrong stands at its field`(yaml: String, name: String, message: String) throws {
        let form = try Samples.form("---\n\(yaml)\n---\n")
        let problems = try field(name, of: form).problems
        #expect(problems.contains { $0.message.contains(message) && $0.severity == "error" }, "\(problems)")
        for other in form.fields where other.name != name {
            #expect(!other.problems.contains { problems.contains($0) }, "\(other.name)")
        }
    }

    @Test func `what the layout fixes is shown and cannot be changed`() throws {
        let store = LayoutStore(workspace: DiskWorkspace(), root: Samples.root)
        let layout = try #require(
            LayoutLibrary(store: store).layout(.init(form: "研修参加報告書", council: "緑野市議会", faction: "緑風会")).value
        )
        let report = try Samples.report("---\n様式: 研修参加報告書\n---\n")
        let form = WritingForm(report, in: layout)
        let faction = try field("会派名", of: form)
        #expect(faction.fixed && faction.value == .text("緑風会") && faction.problems.isEmpty)
        let text = ReportText("---\n様式: 研修参加報告書\n---\n")
        #expect(text.setting(.text("公栄会"), at: ["会派名"], in: layout).hasErrors)
    }

    @Test func `names come from the council's layouts, the year, and the report`() throws {
        let store = LayoutStore(workspace: DiskWorkspace(), root: Samples.root)
        let names = NameSuggestions(store, council: "緑野市議会")
        let form = try Samples.form(Samples.written, names: names)
        let faction = try field("会派名", of: form).suggestions
        #expect(faction.contains("緑風会") && faction.contains("公栄会"))
        #expect(!faction.contains("のぞみの会"))
        #expect(try field("代表者", of: form).suggestions.contains("𠮷野 健"))
        let source = SourceText(name: "会派.yaml", text: "森 一郎")
        let members = FieldValue.list([.text(Spanned("森 一郎", at: source.span(0..<10)))], source.span(0..<10))
        let shared = WritingForm(
            try Samples.report(Samples.written), in: try Samples.layout,
            shared: SharedData([.memberNames: members]), names: names)
        #expect(try field("参加者", of: shared).suggestions.contains("森 一郎"))
    }

    @Test func `it goes to the page as JSON, empty values and all`() throws {
        let form = try Samples.form(Samples.written)
        let json = try #require(
            JSONSerialization.jsonObject(with: JSONEncoder().encode(form)) as? [String: Any])
        let fields = try #require(json["fields"] as? [[String: Any]])
        #expect(
            fields.allSatisfy {
                Set($0.keys).isSuperset(of: [
                    "name", "kind", "value", "shown", "iso", "line", "private", "unit",
                ])
            })
        #expect(fields[3]["value"] as? [String] == ["青木 結", "{髙﨑|たかさき} 遥", "𠮷野 健"])
        #expect(fields[2]["value"] is NSNull)
    }

    @Test func `every sample of the repository makes a form without problems`() throws {
        let store = LayoutStore(workspace: DiskWorkspace(), root: Samples.root)
        for (title, path) in store.forms() {
            let sample = path.replacing(".yaml", with: ".sample.md")
            guard let bytes = try? DiskWorkspace().read(sample, limit: 1 << 20) else { continue }
            let report = try #require(ReportReader().read(name: sample, bytes: bytes).value)
            let layout = try #require(LayoutLibrary(store: store).layout(.init(form: title)).value)
            let form = WritingForm(report, in: layout)
            #expect(form.fields.allSatisfy { $0.problems.allSatisfy { $0.severity != "error" } }, "\(path)")
            let text = String(decoding: bytes, as: UTF8.self)
            for field in form.fields where !field.computed && !field.fixed && field.kind != .other {
                guard report[field.name] != nil else { continue }
                let same = ReportText(text).setting(field.value, at: [field.name], in: layout)
                #expect(same.value?.text == text, "\(path) \(field.name)")
            }
        }
    }
}
