import Foundation
import HanmenCore
import HanmenCrypto
import HanmenFinish
import HanmenReading
import HanmenSign
import HanmenTesting
import Testing

@Suite(
    "Signing files", .serialized,
    .enabled(if: TestPKI.isAsked, "skipped: openssl or python3 is missing"))
struct SigningTests {
    /// The value of a signature, with what is signed.
    private func signatures(_ file: [UInt8]) throws -> [[String: PDFNode]] {
        let contents = try PDFContents(file)
        return contents.objects.sorted { $0.key < $1.key }.map(\.value).compactMap(\.entries)
            .filter { $0["ByteRange"] != nil }
    }

    @Test("a file stays as it is, its signature comes behind", arguments: Samples.Kind.allCases)
    func update(_ kind: Samples.Kind) throws {
        let file = try Samples.report(kind)
        let signed = try DocumentSigner().sign(file, Samples.request(Samples.key()))
        #expect(signed.starts(with: file))
        let outcome = try PDFText.report("qpdf", ["--check"], on: signed)
        #expect(outcome.succeeded && outcome.errorText.isEmpty, "\(outcome.text)\(outcome.errorText)")
        #expect(try PDFText.characters(signed) == PDFText.characters(file))
        let fields = try SignatureFieldList(file: signed).fields
        #expect(fields.map(\.isSigned) == [true])
        #expect(fields.map(\.isVisible) == [false])
    }

    @Test("all bytes but the message are signed", arguments: Samples.Kind.allCases)
    func byteRange(_ kind: Samples.Kind) throws {
        let signed = try DocumentSigner().sign(Samples.report(kind), Samples.request(Samples.key()))
        let signature = try #require(signatures(signed).first)
        let range = try #require(signature["ByteRange"]?.items).compactMap(\.integer)
        #expect(range.count == 4 && range[0] == 0)
        #expect(signed[range[1]] == UInt8(ascii: "<") && signed[range[2] - 1] == UInt8(ascii: ">"))
        #expect(range[2] + range[3] == signed.count)
    }

    @Test(
        "openssl verifies the message as CAdES over these bytes",
        arguments: ["treasurer", "representative", "p384"])
    func openssl(_ name: String) throws {
        let signed = try DocumentSigner().sign(Samples.report(), Samples.request(Samples.key(name)))
        let signature = try #require(signatures(signed).first)
        let range = try #require(signature["ByteRange"]?.items).compactMap(\.integer)
        try TemporaryFolder.with { folder in
            let (content, message) = (folder.file("content"), folder.file("message"))
            try Data(signed[..<range[1]] + signed[range[2]...]).write(to: content)
            try Data(signature["Contents"]?.stringBytes ?? []).write(to: message)
            let outcome = try Tool.run(
                "openssl",
                [
                    "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", message.path, "-content",
                    content.path, "-CAfile", TestPKI.file("root.crt.pem").path, "-out",
                    folder.file("out").path,
                    "-purpose", "any",
                ])
            #expect(outcome.succeeded, "\(outcome.errorText)")
        }
    }

