import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenTesting
import Testing

@Suite("Forms to fill in (記入欄)")
struct FormFileTests {
    private static let fields = [
        FormField(name: "会派名", tooltip: "会派名を書く欄", kind: .text(isMultiline: false), isRequired: true),
        FormField(
            name: "会派代表者", tooltip: "代表者", kind: .text(isMultiline: false, maximumLength: 20),
            isReadOnly: true,
            value: "緑野 太郎"),
        FormField(name: "費用.1.金額", tooltip: "一つ目の金額", kind: .text(isMultiline: false)),
        FormField(name: "費用.2.金額", tooltip: "二つ目の金額", kind: .text(isMultiline: true)),
        FormField(name: "宿泊", tooltip: "宿泊の有無", kind: .choice(options: ["有", "無"])),
        FormField(name: "同意", tooltip: "公開に同意する", kind: .check, value: FormField.checked),
    ]

    /// A page with an area for each field, and a second one for the first.
    static func sample(_ change: (inout FormField) -> Void = { _ in }, isHeld: Bool = true) throws
        -> PagedDocument
    {
        var sample = try twoPageSample()
        let fields = Self.fields.map { field in
            var field = field
            change(&field)
            return field
        }
        for (number, field) in ([fields[0]] + fields).enumerated() {
            let rect = Rect(x: .pt(100), y: .pt(560 + 22 * Double(number)), width: .pt(200), height: .pt(18))
            let look =
                field.value.isEmpty || field.kind == .check
                ? [] : [FrameItem.glyphs(sample.run(field.value, x: 2, y: 13))]
            let area = FieldArea(rect: rect, field: field.name, textSize: .pt(10.5), appearance: look)
            let leaf = sample.addLeaf(.field(area))
            sample.children.append(
                .node(
                    StructureNode(
                        .paragraph,
                        children: [.node(StructureNode(isHeld ? .form : .span, children: [leaf]))])))
        }
        var document = sample.document()
        document.form = DocumentForm(
            fields: fields, identity: [DocumentForm.Entry(key: "様式", value: "研修参加報告書")])
        return document
    }

    @Test("names in are names out, values are read back, the form says which it is")
    func roundTrip() throws {
        let form = try FilledForm(finish(Self.sample()))
        #expect(form.fields.map(\.name) == Self.fields.map(\.name))
        #expect(form.fields.map(\.value) == Self.fields.map(\.value))
        #expect(form.identity == [DocumentForm.Entry(key: "様式", value: "研修参加報告書")])
    }

    @Test("appearances are drawn beside the pages and are no pages themselves")
    func pages() throws {
        let file = try FileObjects(finish(Self.sample()))
        #expect(file.pages.count == 2)
        let widgets = file.pages.flatMap { file.array(file.dictionary($0)["/Annots"]) }.map {
            file.dictionary($0)
        }
        #expect(widgets.count == 7)
        #expect(
            widgets.allSatisfy { $0["/F"] as? Int == 4 && $0["/AP"] != nil && $0["/StructParent"] != nil })
    }

    @Test("a file that promises nothing has its fields too")
    func plain() throws {
        let form = try FileObjects(finish(Self.sample(), FinishingOptions(standard: .plain)))
        #expect(form.catalog["/AcroForm"] != nil)
    }

    @Test("the same document gives the same bytes")
    func deterministic() throws { #expect(try finish(Self.sample()) == finish(Self.sample())) }

    @Test("what is wrong with a field is a violation")
    func violations() throws {
        func kinds(_ document: PagedDocument) -> [Violation.Kind] {
            Finisher().violations(of: document, options: FinishingOptions()).map(\.kind)
        }
        #expect(kinds(try Self.sample()).isEmpty)
        #expect(
            kinds(try Self.sample { if $0.name == "宿泊" { $0.tooltip = " " } })
                == [.fieldWrong(name: "宿泊", .tooltipMissing)])
        #expect(
            kinds(try Self.sample { if $0.name == "宿泊" { $0.name = "費用..1" } })
                == [.fieldWrong(name: "費用..1", .nameMissing)])
        #expect(
            kinds(try Self.sample { if $0.name == "宿泊" { $0.name = "費用" } })
                == [.fieldWrong(name: "費用", .nameTwice)])
        #expect(kinds(try Self.sample(isHeld: false)).count == 7)
        var unknown = try Self.sample()
        unknown.form?.fields.removeLast()
        #expect(kinds(unknown) == [.fieldWrong(name: "同意", .unknown)])
    }

    @Test(
        "veraPDF passes them", .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up"))
    func veraPDF() throws {
        let outcome = try VeraPDF.judge(finish(Self.sample()))
        #expect(outcome.succeeded, "\(outcome.text)")
    }
}

@Suite("Fields to be signed (署名欄)")
struct SignatureFileTests {
    /// A report with two empty fields, of which nothing else is filled in.
    static func sample() throws -> PagedDocument {
        var sample = try twoPageSample()
        let fields = [
            FormField(
                name: "会派代表者", tooltip: "会派代表者の電子署名欄",
                kind: .signature(IntendedSeal(form: .personal, text: "緑野"))),
            FormField(
                name: "会派", tooltip: "会派の電子署名欄",
                kind: .signature(IntendedSeal(form: .square, text: "緑風会"))),
        ]
        for (number, field) in fields.enumerated() {
            let rect = Rect(x: .pt(400), y: .pt(500 + 60 * Double(number)), width: .pt(34), height: .pt(34))
            let leaf = sample.addLeaf(
                .field(FieldArea(rect: rect, field: field.name, textSize: .pt(10.5))))
            sample.children.append(.node(StructureNode(.form, children: [leaf])))
        }
        var document = sample.document()
        document.form = DocumentForm(fields: fields)
        return document
    }

