import Foundation
import HanmenCrypto
import HanmenTesting
import Testing

@Suite("What authorities publish", .enabled(if: TestPKI.isAsked, Sample.needsPKI)) struct HTTPClientTests {
    @Test(
        "a revocation list and a certificate are fetched as they lie there",
        arguments: [
            ("crl/issuing.crl", "issuing.crl.der"), ("ca/root.cer", "root.cer"),
        ])
    func fetched(path: String, file: String) throws {
        #expect(try HTTPClient().get(TestPKI.address(path)) == TestPKI.bytes(file))
    }

    @Test("an OCSP responder answers") func responder() throws {
        let request = try TemporaryFolder.with { folder in
            let file = folder.file("request")
            _ = try Sample.openssl([
                "ocsp", "-issuer", TestPKI.file("issuing.crt.pem").path, "-cert",
                TestPKI.file("treasurer.crt.pem").path, "-reqout", file.path,
            ])
            return [UInt8](try Data(contentsOf: file))
        }
        let answer = try HTTPClient().post(
            request, kind: "application/ocsp-request", to: TestPKI.address("ocsp"))
        #expect(answer.first == 0x30)
    }

    @Test("what is not there, or larger than asked for, is no answer") func refused() throws {
        for (path, limit) in [("crl/nobody.crl", 1 << 20), ("crl/issuing.crl", 100)] {
            let error = #expect(throws: HTTPError.self) {
                try HTTPClient(limit: limit).get(TestPKI.address(path))
            }
            guard case .notAnAnswer = error else { throw try #require(error) }
        }
    }

    @Test("plain HTTP does not pass for HTTPS") func plain() throws {
        let address = try TestPKI.address("ca/root.cer").replacingOccurrences(of: "http:", with: "https:")
        let error = #expect(throws: HTTPError.self) { try HTTPClient(timeout: 3).get(address) }
        guard case .unreachable = error else { throw try #require(error) }
    }

    @Test(
        "addresses that are none of HTTP are refused",
        arguments: ["ldap://ca/x", "file:///etc", "http://", "x"])
    func addresses(address: String) {
        #expect(throws: HTTPError.wrongAddress(address)) { try HTTPClient().get(address) }
    }
}
