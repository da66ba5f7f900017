import Foundation
import Hanmen
import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@Suite("Blank forms and filled ones (白紙と記入)")
struct FormTests {
    private static let form = "研修参加報告書"

    private func blank(_ purpose: BlankPurpose, faction: String? = nil, layout: String? = nil) throws
        -> PagedDocument
    {
        let press = try Press.make(["/desk/layout.yaml": layout ?? ""])
        let request = Press.BlankRequest(
            form: layout == nil ? Self.form : "/desk/layout.yaml", council: faction == nil ? nil : "緑野市議会",
            faction: faction, purpose: purpose)
        let found = press.blank(request)
        #expect(found.diagnostics.map(\.summary.japanese) == [])
        return try #require(found.value)
    }

    private func fillable(faction: String? = nil) throws -> [UInt8] {
        try Press.make().pdf(try blank(.screen, faction: faction))
    }

    @Test("room says nothing: no layout spaces in the text of a blank form")
    func noSpaces() throws {
        let texts = try blank(.pen).runs().map(\.text).joined()
        #expect(texts.contains("令和年月日～月日") && !texts.contains("　") && !texts.contains("囗"))
    }

    @Test("on a screen all fields have an area, the same datum on cover and annex two")
    func areas() throws {
        let document = try blank(.screen)
        let names = document.fieldAreas.map(\.field)
        #expect(names.filter { $0 == "研修場所" }.count == 2)
        #expect(Set(names) == Set(document.form?.fields.map(\.name) ?? []))
        let type = document.pages[0].boxes.trim
        #expect(document.fieldAreas.allSatisfy { type.contains($0.rect) && $0.rect.size.width >= .pt(40) })
    }

    @Test("areas do not lie over each other")
    func apart() throws {
        for page in try blank(.screen).pages {
            let rects = page.fields.map(\.area.rect)
            for (index, a) in rects.enumerated() {
                for b in rects.dropFirst(index + 1) {
                    #expect(a.maxX <= b.minX || b.maxX <= a.minX || a.maxY <= b.minY || b.maxY <= a.minY)
                }
            }
        }
    }

    @Test("what a faction fixes is printed, and is no field")
    func fixed() throws {
        let document = try blank(.screen, faction: "緑風会")
        #expect(document.form?.fields.contains { $0.name == "会派名" } == false)
        #expect(document.printed.contains("緑風会"))
        #expect(document.form?.identity.map(\.value) == [Self.form, "緑野市議会", "緑風会"])
    }

    @Test("what a field says already is shown in the document's own face")
    func alreadyThere() throws {
        let document = try blank(
            .screen,
            layout: """
                様式: 甲
                項目: { 会場: { 型: 文字, 既定: 緑野市民会館 } }
                構成: [{ 名前: 行, 種類: 行, 文: "会場は{会場}" }]
                """)
        let area = try #require(document.fieldAreas.first)
        guard case .glyphs(let run)? = area.appearance.first else {
            Issue.record("no appearance")
            return
        }
        #expect(run.text == "緑野市民会館")
        #expect(document.appearancePages.count == 1)
        let read = try FilledForm(Press.make().pdf(document))
        #expect(read.fields == [FilledForm.Field(name: "会場", value: "緑野市民会館")])
    }

