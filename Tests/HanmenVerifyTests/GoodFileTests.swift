import HanmenCore
import HanmenCrypto
import HanmenVerify
import Testing

/// A wrong alarm costs as much as a missed forgery: files of honest signers are clean.
@Suite("Honest files") struct GoodFileTests {
    @Test("one signature", arguments: SignedPDF.Kind.allCases) func one(kind: SignedPDF.Kind) throws {
        let inspection = try Inspector().inspect(SignedPDF.signedOnce(kind).bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.signatures.map(\.field) == ["Representative"])
        let signature = try #require(inspection.signatures.first)
        #expect(signature.page == 0 && signature.isVisible && signature.revision == 1)
        #expect(signature.kind == .cades && signature.label == "Representative")
        #expect(signature.claimedTime == 1_772_326_800)
        #expect(signature.message == [0x30, 6, 4, 4, 0, 0, 0, 1])
        #expect(signature.signedRanges.last?.upperBound == inspection.size)
    }

    @Test("two signatures", arguments: SignedPDF.Kind.allCases) func two(kind: SignedPDF.Kind) throws {
        let inspection = try Inspector().inspect(SignedPDF.signedTwice(kind).bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.signatures.count == 2)
        let kinds = inspection.signatures.first?.modifications.map(\.kind)
        #expect(kinds == [.signature(field: "Treasurer")])
    }

    @Test("a certification, and signatures behind it") func certified() throws {
        var file = SignedPDF.certified(2)
        file.sign(SignedPDF.treasurer, named: "Treasurer", at: "[400 600 460 660]", as: 21)
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.signatures.map(\.certification) == [2, nil])
    }

    @Test("a timestamp over the document") func timestamp() throws {
        var file = SignedPDF.signedOnce()
        file.sign(
            22, named: "Timestamp", at: "[0 0 0 0]", as: 21, subFilter: "ETSI.RFC3161", type: "DocTimeStamp",
            with: [
                SignedPDF.form: "<</Fields[7 0 R 8 0 R 9 0 R 22 0 R]/SigFlags 3>>",
                SignedPDF.page: SignedPDF.page(annotations: "7 0 R 8 0 R 9 0 R 22 0 R", more: "/Tabs/S"),
            ])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.signatures.map(\.kind) == [.cades, .timestamp])
        #expect(inspection.signatures.first?.modifications.map(\.kind) == [.timestamp(field: "Timestamp")])
    }

    @Test("a security store that grows, even behind a certification of 1") func store() throws {
        var file = SignedPDF.certified(1)
        let perms = "/Perms<</DocMDP 20 0 R>>"
        file.update([
            SignedPDF.catalog: SignedPDF.catalog(perms + "/DSS 30 0 R"),
            30: "<</Type/DSS/Certs[31 0 R]>>", 31: SignedPDF.stream("first"),
        ])
        file.update([30: "<</Type/DSS/Certs[31 0 R]/CRLs[32 0 R]>>", 32: SignedPDF.stream("second")])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.material.revocationLists == [Array("second".utf8)])
    }

    @Test("an object that is written again as it was") func rewritten() throws {
        var file = SignedPDF.signedOnce()
        file.update([SignedPDF.font: "<< /Subtype /Type1 /Type /Font /BaseFont /Helvetica >>"])
        #expect(try Inspector().inspect(file.bytes).complaints == [])
    }

    @Test("white space behind the end") func whiteSpace() throws {
        let file = SignedPDF.signedOnce()
        #expect(try Inspector().inspect(file.bytes + Array("\r\n  \n".utf8)).complaints == [])
    }

    @Test("a file that nobody signed") func unsigned() throws {
        let inspection = try Inspector().inspect(SignedPDF().bytes)
        #expect(inspection.signatures.isEmpty && inspection.complaints == [])
    }

    @Test("a date that is renewed, and who saved it") func dates() throws {
        var file = SignedPDF.signedOnce()
        file.update([
            SignedPDF.information: "<</Producer(Other)/Title(Report)/ModDate(D:20260302090000+09'00')>>"
        ])
        #expect(try Inspector().inspect(file.bytes).complaints == [])
    }

    @Test("a field that is filled in is told, and allowed where nobody forbids it") func filled() throws {
        var file = SignedPDF.signedOnce()
        file.update([SignedPDF.remark: Self.filledRemark, 23: Self.filledLook])
        let inspection = try Inspector().inspect(file.bytes)
        #expect(inspection.complaints == [])
        #expect(inspection.signatures.first?.modifications.map(\.kind) == [.fieldValue(field: "Remark")])
    }

    static let filledRemark = """
        <</Type/Annot/Subtype/Widget/FT/Tx/T(Remark)/F 4/Rect[100 500 200 520]/P 3 0 R/DA(/F1 10 Tf)\
        /AP<</N 23 0 R>>/V(paid)>>
        """
    static let filledLook = SignedPDF.stream(
        "BT /F1 10 Tf (paid) Tj ET", "/Type/XObject/Subtype/Form/BBox[0 0 100 20]")
}

extension Inspection {
    /// The rules that are broken, and in words what was changed that may not be.
    var complaints: [String] {
        findings.map(\.rule) + signatures.flatMap { $0.findings.map(\.rule) }
            + signatures.flatMap(\.modifications).filter { !$0.isAllowed }.map(\.name)
    }
}

extension Modification {
    /// The kind in one word or a few.
    var name: String {
        switch kind {
        case .signature: "signature"
        case .timestamp: "timestamp"
        case .securityStore: "store"
        case .fieldValue: "value"
        case .other(let message): message.japanese
        }
    }
}
