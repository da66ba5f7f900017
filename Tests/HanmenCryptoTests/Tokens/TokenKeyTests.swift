import Foundation
import HanmenDigest
import HanmenTesting
import Testing

@testable import HanmenCrypto

/// One test after the other: who is logged in to a token is known to the whole process.
@Suite(
    "Keys in tokens", .serialized,
    .enabled(if: Sample.hasToken, "wants softhsm2, opensc and openssl"))
struct TokenKeyTests {
    private let document = Array("令和8年度 研修参加報告書".utf8)

    private func key(
        _ address: String, module: String? = nil, prefersPSS: Bool = false, pin: String = TestPKI.pin
    ) throws -> TokenKey {
        let known = try #require(try TestPKI.tokenModule())
        return try TokenKey(address: "pkcs11:\(address)", module: module ?? known, prefersPSS: prefersPSS) {
            Secret(pin.utf8)
        }
    }

    private func checkSigns(_ key: TokenKey) throws {
        let maker = SignatureMaker(key: key)
        let message = try maker.message(over: maker.digest.hash(document))
        #expect(try Sample.isVerified(message, of: document))
    }

    @Test(
        "openssl verifies what a token signs",
        arguments: [
            ("object=secretariat", SignatureScheme.rsa(.sha256)), ("object=treasurer", .ecdsa(.sha256)),
            ("id=%01", .rsa(.sha256)), ("id=%02;object=treasurer;type=private", .ecdsa(.sha256)),
        ])
    func signs(attributes: String, scheme: SignatureScheme) throws {
        let key = try key("token=midorino;\(attributes)")
        #expect(key.scheme == scheme)
        try checkSigns(key)
    }

    @Test("P-384 signs over its own hash") func p384() throws {
        try checkSigns(key("token=spare;object=curve"))
    }

    @Test("a token signs with PSS where that is preferred") func preferPSS() throws {
        let key = try key("token=midorino;object=secretariat", prefersPSS: true)
        #expect(key.scheme == .rsaPSS(.sha256))
        try checkSigns(key)
    }

    @Test("the token's other certificates make the chain") func chain() throws {
        let key = try key("token=spare;object=plain")
        #expect(key.certificate.commonName == "事務局 太郎")
        #expect(key.chain.map(\.commonName) == ["Midorino Test Issuing CA"])
    }

    @Test("a token without the issuers' certificates gets them from the caller") func issuers() throws {
        let issuer = try #require(Certificate(der: TestPKI.bytes("issuing.cer")))
        let key = try TokenKey(
            address: "pkcs11:token=midorino;object=treasurer", module: TestPKI.tokenModule(),
            issuers: [issuer]
        ) { Secret(TestPKI.pin.utf8) }
        #expect(key.chain == [issuer])
    }

