import HanmenVerify
import Testing

/// What comes behind a signature as an update of its own (incremental saving attack).
@Suite("Attacks by updates") struct IncrementAttackTests {
    private static func complaints(
        _ objects: [Int: String], free: [Int] = [], trailer: String = "", kind: SignedPDF.Kind = .table
    ) throws -> [String] {
        var file = SignedPDF.signedOnce(kind)
        file.update(objects, free: free, trailer: trailer)
        return try Inspector().inspect(file.bytes).complaints
    }

    private static let forged = SignedPDF.stream("BT /F1 12 Tf 100 700 Td (92,000 yen) Tj ET")
    private static let note =
        "<</Type/Annot/Subtype/FreeText/Rect[90 690 300 720]/Contents(92,000 yen)/DA(/F1 12 Tf)>>"

    @Test("the page's content", arguments: SignedPDF.Kind.allCases) func content(kind: SignedPDF.Kind) throws
    {
        #expect(try Self.complaints([SignedPDF.content: Self.forged], kind: kind) == ["内容の差し替え"])
    }

    @Test("more content on the page") func moreContent() throws {
        let complaints = try Self.complaints([
            SignedPDF.page: SignedPDF.page(content: "[4 0 R 30 0 R]"), 30: Self.forged,
        ])
        #expect(complaints == ["ページの差し替え", "内容の追加"])
    }

    @Test("a note over the page") func annotation() throws {
        let complaints = try Self.complaints([
            SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 30 0 R"), 30: Self.note,
        ])
        #expect(complaints == ["ページの差し替え", "注釈の追加"])
    }

    @Test("a note behind a certification of each kind", arguments: [1, 2, 3])
    func certifiedAnnotation(level: Int) throws {
        var file = SignedPDF.certified(level)
        file.update([SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 30 0 R"), 30: Self.note])
        #expect(try Inspector().inspect(file.bytes).complaints.contains("注釈の追加"))
    }

    @Test(
        "a signature field that hides the page, behind a certification and an approval",
        arguments: [true, false])
    func sneakySignature(isCertified: Bool) throws {
        var file = isCertified ? SignedPDF.certified(2) : SignedPDF.signedOnce()
        file.sign(
            22, named: "Sneaky", at: "[90 690 300 720]", as: 21,
            with: [
                SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R 22 0 R]/SigFlags 3>>",
                SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 22 0 R"),
            ])
        let complaints = try Inspector().inspect(file.bytes).complaints
        #expect(complaints.contains("見える署名欄の追加（Sneaky）"))
    }

    @Test("an invisible field behind a certification; behind an approval it is one more signer")
    func invisibleField() throws {
        for isCertified in [true, false] {
            var file = isCertified ? SignedPDF.certified(2) : SignedPDF.signedOnce()
            file.sign(
                22, named: "More", at: "[0 0 0 0]", as: 21,
                with: [
                    SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R 22 0 R]/SigFlags 3>>",
                    SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 22 0 R"),
                ])
            #expect(try Inspector().inspect(file.bytes).complaints == (isCertified ? ["signature"] : []))
        }
    }

    @Test("a signature field that grows as it is signed") func movedField() throws {
        var file = SignedPDF.signedOnce()
        file.sign(SignedPDF.treasurer, named: "Treasurer", at: "[0 0 595 842]", as: 21)
        #expect(try Inspector().inspect(file.bytes).complaints.contains("入力欄の差し替え"))
    }

    @Test("an action on a field as it is signed") func actingField() throws {
        var file = SignedPDF.signedOnce()
        file.sign(
            SignedPDF.treasurer, named: "Treasurer", at: "[400 600 460 660]/A<</S/JavaScript/JS(1)>>", as: 21)
        #expect(try Inspector().inspect(file.bytes).complaints.contains("スクリプト") == false)
        #expect(try Inspector().inspect(file.bytes).complaints.contains("入力欄の差し替え"))
    }

