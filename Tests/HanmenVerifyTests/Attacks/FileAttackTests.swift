import HanmenVerify
import Testing

/// Revisions, sections and objects that different readers see differently.
@Suite("Attacks on the structure of a file") struct FileAttackTests {
    private static func complaints(_ file: SignedPDF) throws -> [String] {
        try Inspector().inspect(file.bytes).complaints
    }

    /// Whether a file is told to be so, or cannot be read at all: libqpdf refuses some before us.
    private static func isRefused(_ file: SignedPDF, as rule: String) -> Bool {
        (try? complaints(file))?.contains(rule) ?? true
    }

    @Test(
        "bytes behind the last end", arguments: ["x", "% a comment\n", "30 0 obj\n<<>>\nendobj\n", "\u{1}"])
    func trailing(text: String) throws {
        var file = SignedPDF.signedOnce()
        file.bytes += Array(text.utf8)
        #expect(try Self.complaints(file) == ["revision.trailing"])
    }

    @Test("much behind the last end") func muchTrailing() throws {
        var file = SignedPDF.signedOnce()
        file.bytes += [UInt8](repeating: 0x41, count: 5000)
        #expect(try Self.complaints(file) == ["revision.trailing"])
    }

    @Test("something before the header") func before() throws {
        var file = SignedPDF.signedOnce()
        file.bytes = Array("GIF89a\n".utf8) + file.bytes
        #expect(throws: InspectionError.self) { try Inspector().inspect(file.bytes) }
    }

    @Test("an object between revisions that no section lists") func stray() throws {
        var file = SignedPDF.signedOnce()
        file.bytes += Array("4 0 obj\n<<>>\nendobj\n".utf8)
        file.update([SignedPDF.font: SignedPDF.base[SignedPDF.font] ?? ""])
        #expect(try Self.complaints(file) == ["revision.stray"])
    }

    @Test("a section that passes over the signed revision (wrapping)") func skipped() throws {
        var file = SignedPDF()
        let first = file.section
        file.sign(SignedPDF.representative, as: 20)
        file.update([SignedPDF.content: SignedPDF.stream("forged"), 20: "<</Type/Sig>>"], previous: first)
        let complaints = try Self.complaints(file)
        #expect(complaints.contains("signature.hidden"))
    }