    @Test("the time is claimed in the dictionary, with Japan's clock; no certificate and no text stand there")
    func dictionary() throws {
        var request = try Samples.request(Samples.key())
        request.time = Fixed.created
        request.reason = "内容を確認しました"
        let signature = try #require(signatures(DocumentSigner().sign(Samples.report(), request)).first)
        #expect(signature["M"]?.stringBytes == Array("D:20260401090000+09'00'".utf8))
        #expect(signature["SubFilter"] == .name("ETSI.CAdES.detached"))
        #expect(
            Set(signature.keys) == [
                "Type", "Filter", "SubFilter", "M", "Name", "Reason", "ByteRange", "Contents",
            ])
    }

    @Test("the old format has its own name")
    func oldFormat() throws {
        var request = try Samples.request(Samples.key())
        request.format = .pkcs7
        let signature = try #require(signatures(DocumentSigner().sign(Samples.report(), request)).first)
        #expect(signature["SubFilter"] == .name("adbe.pkcs7.detached"))
    }

    @Test("a second signature leaves the first as it is")
    func second() throws {
        let once = try DocumentSigner().sign(Samples.report(), Samples.request(Samples.key()))
        let twice = try DocumentSigner().sign(once, Samples.request(Samples.key("representative")))
        #expect(twice.starts(with: once))
        #expect(try SignatureFieldList(file: twice).fields.map(\.name) == ["電子署名1", "電子署名2"])
    }

    @Test("a certification comes first or not at all")
    func certification() throws {
        var request = try Samples.request(Samples.key())
        request.certification = .signatures
        let once = try DocumentSigner().sign(Samples.report(), Samples.request(Samples.key()))
        #expect(throws: SigningError.certificationNotFirst) { try DocumentSigner().sign(once, request) }
        let certified = try DocumentSigner().sign(Samples.report(), request)
        let catalog = try PDFContents(certified).catalog
        #expect(catalog["Perms"]?.entries?["DocMDP"] != nil)
        #expect(throws: SigningError.noFieldUnderCertification) {
            try DocumentSigner().sign(certified, Samples.request(Samples.key()))
        }
        request.certification = .nothing
        let closed = try DocumentSigner().sign(Samples.report(), request)
        #expect(throws: SigningError.closedByCertification) {
            try DocumentSigner().sign(closed, Samples.request(Samples.key()))
        }
    }

    @Test("a long-term signature brings its proofs, an archival one a timestamp over all")
    func levels() throws {
        let request = try Samples.request(Samples.key(), level: .archival)
        let signed = try DocumentSigner().sign(Samples.report(), request)
        let contents = try PDFContents(signed)
        let store = try #require(contents.entries(contents.catalog["DSS"]))
        #expect(store["Certs"] != nil && store["OCSPs"] != nil)
        let kinds = try signatures(signed).compactMap { $0["SubFilter"]?.nameText }
        #expect(kinds == ["ETSI.CAdES.detached", "ETSI.RFC3161"])
    }

    @Test("what was proven already is not proven again")
    func provenTwice() throws {
        let signed = try DocumentSigner().sign(
            Samples.report(), Samples.request(Samples.key(), level: .longTerm))
        let updater = ProofUpdater(trust: try Samples.trust())
        #expect(try updater.update(signed, at: Int(Date().timeIntervalSince1970)) == signed)
    }

    @Test("a revoked certificate gets no long-term level")
    func revoked() throws {
        #expect {
            try DocumentSigner().sign(
                Samples.report(), Samples.request(Samples.key("revoked"), level: .longTerm))
        } throws: { error in
            if case SigningError.material(.revoked) = error { true } else { false }
        }
    }

    @Test("a level with a timestamp wants an authority, and the newer format")
    func levelWithoutAuthority() throws {
        var request = try Samples.request(Samples.key())
        request.level = .timestamped
        #expect(throws: SigningError.noTimestampAuthority(.timestamped)) {
            try DocumentSigner().sign(Samples.report(), request)
        }
        request.authority = TimestampAuthority(address: "http://127.0.0.1:9/tsa")
        request.format = .pkcs7
        #expect(throws: SigningError.levelNeedsCAdES(.timestamped)) {
            try DocumentSigner().sign(Samples.report(), request)
        }
    }

    @Test("a message that does not fit is told with what it needs")
    func room() throws {
        var request = try Samples.request(Samples.key())
        request.room = 100
        #expect {
            try DocumentSigner().sign(Samples.report(), request)
        } throws: { error in
            if case SigningError.roomTooSmall(let needs, 100) = error { needs > 1000 } else { false }
        }
    }

    @Test("a field that is not there, or signed already, is named")
    func fields() throws {
        var request = try Samples.request(Samples.key())
        request.field = "会派代表者"
        #expect(throws: SigningError.noSuchField("会派代表者", open: [])) {
            try DocumentSigner().sign(Samples.report(), request)
        }
        request.field = nil
        let signed = try DocumentSigner().sign(Samples.report(), request)
        request.field = "電子署名1"
        #expect(throws: SigningError.fieldSigned("電子署名1")) { try DocumentSigner().sign(signed, request) }
    }

    @Test(
        "what is no sound PDF is not signed",
        arguments: ["", "%PDF-1.7\n", "%PDF-1.7\nstartxref\n0\n%%EOF\n"])
    func unsound(_ text: String) throws {
        let request = try Samples.request(Samples.key())
        #expect {
            try DocumentSigner().sign(Array(text.utf8), request)
        } throws: { error in
            if case SigningError.unreadable = error { true } else { false }
        }
    }
}