    @Test("names in are names out, and an empty form is an empty report of its layout")
    func empty() throws {
        let bytes = try fillable(faction: "緑風会")
        #expect(
            try FilledForm(bytes).fields.map(\.name)
                == blank(.screen, faction: "緑風会").form?.fields.map(\.name))
        let imported = FilledFormImporter().importing(bytes, name: "f.pdf")
        #expect(imported.diagnostics.isEmpty)
        #expect(imported.value?.markdown == "---\n様式: 研修参加報告書\n議会: 緑野市議会\n会派: 緑風会\n---\n")
    }

    @Test("broken bytes are refused or read, and never end the program")
    func broken() throws {
        let whole = try fillable()
        var state: UInt64 = 7
        func next(_ bound: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % bound
        }
        for _ in 0..<60 {
            var bytes = whole
            for _ in 0...next(6) { bytes[next(bytes.count)] = UInt8(next(256)) }
            if next(3) == 0 { bytes.removeLast(next(bytes.count)) }
            _ = FilledFormImporter().importing(bytes, name: "f.pdf")
        }
    }

    // MARK: With another program's pen

    /// What is written in each field; 参加者 and 日付 are what the layout can read.
    private static let written = [
        "提出日": "令和6年5月28日", "会派名": "緑風会：# 一", "会派代表者": "髙橋 邉\u{E0101}", "参加者": "青木 \"結\"、森 '一郎'",
        "期間": "令和6年5月13日～14日", "研修時間": "13:15～16:35", "研修場所": "--- 00123", "研修内容": "一: 二 # 三",
        "講師": "- 牧田 出", "目的": "一行目：\n# 二行目\n--- 三行目", "本文": "# 一つ目\n---\n* 二つ目\r\n\n三つ目「髙」",
    ]

    /// Fills every field of a form by its name.
    private func fill(_ form: [UInt8], _ values: [String: String]) throws -> [UInt8] {
        try TemporaryFolder.with { folder in
            let (pdf, json, script, out) = (
                folder.file("form.pdf"), folder.file("values.json"), folder.file("fill.py"),
                folder.file("out.pdf")
            )
            try Data(form).write(to: pdf)
            try JSONEncoder().encode(values).write(to: json)
            try Self.script.write(to: script, atomically: true, encoding: .utf8)
            let python = SharedFolder.package.appendingPathComponent(".venv/bin/python").path
            let outcome = try Tool.run(python, [script.path, pdf.path, json.path, out.path])
            #expect(outcome.succeeded, "\(outcome.errorText)")
            return Array(try Data(contentsOf: out))
        }
    }

    private static let script = """
        import json, pathlib, sys
        import pikepdf
        values = json.loads(pathlib.Path(sys.argv[2]).read_text(encoding="utf-8"))
        with pikepdf.open(sys.argv[1]) as pdf:
            waiting = [(field, "") for field in pdf.Root.AcroForm.Fields]
            while waiting:
                field, above = waiting.pop()
                name = above + str(field.T)
                waiting += [(kid, name + ".") for kid in field.get("/Kids", []) if "/T" in kid]
                if name in values:
                    field.V = pikepdf.String(values[name])
            pdf.save(sys.argv[3])
        """

    @Test(
        "what is written in the fields is what the report says, and what is printed",
        .enabled(if: Judges.areAsked, "skipped: the judges are not set up (scripts/validators-setup)"))
    func roundTrip() throws {
        let filled = try fill(try fillable(), Self.written)
        let imported = try #require(FilledFormImporter().importing(filled, name: "f.pdf").value)
        let press = try Press.make(["/desk/report.md": imported.markdown])
        let report = try #require(press.read("/desk/report.md").value)
        for (name, value) in Self.written where name != "本文" {
            guard case .text(let text)? = report[name] else {
                Issue.record("\(name) is missing")
                continue
            }
            #expect(text.value == value)
        }
        let laidOut = press.layOut(reportAt: "/desk/report.md")
        #expect(laidOut.diagnostics.filter { $0.severity == .error }.map(\.summary.japanese) == [])
        let printed = try #require(laidOut.value).printed
        for value in [
            "緑風会：#一", "髙橋邉\u{E0101}", "青木\"結\"、森'一郎'", "---00123", "#二行目", "#一つ目", "---", "*二つ目", "三つ目「髙」",
        ] {
            #expect(printed.contains(value), "\(value)")
        }
    }

    @Test(
        "rows, parts and days come back as rows, parts and a period, and what is computed is computed",
        .enabled(if: Judges.areAsked, "skipped: the judges are not set up (scripts/validators-setup)"))
    func rows() throws {
        let layout = try String(
            contentsOf: SharedFolder.package.appendingPathComponent("Tests/WorstCases/blank.yaml"),
            encoding: .utf8)
        let document = try blank(.screen, layout: layout)
        let names = document.fieldAreas.map(\.field)
        #expect(names.filter { $0.hasPrefix("費用.") }.count == 8 && !names.contains("費用合計"))
        #expect(!names.contains("区分別.1.区分"))
        let written = [
            "件名": "視察", "氏名": "青木 結", "年度": "令和7年度", "人数": "3", "期間.始め": "令和7年5月1日",
            "期間.終わり": "令和7年5月2日", "宿泊": "有", "会場": "緑野市民会館", "費用.1.費目": "旅費: 往復", "費用.1.金額": "12,000",
            "費用.3.費目": "# 資料", "費用.3.金額": "345", "区分別.2.金額": "500", "口座.金融機関": "緑野銀行", "口座.番号": "0012345",
        ]
        let filled = try fill(try Press.make().pdf(document), written)
        let imported = try #require(FilledFormImporter().importing(filled, name: "f.pdf").value)
        #expect(imported.findings.map(\.kind) == [.recognised])
        let press = try Press.make(["/desk/report.md": imported.markdown, "/desk/layout.yaml": layout])
        let laidOut = press.layOut(
            reportAt: "/desk/report.md", options: Press.Options(layout: .file("/desk/layout.yaml")))
        #expect(laidOut.diagnostics.filter { $0.severity == .error }.map(\.summary.japanese) == [])
        let printed = try #require(laidOut.value).printed
        for value in [
            "令和7年5月1日から令和7年5月2日まで", "旅費：往復", "#資料", "12,345円", "緑野銀行", "0012345", "3人",
        ] {
            #expect(
                printed.contains(value) || printed.contains(value.replacing("：", with: ":")),
                "\(value) in \(printed)")
        }
    }

    @Test("fields of another program are told to have no sure place")
    func foreign() throws {
        var document = try blank(.screen)
        document.form?.identity = []
        let press = try Press.make()
        let imported = FilledFormImporter().importing(try press.pdf(document), name: "f.pdf")
        #expect(imported.diagnostics.map(\.severity) == [.warning])
    }
}
