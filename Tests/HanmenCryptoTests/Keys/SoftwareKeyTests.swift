import Foundation
import HanmenCrypto
import HanmenDigest
import HanmenTesting
import Testing

@Suite("Keys in files", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct SoftwareKeyTests {
    @Test(
        "each kind of key tells how it signs",
        arguments: [
            ("representative", SignatureScheme.rsa(.sha256)), ("secretariat", .rsa(.sha256)),
            ("rsa4096", .rsa(.sha256)), ("pss", .rsaPSS(.sha256)), ("treasurer", .ecdsa(.sha256)),
            ("p384", .ecdsa(.sha384)),
        ])
    func kinds(name: String, scheme: SignatureScheme) throws {
        #expect(try Sample.key(name).scheme == scheme)
    }

    @Test("the chain is the issuer's certificate, without the signer's") func chain() throws {
        let key = try Sample.key("representative")
        #expect(key.certificate.commonName == "森本 葉子")
        #expect(key.chain.map(\.commonName) == ["Midorino Test Issuing CA"])
    }

    @Test("RSA keys sign with PSS where that is preferred, others are left as they are") func preferPSS()
        throws
    {
        #expect(try Sample.key("secretariat", prefersPSS: true).scheme == .rsaPSS(.sha256))
        #expect(try Sample.key("treasurer", prefersPSS: true).scheme == .ecdsa(.sha256))
    }

    @Test("encrypted PEM and plain PEM give the same key") func pem() throws {
        let encrypted = try Sample.pemKey("treasurer", password: Sample.password)
        let plain = try SoftwareKey.pem(
            key: TestPKI.bytes("treasurer.key.pem"), certificates: TestPKI.bytes("treasurer.chain.pem"),
            password: nil)
        #expect(encrypted.certificate == plain.certificate)
        #expect(encrypted.chain == plain.chain)
        #expect(encrypted.chain.count == 1)
    }

    @Test("key and certificates may stand in one PEM file, in any order") func oneFile() throws {
        let issuer = try TestPKI.bytes("issuing.crt.pem")
        let all = try issuer + TestPKI.bytes("treasurer.crt.pem") + TestPKI.bytes("treasurer.key.pem")
        let key = try SoftwareKey.pem(key: all, certificates: all, password: nil)
        #expect(key.certificate.commonName == "川瀬 一郎")
        #expect(key.chain.count == 1)
    }

    @Test("the whole chain is put in order, strangers are left out") func order() throws {
        let pile = try ["root", "impostor", "issuing", "treasurer"].flatMap {
            try TestPKI.bytes("\($0).crt.pem")
        }
        let key = try SoftwareKey.pem(
            key: TestPKI.bytes("treasurer.key.pem"), certificates: pile, password: nil)
        #expect(key.chain.map(\.commonName) == ["Midorino Test Issuing CA", "Midorino Test Root"])
    }

    @Test("a file made with RC2 long ago is read") func older() throws {
        let made = try TemporaryFolder.with { folder in
            let file = folder.file("old.p12")
            let outcome = try Sample.openssl([
                "pkcs12", "-export", "-legacy", "-inkey", TestPKI.file("secretariat.key.pem").path, "-in",
                TestPKI.file("secretariat.crt.pem").path, "-passout", "pass:midorino", "-out", file.path,
            ])
            return outcome.succeeded ? [UInt8](try Data(contentsOf: file)) : []
        }
        try #require(!made.isEmpty)
        let key = try SoftwareKey.pkcs12(made, password: Sample.password)
        #expect(try !key.sign([1, 2, 3]).isEmpty)
        #expect(throws: KeyError.wrongPassword) {
            try SoftwareKey.pkcs12(made, password: Secret("chigau".utf8))
        }
    }
}

@Suite("Keys that are refused", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct RefusedKeyTests {
    @Test("a wrong password is told from damage") func wrongPassword() throws {
        let file = try TestPKI.bytes("representative.p12")
        for password in ["chigau", "", "midorino "] {
            #expect(throws: KeyError.wrongPassword) {
                try SoftwareKey.pkcs12(file, password: Secret(password.utf8))
            }
        }
        #expect(throws: KeyError.wrongPassword) {
            try Sample.pemKey("treasurer", password: Secret("chigau".utf8))
        }
        #expect(throws: KeyError.wrongPassword) { try Sample.pemKey("treasurer", password: nil) }
    }

    @Test("a file cut short, with something behind, or none at all is unreadable") func damaged() throws {
        let file = try TestPKI.bytes("representative.p12")
        for damaged in [Array(file.prefix(file.count / 2)), file + [0], [], Array("%PDF-1.7".utf8)] {
            #expect(throws: KeyError.unreadable) {
                try SoftwareKey.pkcs12(damaged, password: Sample.password)
            }
        }
    }

    @Test("a file without key, or without certificate, is incomplete") func incomplete() throws {
        let certificate = try TestPKI.bytes("treasurer.crt.pem")
        #expect(throws: KeyError.incomplete) {
            try SoftwareKey.pem(key: certificate, certificates: certificate, password: nil)
        }
        #expect(throws: KeyError.incomplete) {
            try SoftwareKey.pem(key: TestPKI.bytes("treasurer.key.pem"), certificates: [], password: nil)
        }
        let bare = try TemporaryFolder.with { folder in
            let file = folder.file("bare.p12")
            _ = try Sample.openssl([
                "pkcs12", "-export", "-nokeys", "-in", TestPKI.file("treasurer.crt.pem").path, "-passout",
                "pass:midorino", "-out", file.path,
            ])
            return [UInt8](try Data(contentsOf: file))
        }
        #expect(throws: KeyError.incomplete) { try SoftwareKey.pkcs12(bare, password: Sample.password) }
    }

    @Test("the certificate of another key is refused") func mismatch() throws {
        #expect(throws: KeyError.mismatch) {
            try SoftwareKey.pem(
                key: TestPKI.bytes("treasurer.key.pem"), certificates: TestPKI.bytes("impostor.crt.pem"),
                password: nil)
        }
    }

    @Test("short RSA keys are refused, and so are other curves") func unsuitable() throws {
        #expect(throws: KeyError.unsuitable("RSA-1024")) { try Sample.key("weak") }
        let own = try TemporaryFolder.with { folder in
            let (key, certificate) = (folder.file("key.pem"), folder.file("crt.pem"))
            _ = try Sample.openssl([
                "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:secp256k1", "-nodes", "-subj",
                "/CN=other curve", "-keyout", key.path, "-out", certificate.path,
            ])
            return ([UInt8](try Data(contentsOf: key)), [UInt8](try Data(contentsOf: certificate)))
        }
        #expect(throws: KeyError.unsuitable("EC secp256k1")) {
            try SoftwareKey.pem(key: own.0, certificates: own.1, password: nil)
        }
    }
}