    @Test(
        "entries of the catalog",
        arguments: [
            "/OpenAction<</S/JavaScript/JS(1)>>", "/Names 30 0 R", "/OCProperties<<>>", "/PageLabels<<>>",
            "/Lang(x)",
        ])
    func catalog(entry: String) throws {
        let complaints = try Self.complaints([SignedPDF.catalog: SignedPDF.catalog(entry), 30: "<<>>"])
        #expect(complaints.contains { $0.hasPrefix("カタログの差し替え") })
    }

    @Test("another catalog") func root() throws {
        let complaints = try Self.complaints(
            [30: SignedPDF.catalog(""), 31: "<<>>"], trailer: "/Root 30 0 R")
        #expect(complaints.contains("トレーラーの Root の変更"))
    }

    @Test("another page tree, and another page") func pages() throws {
        let complaints = try Self.complaints([
            SignedPDF.pages: "<</Type/Pages/Kids[30 0 R]/Count 1>>",
            30: SignedPDF.page(content: "31 0 R"), 31: Self.forged,
        ])
        #expect(complaints.contains("ページの追加・削除・並べ替え") && complaints.contains("ページの一覧の差し替え"))
    }

    @Test("another font, which shows other digits") func font() throws {
        let complaints = try Self.complaints([
            SignedPDF.font:
                "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding<</Differences[49/nine]>>>>"
        ])
        #expect(complaints == ["フォントの差し替え"])
    }

    @Test("the structure, which is read aloud") func structure() throws {
        #expect(try Self.complaints([SignedPDF.structure: "<</Type/StructTreeRoot/K[]>>"]) == ["文書の構造の差し替え"])
    }

    @Test("the title of the document") func information() throws {
        let complaints = try Self.complaints([
            SignedPDF.information: "<</Producer(Hanmen)/Title(Other)/ModDate(D:20260301090000+09'00')>>"
        ])
        #expect(complaints == ["文書情報の差し替え"])
    }

