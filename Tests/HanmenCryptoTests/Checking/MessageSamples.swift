import Foundation
import HanmenCrypto
import HanmenTesting

/// CMS messages over a small text, made by `openssl cms` and `openssl ts`.
enum MessageSamples {
    /// What is signed.
    static let text = Array("政務活動費の報告書".utf8)
    /// The time of the tests, when the certificates are made.
    static let now = {
        _ = try? TestPKI.file("root.crt.pem")
        return Int(Date().timeIntervalSince1970)
    }()

    /// A detached signature by a signer; `more` are switches of `openssl cms -sign`.
    ///
    /// With `alone`, the signer's certificate alone is in it.
    static func signature(
        by name: String, _ more: [String] = ["-cades"], alone: Bool = false
    ) throws -> [UInt8] {
        let issuer = name == "impostor" ? "impostor-issuing.crt.pem" : "issuing.crt.pem"
        let arguments = try [
            "cms", "-sign", "-binary", "-outform", "DER", "-md", "sha256", "-signer",
            TestPKI.file("\(name).crt.pem").path, "-inkey", TestPKI.file("\(name).key.pem").path,
        ]
        let others = try alone ? [] : ["-certfile", TestPKI.file(issuer).path]
        return try made(arguments + others + more, from: text)
    }

    /// A token over some bytes, from the authority itself.
    static func timestamp(over bytes: [UInt8]) throws -> [UInt8] {
        let query = try made(["ts", "-query", "-sha256", "-cert", "-data", "/dev/stdin"], from: bytes)
        return try TemporaryFolder.with { folder in
            let (request, answer) = (folder.file("q"), folder.file("r"))
            try Data(query).write(to: request)
            let outcome = try Tool.run(
                "/bin/sh",
                [
                    "-c",
                    "cd \"$0\" && exec openssl ts -reply -config authorities.cnf -section tsa -queryfile \"$1\" -token_out -out \"$2\"",
                    TestPKI.file("tsa.serial").deletingLastPathComponent().path, request.path, answer.path,
                ])
            guard outcome.succeeded else { throw SampleError.failed(outcome.errorText) }
            return [UInt8](try Data(contentsOf: answer))
        }
    }

    private static func made(_ arguments: [String], from input: [UInt8]) throws -> [UInt8] {
        let outcome = try Tool.run("openssl", arguments, stdin: Data(input))
        guard outcome.succeeded else { throw SampleError.failed(outcome.errorText) }
        return [UInt8](outcome.output)
    }

    /// A certificate of the test authorities.
    static func certificate(_ name: String) throws -> Certificate {
        guard let first = try TrustStore(pem: TestPKI.bytes("\(name).crt.pem")).anchors.first else {
            throw SampleError.failed(name)
        }
        return first
    }

    /// The root.
    static func trust() throws -> TrustStore { TrustStore(anchors: [try certificate("root")]) }

    /// What is known of all: the issuing authority and both revocation lists.
    static func lists() throws -> ValidationMaterial {
        ValidationMaterial(
            certificates: [try certificate("issuing")],
            revocationLists: [try TestPKI.bytes("issuing.crl.der"), try TestPKI.bytes("root.crl.der")])
    }

    /// A fresh OCSP response about a signer.
    static func response(about name: String) throws -> [UInt8] {
        try TemporaryFolder.with { folder in
            let output = folder.file("r")
            let script = """
                cd "$0" && openssl ocsp -issuer issuing.crt.pem -cert "$1.crt.pem" -reqout "$2.q" -no_nonce && \
                exec openssl ocsp -index db-issuing/index.txt -CA issuing.crt.pem -rsigner ocsp.crt.pem \
                -rkey ocsp.key.pem -reqin "$2.q" -respout "$2" -nmin 1440
                """
            let outcome = try Tool.run(
                "/bin/sh",
                [
                    "-c", script, TestPKI.file("port.txt").deletingLastPathComponent().path, name,
                    output.path,
                ])
            guard outcome.succeeded else { throw SampleError.failed(outcome.errorText) }
            return [UInt8](try Data(contentsOf: output))
        }
    }
}

/// Why a sample cannot be made.
enum SampleError: Error {
    case failed(String)
}