    @Test("each is its own widget, printed and locked, empty, and says which seal it will show")
    func written() throws {
        let file = try FileObjects(finish(Self.sample()))
        let form = file.dictionary(file.catalog["/AcroForm"])
        #expect(Set(form.keys) == ["/Fields"])
        let fields = file.array(form["/Fields"]).map { file.dictionary($0) }
        #expect(fields.count == 2)
        for field in fields {
            #expect(field["/FT"] as? String == "/Sig" && field["/Subtype"] as? String == "/Widget")
            #expect(field["/F"] as? Int == 132 && field["/StructParent"] != nil && field["/P"] != nil)
            #expect(field["/V"] == nil && field["/DA"] == nil && field["/MK"] == nil && field["/Ff"] == nil)
            #expect(field["/AP"] != nil)
        }
        let seal = file.dictionary(fields[0]["/HNMN_Seal"])
        #expect(seal["/Form"] as? String == "u:認印" && seal["/Text"] as? String == "u:緑野")
        #expect(fields.map { $0["/T"] as? String } == ["u:会派代表者", "u:会派"])
    }

    @Test("they are nothing to be read back as written")
    func filled() throws {
        #expect(throws: FilledFormError.noForm) { try FilledForm(finish(Self.sample())) }
    }

    @Test("a file for the press has none")
    func press() throws {
        let options = FinishingOptions(
            standard: .press, outputProfile: try OutputProfile(bytes: TestProfile().bytes))
        let file = try FileObjects(finish(Self.sample(), options))
        #expect(file.catalog["/AcroForm"] == nil)
    }

    @Test("veraPDF passes them", .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up"))
    func veraPDF() throws {
        let outcome = try VeraPDF.judge(finish(Self.sample()))
        #expect(outcome.succeeded, "\(outcome.text)")
    }
}

@Suite("Filled forms (記入した様式)")
struct FilledFormTests {
    @Test("no PDF, a cut one, and one without fields are refused, each with its reason")
    func refused() throws {
        let whole = try finish(FormFileTests.sample())
        #expect(throws: FilledFormError.self) { try FilledForm(Array("これはPDFではありません".utf8)) }
        #expect(throws: FilledFormError.self) { try FilledForm(Array(whole.prefix(whole.count / 2))) }
        #expect(throws: FilledFormError.noForm) { try FilledForm(finish(twoPageSample().document())) }
    }

    /// A file with its objects written by hand.
    private func file(_ objects: [String]) -> [UInt8] {
        var text = "%PDF-1.7\n"
        var offsets: [Int] = []
        for (number, object) in objects.enumerated() {
            offsets.append(text.utf8.count)
            text += "\(number + 1) 0 obj\n\(object)\nendobj\n"
        }
        let start = text.utf8.count
        text += "xref\n0 \(objects.count + 1)\n0000000000 65535 f \n"
        for offset in offsets {
            text += String(repeating: "0", count: 10 - String(offset).count) + "\(offset) 00000 n \n"
        }
        text += "trailer\n<</Size \(objects.count + 1)/Root 1 0 R>>\nstartxref\n\(start)\n%%EOF\n"
        return Array(text.utf8)
    }

    private func form(_ fields: String, _ more: String...) throws -> FilledForm {
        try FilledForm(
            file(
                [
                    "<</Type/Catalog/Pages 2 0 R/AcroForm<</Fields[\(fields)]>>>>",
                    "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 9 9]>>",
                ] + more))
    }

    @Test("values come from above, in any encoding, line ends in any way")
    func values() throws {
        let read = try form(
            "4 0 R", "<</FT/Tx/T(a)/V<FEFF9AD9DB40DD01>/Kids[5 0 R 6 0 R]>>", "<</T(b)/Parent 4 0 R>>",
            "<</T(c)/Parent 4 0 R/V(x\\r\\ny\\rz\\000)>>")
        #expect(read.fields.map(\.name) == ["a.b", "a.c"])
        #expect(read.fields.map(\.value) == ["髙\u{E0101}", "x\ny\nz"])
    }

    @Test("checks and several chosen words")
    func choices() throws {
        let read = try form(
            "4 0 R 5 0 R 6 0 R", "<</FT/Btn/T(a)/V/Off>>", "<</FT/Btn/T(b)/V/Yes>>",
            "<</FT/Ch/T(c)/V[(x)(y)]>>")
        #expect(read.fields.map(\.value) == ["", "Yes", "x\ny"])
    }

    @Test("fields in themselves, too deep and too many are refused")
    func unreasonable() throws {
        #expect(throws: FilledFormError.unreasonable(.cycle)) {
            try form("4 0 R", "<</T(a)/Kids[5 0 R]>>", "<</T(b)/Kids[4 0 R]>>")
        }
        let deep =
            String(repeating: "<</T(a)/Kids[", count: 20) + "<</T(z)>>" + String(repeating: "]>>", count: 20)
        #expect(throws: FilledFormError.unreasonable(.depth)) { try form(deep) }
        let many = String(repeating: "<</T(a)>>", count: 10_001)
        #expect(throws: FilledFormError.unreasonable(.fieldCount)) { try form(many) }
        let long = "<</T(a)/V(" + String(repeating: "x", count: 1 << 21) + ")>>"
        #expect(throws: FilledFormError.unreasonable(.textLength)) { try form(long) }
    }
}