    @Test("the default look of the form's fields") func form() throws {
        let complaints = try Self.complaints([
            SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R]/SigFlags 3/NeedAppearances true>>"
        ])
        #expect(complaints == ["入力欄一覧（AcroForm）の NeedAppearances の変更", "入力欄一覧の差し替え"])
    }

    @Test("an object that nothing refers to") func hidden() throws {
        #expect(try Self.complaints([30: Self.forged]) == ["データの追加（どこからも参照されない）"])
    }

    @Test("an object that is freed, and one that then takes its number") func freed() throws {
        var file = SignedPDF.signedOnce()
        file.update([30: "<<>>"], free: [SignedPDF.structure])
        #expect(try Inspector().inspect(file.bytes).complaints.contains("文書の構造の削除"))
        file.update([SignedPDF.structure: "<</Type/StructTreeRoot>>"])
        #expect(try Inspector().inspect(file.bytes).complaints.contains("revision.reused"))
    }

    @Test("what an empty reference of the signed page led to") func dangling() throws {
        for reference in ["[4 0 R 30 0 R]", "30 0 R"] {
            var file = SignedPDF.signedOnce(changing: [SignedPDF.page: SignedPDF.page(content: reference)])
            file.update([30: Self.forged])
            #expect(try Inspector().inspect(file.bytes).complaints.isEmpty == false, "\(reference)")
        }
    }

    @Test("content that comes with an honest second signature") func smuggled() throws {
        var file = SignedPDF.signedOnce()
        file.sign(
            SignedPDF.treasurer, named: "Treasurer", at: "[400 600 460 660]", as: 21,
            with: [SignedPDF.content: Self.forged])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == ["内容の差し替え"])
        #expect(inspection.signatures.last?.modifications == [])
    }

    @Test("content that comes with a security store") func smuggledStore() throws {
        let store = "/DSS<</Certs[4 0 R 30 0 R]>>"
        let complaints = try Self.complaints([
            SignedPDF.catalog: SignedPDF.catalog(store), SignedPDF.content: Self.forged,
            30: SignedPDF.stream("x"),
        ])
        #expect(complaints == ["内容の差し替え"])
    }

    @Test("a security store that holds other things, or less than before") func store() throws {
        let strange = try Self.complaints([SignedPDF.catalog: SignedPDF.catalog("/DSS<</Page 3 0 R>>")])
        #expect(strange == ["検証情報（DSS）の書き換え"])
        var file = SignedPDF.signedOnce()
        file.update([
            SignedPDF.catalog: SignedPDF.catalog("/DSS<</Certs[30 0 R]>>"), 30: SignedPDF.stream("x"),
        ])
        file.update([SignedPDF.catalog: SignedPDF.catalog("/DSS<</Certs[]>>")])
        #expect(try Inspector().inspect(file.bytes).complaints == ["検証情報（DSS）の書き換え"])
    }

    @Test("a field filled in behind a certification of 1") func filledClosed() throws {
        var file = SignedPDF.certified(1)
        file.update([SignedPDF.remark: GoodFileTests.filledRemark, 23: GoodFileTests.filledLook])
        #expect(try Inspector().inspect(file.bytes).complaints == ["value"])
    }

    @Test("a signature behind a certification of 1") func signedClosed() throws {
        var file = SignedPDF.certified(1)
        file.sign(SignedPDF.treasurer, named: "Treasurer", at: "[400 600 460 660]", as: 21)
        #expect(try Inspector().inspect(file.bytes).complaints == ["signature"])
    }

    @Test("a field that the first signature locks") func locked() throws {
        for parameters in [
            "/Action/All", "/Action/Include/Fields[(Remark)]", "/Action/Exclude/Fields[(Treasurer)]",
        ] {
            let lock =
                "/Reference[<</Type/SigRef/TransformMethod/FieldMDP/TransformParams<<\(parameters)>>>>]"
            var file = SignedPDF.signedOnce(more: lock)
            file.update([SignedPDF.remark: GoodFileTests.filledRemark, 23: GoodFileTests.filledLook])
            #expect(try Inspector().inspect(file.bytes).complaints == ["value"], "\(parameters)")
        }
    }

    @Test("a value that signers saw is changed: told as a change, but where a certification expects it")
    func changedValue() throws {
        for (level, complaints) in [(nil, ["value"]), (1, ["value"]), (2, [])] as [(Int?, [String])] {
            let filled = [SignedPDF.remark: GoodFileTests.filledRemark, 23: GoodFileTests.filledLook]
            var file =
                level.map { SignedPDF.certified($0, changing: filled) } ?? .signedOnce(changing: filled)
            file.update([
                SignedPDF.remark: GoodFileTests.filledRemark.replacing("(paid)", with: "(unpaid)")
            ])
            #expect(try Inspector().inspect(file.bytes).complaints == complaints, "\(level ?? 0)")
        }
    }

    @Test("a later value of a field that shows something else") func fieldMoved() throws {
        let moved = GoodFileTests.filledRemark.replacing("[100 500 200 520]", with: "[90 690 300 720]")
        let complaints = try Self.complaints([SignedPDF.remark: moved, 23: GoodFileTests.filledLook])
        #expect(complaints.contains("入力欄の差し替え"))
    }

    @Test("a look that a field shares with something else") func sharedLook() throws {
        var file = SignedPDF.signedOnce(changing: [
            SignedPDF.page: SignedPDF.page(more: "/Extra 11 0 R")
        ])
        file.update([
            SignedPDF.remark: SignedPDF.base[SignedPDF.remark]?.replacing("/AP", with: "/V(x)/AP") ?? "",
            SignedPDF.appearance: GoodFileTests.filledLook,
        ])
        #expect(try Inspector().inspect(file.bytes).complaints.isEmpty == false)
    }
}

extension String {
    /// With a part replaced wherever it stands.
    fileprivate func replacing(_ part: String, with other: String) -> String {
        split(separator: part, omittingEmptySubsequences: false).joined(separator: other)
    }
}