    @Test("the PIN is asked once for many signatures, and not at all while the token is open") func once()
        throws
    {
        var asked = 0
        let module = try #require(try TestPKI.tokenModule())
        let keys = try ["plain", "curve"].map { name in
            try TokenKey(address: "pkcs11:token=spare;object=\(name)", module: module) {
                asked += 1
                return Secret(TestPKI.pin.utf8)
            }
        }
        for key in keys { for _ in 0..<5 { #expect(try !key.sign(document).isEmpty) } }
        #expect(asked == 1)
    }

    @Test("a key that wants the PIN each time gets it, without anybody being asked again") func strict()
        throws
    {
        var asked = 0
        let module = try #require(try TestPKI.tokenModule())
        let key = try TokenKey(address: "pkcs11:token=spare;object=strict", module: module) {
            asked += 1
            return Secret(TestPKI.pin.utf8)
        }
        for _ in 0..<3 { try checkSigns(key) }
        #expect(asked == 1)
    }

    @Test("a wrong PIN is told, and asked for once") func wrongPIN() throws {
        let module = try #require(try TestPKI.tokenModule())
        for pin in ["9999", "", String(repeating: "1", count: 400)] {
            var asked = 0
            #expect(throws: KeyError.wrongPIN, "\(pin)") {
                try TokenKey(address: "pkcs11:token=spare;object=plain", module: module) {
                    asked += 1
                    return Secret(pin.utf8)
                }
            }
            #expect(asked == 1)
        }
        try checkSigns(key("token=spare;object=plain"))
    }

    @Test("tokens and keys that are not there, or not one, are told apart") func notOne() throws {
        #expect(throws: KeyError.noToken) { try key("token=nobody") }
        #expect(throws: KeyError.noToken) { try key("token=spare;serial=0") }
        #expect(throws: KeyError.severalTokens) { try key("object=plain") }
        #expect(throws: KeyError.noKey) { try key("token=spare;object=nobody") }
        #expect(throws: KeyError.noKey) { try key("token=spare;object=plain;id=%7F") }
        #expect(throws: KeyError.severalKeys) { try key("token=spare") }
        #expect(throws: KeyError.severalKeys) { try key("token=spare;object=twin") }
        #expect(throws: KeyError.noCertificate) { try key("token=spare;object=bare") }
    }

    @Test("the certificate of another key is found out when it signs") func mismatch() throws {
        #expect(throws: KeyError.self) { try key("token=spare;object=swapped").sign(document) }
    }

    @Test("what is no module is told") func noModule() throws {
        for path in ["/nowhere.so", "/etc/passwd", "libc.so.6"] {
            let error = #expect(throws: KeyError.self) { try key("token=midorino", module: path) }
            guard case .moduleUnusable = error else { throw try #require(error) }
        }
        #expect(throws: KeyError.moduleUnusable("module-path")) {
            try TokenKey(address: "pkcs11:token=midorino", module: nil) { Secret([]) }
        }
    }

    @Test("the module may stand in the address") func moduleInAddress() throws {
        let module = try #require(try TestPKI.tokenModule())
        let address = "pkcs11:token=spare;object=plain?module-path=\(module)"
        let key = try TokenKey(address: address, module: nil) { Secret(TestPKI.pin.utf8) }
        try checkSigns(key)
        let named = "pkcs11:token=spare;object=plain?module-name=softhsm2"
        #expect(throws: Never.self) {
            try TokenKey(address: named, module: nil) { Secret(TestPKI.pin.utf8) }
        }
        #expect(throws: KeyError.moduleUnusable("nothing")) {
            try TokenKey(address: "pkcs11:?module-name=nothing", module: nil) { Secret([]) }
        }
    }

    // MARK: Faults

    private func withFaulty(_ flags: String..., work: (String) throws -> Void) throws {
        let module = try #require(try TestPKI.tokenModule())
        try FaultyModule.with(flags, inner: module, work)
    }

    @Test("a token that is pulled out is told", .enabled(if: FaultyModule.isPossible)) func gone() throws {
        try withFaulty("GONE_AFTER=2") { module in
            let key = try key("token=spare;object=plain", module: module)
            for _ in 0..<2 { try checkSigns(key) }
            #expect(throws: KeyError.tokenGone) { try key.sign(document) }
            #expect(throws: SignatureError.key(.tokenGone)) {
                try SignatureMaker(key: key).message(over: Digest.sha256.hash(document))
            }
        }
    }

    @Test("so is one whose module speaks of something else", .enabled(if: FaultyModule.isPossible))
    func goneSilently() throws {
        try withFaulty("GONE_AFTER=0", "GONE_ANSWER=CKR_GENERAL_ERROR") { module in
            let key = try key("token=spare;object=plain", module: module)
            #expect(throws: KeyError.tokenGone) { try key.sign(document) }
        }
    }

    @Test("a token that does not hash gets the hash", .enabled(if: FaultyModule.isPossible)) func noHash()
        throws
    {
        try withFaulty("NO_HASH") { module in
            try checkSigns(key("token=spare;object=plain", module: module))
            try checkSigns(key("token=spare;object=plain", module: module, prefersPSS: true))
        }
    }

    @Test("a locked token is not tried", .enabled(if: FaultyModule.isPossible)) func locked() throws {
        try withFaulty("TOKEN_FLAGS=CKF_USER_PIN_LOCKED") { module in
            #expect(throws: KeyError.lockedPIN) {
                try TokenKey(address: "pkcs11:token=spare;object=plain", module: module) {
                    Issue.record("asked for the PIN")
                    return Secret([])
                }
            }
        }
    }

    @Test("a token with keys of its own asks by itself", .enabled(if: FaultyModule.isPossible)) func pad()
        throws
    {
        try withFaulty("PIN_PAD=\"1234\"", "TOKEN_FLAGS=CKF_PROTECTED_AUTHENTICATION_PATH") { module in
            for name in ["plain", "strict"] {
                let key = try TokenKey(address: "pkcs11:token=spare;object=\(name)", module: module) {
                    Issue.record("asked for the PIN")
                    return Secret([])
                }
                try checkSigns(key)
            }
        }
    }

    @Test("a damaged signature never leaves", .enabled(if: FaultyModule.isPossible)) func garbage() throws {
        try withFaulty("GARBAGE") { module in
            let key = try key("token=spare;object=plain", module: module)
            #expect(throws: KeyError.mismatch) { try key.sign(document) }
        }
    }

    @Test("a module that does not start is told", .enabled(if: FaultyModule.isPossible)) func noStart() throws
    {
        try withFaulty("REFUSE_START") { module in
            let error = #expect(throws: KeyError.self) { try key("token=spare", module: module) }
            guard case .moduleUnusable = error else { throw try #require(error) }
        }
    }
}
