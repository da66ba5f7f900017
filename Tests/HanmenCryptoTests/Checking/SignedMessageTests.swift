import Foundation
import HanmenCrypto
import HanmenTesting
import Testing

@Suite("Messages of signatures", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct SignedMessageTests {
    private func read(
        _ name: String, _ more: [String] = ["-cades"], as kind: SignedMessage.Kind = .cades
    ) throws -> SignedMessage {
        SignedMessage(der: try MessageSamples.signature(by: name, more), kind: kind)
    }

    @Test(
        "good ones have no problem",
        arguments: ["representative", "treasurer", "secretariat", "rsa4096", "p384"])
    func good(name: String) throws {
        let message = try read(name)
        #expect(message.problems == [])
        #expect(message.signer == (try MessageSamples.certificate(name)))
        #expect(message.covers(MessageSamples.text, ranges: [MessageSamples.text.indices]))
        #expect(!message.covers(MessageSamples.text, ranges: [1..<MessageSamples.text.count]))
    }

    @Test("RSA-PSS, by an RSA key and by a key for PSS alone", arguments: ["representative", "pss"])
    func pss(name: String) throws {
        let switches = ["-cades", "-keyopt", "rsa_padding_mode:pss", "-keyopt", "rsa_pss_saltlen:32"]
        #expect(try read(name, switches).problems == [])
    }

    @Test("the signer may be named by the key") func keyIdentifier() throws {
        #expect(try read("treasurer", ["-cades", "-keyid"]).problems == [])
    }

    @Test("signed attributes must be there") func noAttributes() throws {
        #expect(try read("treasurer", ["-noattr"]).problems.contains(.noSignedAttributes))
    }

    @Test("an old signature need not name its certificate, a PAdES one must") func signingCertificate() throws
    {
        #expect(try read("treasurer", [], as: .pkcs7).problems == [])
        #expect(try read("treasurer", []).problems == [.noSigningCertificate])
    }

    @Test("the content must stand outside") func attached() throws {
        #expect(try read("treasurer", ["-cades", "-nodetach"]).problems.contains(.wrongContent))
    }

    @Test("SHA-1 proves nothing") func weakDigest() throws {
        #expect(
            try read("representative", ["-cades", "-md", "sha1"]).problems.contains(.weakDigest("SHA-1")))
    }

    @Test("short RSA keys prove nothing") func weakKey() throws {
        #expect(try read("weak").problems == [.weakKey(.rsa(bits: 1024))])
    }

    @Test("the signer's certificate must be in it") func noCertificate() throws {
        #expect(try read("treasurer", ["-cades", "-nocerts"]).problems.contains(.noSignerCertificate))
    }

    @Test("two signers are one too many") func twoSigners() throws {
        let second = try ["-signer", "-inkey"].enumerated().flatMap { index, option in
            [option, try TestPKI.file("secretariat.\(index == 0 ? "crt" : "key").pem").path]
        }
        #expect(try read("treasurer", ["-cades"] + second).problems.contains(.signerCount(2)))
    }

    @Test("nothing stands behind it") func trailing() throws {
        let der = try MessageSamples.signature(by: "treasurer")
        #expect(SignedMessage(der: der + [0], kind: .cades).problems == [.malformed])
        #expect(SignedMessage(der: [], kind: .cades).problems == [.malformed])
    }

    @Test("a flipped byte is never passed over in silence") func flipped() throws {
        let der = try MessageSamples.signature(by: "treasurer")
        let (range, own) = (MessageSamples.text.indices, try MessageSamples.certificate("treasurer"))
        let other = SignedMessage(der: der, kind: .cades)
        for index in stride(from: 0, to: der.count, by: 7) {
            var bytes = der
            bytes[index] ^= 0x01
            let message = SignedMessage(der: bytes, kind: .cades)
            let isNoticed =
                !message.problems.isEmpty || !message.covers(MessageSamples.text, ranges: [range])
                || message.signer != own
                || message.certificates.count < 2 || message.certificates[0] == message.certificates[1]
            // What is not signed may change: certificates that are not the signer's, versions.
            #expect(isNoticed || message.signatureValue == other.signatureValue, "byte \(index)")
        }
    }

    @Test("mangled messages never end the program") func mangled() throws {
        var dice = Dice(seed: 7)
        let samples = try [
            MessageSamples.signature(by: "pss", ["-cades", "-keyopt", "rsa_padding_mode:pss"]),
            MessageSamples.timestamp(over: MessageSamples.text),
        ]
        for round in 0..<3000 {
            var bytes = samples[round % 2]
            for _ in 0..<Int.random(in: 1...4, using: &dice) {
                let index = Int.random(in: bytes.indices, using: &dice)
                switch Int.random(in: 0..<3, using: &dice) {
                case 0: bytes[index] = UInt8.random(in: 0...255, using: &dice)
                case 1: bytes.removeSubrange(index..<min(bytes.count, index + 3))
                default: bytes.insert(contentsOf: [0x30, 0x80], at: index)
                }
            }
            _ = SignedMessage(der: bytes, kind: .cades).problems
            _ = TimestampMessage(der: bytes).problems
        }
    }
}

@Suite("Messages of timestamps", .enabled(if: TestPKI.isAsked, "the test certificates need openssl"))
struct TimestampMessageTests {
    @Test("a good one states a time and what it is over") func good() throws {
        let token = TimestampMessage(der: try MessageSamples.timestamp(over: MessageSamples.text))
        #expect(token.problems == [])
        #expect(token.isOver(MessageSamples.text))
        #expect(!token.isOver([1, 2, 3]))
        #expect(token.time.map { abs($0 - MessageSamples.now) < 300 } == true)
    }

    @Test("a signature is no timestamp") func signature() throws {
        let token = TimestampMessage(der: try MessageSamples.signature(by: "treasurer"))
        #expect(token.problems.contains(.wrongContent))
        #expect(token.problems.contains(.wrongTimestampUsage))
    }

    @Test("a changed time is noticed") func changed() throws {
        var der = try MessageSamples.timestamp(over: MessageSamples.text)
        let year = Array("2026".utf8)
        let place = der.indices.dropLast(16).last {
            der[$0] == 0x18 && der[$0 + 1] == 0x0F && Array(der[$0 + 2..<$0 + 4]) == Array(year.prefix(2))
        }
        der[try #require(place) + 5] ^= 1
        let token = TimestampMessage(der: der)
        #expect(token.problems.contains(.wrongContentDigest))
    }
}