    @Test("a signature that was moved, with its old place as its gap") func moved() throws {
        var file = SignedPDF.signedOnce()
        let start = try #require(file.bytes.lastRange(of: Array("20 0 obj".utf8)))
        let end = try #require(file.bytes.lastRange(of: Array("\nxref".utf8)))
        let old = Array(file.bytes[start.lowerBound..<end.lowerBound])
        let place = file.bytes.count
        file.bytes += old + [0x0A]
        file.finish([20: place], previous: file.section)
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints.isEmpty)
        #expect(inspection.signatures.first?.revision == 1)
    }

    @Test("a hybrid file: a table, and a stream beside it for some readers") func hybrid() throws {
        var file = SignedPDF.signedOnce()
        let previous = file.section
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"
        file.updatePacked(container: 40, [41: font])
        let end = try #require(file.bytes.lastRange(of: Array("startxref".utf8)))
        let stream = file.section
        file.bytes.removeSubrange(end.lowerBound...)
        file.finish([:], trailer: "/XRefStm \(stream)", previous: previous)
        #expect(Self.isRefused(file, as: "revision.hybrid"))
    }

    @Test("a loop of sections, a section that is none, a section behind itself") func chains() {
        for previous in [1, 5_000_000] {
            var file = SignedPDF.signedOnce()
            file.update([30: "<<>>"], previous: previous)
            #expect(throws: InspectionError.self) { try Inspector().inspect(file.bytes) }
        }
        var file = SignedPDF.signedOnce()
        file.update([30: "<<>>"], previous: file.bytes.count + "30 0 obj\n<<>>\nendobj\n".utf8.count)
        #expect(throws: InspectionError.self) { try Inspector().inspect(file.bytes) }
    }

    @Test("more than 200 revisions") func many() {
        var file = SignedPDF.signedOnce()
        for _ in 0..<210 { file.update([SignedPDF.font: SignedPDF.base[SignedPDF.font] ?? ""]) }
        #expect(throws: InspectionError.self) { try Inspector().inspect(file.bytes) }
    }

    @Test("an entry that leads into an older revision") func outside() throws {
        var file = SignedPDF.signedOnce()
        let place = try #require(file.bytes.lastRange(of: Array("8 0 obj".utf8)))
        var hidden = SignedPDF.signedOnce(changing: [30: "(8 0 obj <</Hidden true>> endobj)"])
        let inside = try #require(hidden.bytes.lastRange(of: Array("8 0 obj <</Hidden".utf8)))
        hidden.finish([SignedPDF.treasurer: inside.lowerBound], previous: hidden.section)
        #expect(try Self.complaints(hidden).contains("revision.outside"))
        file.finish([SignedPDF.treasurer: place.lowerBound], previous: file.section)
        #expect(try Self.complaints(file) == [])
    }

    @Test("an object in an object of the same revision") func inside() throws {
        var file = SignedPDF.signedOnce()
        let start = file.bytes.count
        file.bytes += Array("30 0 obj\n(8 0 obj <</Hidden true>> endobj)\nendobj\n".utf8)
        file.finish([30: start, SignedPDF.treasurer: start + 10], previous: file.section)
        #expect(try Self.complaints(file).contains("revision.overlap"))
    }

    @Test("hundreds of objects in one: refused before anybody reads them all") func tangled() throws {
        var file = SignedPDF.signedOnce()
        let start = file.bytes.count
        var places = [30: start]
        file.bytes += Array("30 0 obj\n(".utf8)
        for number in 31..<300 {
            places[number] = file.bytes.count
            file.bytes += Array("\(number) 0 obj (".utf8)
        }
        file.bytes += [UInt8](repeating: 0x29, count: 270) + Array("\nendobj\n".utf8)
        file.finish(places, previous: file.section)
        #expect(throws: InspectionError.self) { try Inspector().inspect(file.bytes) }
    }

    @Test("an object behind a percent sign, which only some readers see") func commented() throws {
        var file = SignedPDF.signedOnce()
        let start = file.bytes.count + 2
        file.bytes += Array("% 5 0 obj <</Type/Font/Subtype/Type1/BaseFont/Courier>> endobj\n".utf8)
        file.finish([SignedPDF.font: start], previous: file.section)
        #expect(try Self.complaints(file).contains("revision.stray"))
    }

    @Test("a number that is listed twice in a section") func twice() throws {
        var file = SignedPDF.signedOnce(.stream)
        file.update([30: "<<>>"])
        try file.replace("30 1 ", with: "20 1 ")
        #expect(Self.isRefused(file, as: "revision.repeated"))
    }

    @Test("a second version of an object in an object stream") func packedVersion() throws {
        var file = SignedPDF.signedOnce(.stream)
        file.updatePacked(
            container: 40, [SignedPDF.font: "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"])
        #expect(try Self.complaints(file) == ["フォントの差し替え"])
    }

    @Test("an object stream that is replaced, and with it what is inside") func replacedContainer() throws {
        var file = SignedPDF(.stream)
        file.updatePacked(
            container: 30, [SignedPDF.font: "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>"])
        file.sign(SignedPDF.representative, as: 40)
        #expect(try Self.complaints(file) == [])
        let font = "<</Type/Font/Subtype/Type1/BaseFont/Courier>>"
        file.update([30: SignedPDF.stream("5 0 \(font)", "/Type/ObjStm/N 1/First 4")])
        let complaints = try Self.complaints(file)
        #expect(complaints.contains("フォントの差し替え"))
        #expect(complaints.contains("オブジェクトストリームの差し替え"))
    }

    @Test("a table behind streams, and a stream behind tables") func mixed() throws {
        var file = SignedPDF.signedOnce()
        file.updatePacked(container: 40, [41: "<<>>"])
        #expect(try Self.complaints(file) == ["物の追加（どこからも参照されない）"])
    }

    // MARK: Fields and signatures

    @Test("a signature whose field is taken away, emptied, or given another") func stripped() throws {
        let fields = "<</Fields[8 0 R 9 0 R]/SigFlags 3>>"
        let empty = SignedPDF.field("Representative", "[400 700 460 760]")
        for (objects, rule) in [
            ([SignedPDF.form: fields], "signature.removed"),
            ([SignedPDF.representative: empty], "signature.removed"),
            (
                [
                    SignedPDF.representative: SignedPDF.field(
                        "Representative", "[400 700 460 760]", more: "/V 30 0 R"), 30: "<</Type/Sig>>",
                ], "signature.replaced"
            ),
        ] {
            var file = SignedPDF.signedOnce()
            file.update(objects)
            let inspection = try Inspector().inspect(file.bytes)
            #expect(inspection.signatures.first?.findings.map(\.rule) == [rule])
            #expect(inspection.signatures.first?.modifications.contains { !$0.isAllowed } == true)
        }
    }

    @Test("a form that is taken out of the catalog") func formless() throws {
        var file = SignedPDF.signedOnce()
        file.update([SignedPDF.catalog: "<</Type/Catalog/Pages 2 0 R/StructTreeRoot 12 0 R>>"])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.signatures.first?.findings.map(\.rule) == ["signature.removed"])
    }

    @Test("a signature's dictionary that is written again") func rewritten() throws {
        var file = SignedPDF.signedOnce()
        file.update([20: "<</Type/Sig/SubFilter/ETSI.CAdES.detached/ByteRange[0 1 2 3]/Contents <3000>>>"])
        #expect(try Self.complaints(file).contains("signature.replaced"))
    }

    @Test("one signature for two fields") func shared() throws {
        var file = SignedPDF.signedOnce()
        file.update([
            SignedPDF.treasurer: SignedPDF.field("Treasurer", "[400 600 460 660]", more: "/V 20 0 R")
        ])
        let complaints = try Self.complaints(file)
        #expect(complaints.filter { $0 == "signature.shared" }.count == 2)
        #expect(complaints.contains("入力欄の差し替え"))
    }

    @Test("one message in two dictionaries") func copied() throws {
        var file = SignedPDF.signedTwice()
        try file.replace("3006040400000002", with: "3006040400000001")
        #expect(try Self.complaints(file) == ["signature.copied", "signature.copied"])
    }

    @Test("a signature's dictionary that no field has") func unreferenced() throws {
        var file = SignedPDF.signedOnce()
        file.update([30: "<</Type/Sig/SubFilter/adbe.pkcs7.detached/ByteRange[0 1 2 3]/Contents <300100>>>"])
        #expect(try Self.complaints(file).first == "signature.unreferenced")
    }

    @Test("a certification that comes second, and one that the catalog does not name") func certification()
        throws
    {
        var file = SignedPDF.signedOnce()
        let reference =
            "/Reference[<</Type/SigRef/TransformMethod/DocMDP/TransformParams<</P 2/V/1.2>>>>]"
        file.sign(
            SignedPDF.treasurer, named: "Treasurer", at: "[400 600 460 660]", as: 21, more: reference)
        #expect(try Self.complaints(file) == ["certification.not-named", "certification.not-first"])
        #expect(try Self.complaints(SignedPDF.signedOnce(more: reference)) == ["certification.not-named"])
    }

    @Test("a timestamp that calls itself a signature") func type() throws {
        var file = SignedPDF()
        file.sign(SignedPDF.representative, as: 20, subFilter: "ETSI.RFC3161")
        #expect(try Self.complaints(file) == ["signature.type"])
    }

    @Test("fields in circles, and deep ones") func trees() throws {
        let circle = SignedPDF.signedOnce(changing: [
            SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R 13 0 R]/SigFlags 1>>",
            13: "<</T(a)/Kids[14 0 R]>>", 14: "<</T(b)/Kids[13 0 R]>>",
        ])
        #expect(throws: Never.self) { try Inspector().inspect(circle.bytes) }
        var deep: [Int: String] = [30: "<</T(a)/Kids[31 0 R]>>"]
        for number in 31..<400 { deep[number] = "<</T(a)/Kids[\(number + 1) 0 R]>>" }
        deep[SignedPDF.form] = "<</Fields[7 0 R 30 0 R]>>"
        #expect(throws: Never.self) { try Inspector().inspect(SignedPDF(changing: deep).bytes) }
    }

    // MARK: Any byte

    @Test("any byte that is flipped: an answer, and no crash") func flipped() {
        let file = SignedPDF.signedTwice().bytes
        for place in stride(from: 0, to: file.count, by: 13) {
            for bit in [0x01, 0x80] as [UInt8] {
                var twisted = file
                twisted[place] ^= bit
                _ = try? Inspector().inspect(twisted)
            }
        }
    }

    @Test("a file that ends early: an answer, and no crash") func shortened() {
        let file = SignedPDF.signedTwice(.stream).bytes
        for count in stride(from: 0, to: file.count, by: 17) {
            _ = try? Inspector().inspect(Array(file[..<count]))
        }
    }

    @Test("a file that is too large is refused before it is read") func large() {
        #expect(throws: InspectionError.tooLarge) {
            try Inspector().inspect([UInt8](repeating: 0, count: 200 << 20 | 1))
        }
    }
}
