import CPKCS11
import HanmenDigest

/// How a token signs (PKCS#11 v2.40, Current Mechanisms, 2.1 and 2.3).
struct TokenMechanism: Sendable {
    private let mechanism: CK_MECHANISM_TYPE
    private let scheme: SignatureScheme
    /// Whether the hash is made here: elliptic curves, and tokens without the mechanism that hashes.
    let isOverHash: Bool

    /// The mechanism that a token has for a scheme.
    init(for scheme: SignatureScheme, has: (CK_MECHANISM_TYPE) -> Bool) throws(KeyError) {
        self.scheme = scheme
        guard case (let whole?, let hashed) = Self.mechanisms(of: scheme) else {
            mechanism = CKM_ECDSA
            isOverHash = true
            return
        }
        isOverHash = !has(whole)
        mechanism = isOverHash ? hashed : whole
        guard !isOverHash || has(hashed) else { throw .unsuitable("\(scheme)") }
    }

    private static func mechanisms(
        of scheme: SignatureScheme
    ) -> (whole: CK_MECHANISM_TYPE?, hashed: CK_MECHANISM_TYPE) {
        switch scheme {
        case .rsa(.sha256): (CKM_SHA256_RSA_PKCS, CKM_RSA_PKCS)
        case .rsa(.sha384): (CKM_SHA384_RSA_PKCS, CKM_RSA_PKCS)
        case .rsa(.sha512): (CKM_SHA512_RSA_PKCS, CKM_RSA_PKCS)
        case .rsaPSS(.sha256): (CKM_SHA256_RSA_PKCS_PSS, CKM_RSA_PKCS_PSS)
        case .rsaPSS(.sha384): (CKM_SHA384_RSA_PKCS_PSS, CKM_RSA_PKCS_PSS)
        case .rsaPSS(.sha512): (CKM_SHA512_RSA_PKCS_PSS, CKM_RSA_PKCS_PSS)
        case .ecdsa: (nil, CKM_ECDSA)
        }
    }

    /// What the token gets where it does not hash: the hash, for PKCS#1 v1.5 in its DigestInfo (RFC 8017, 9.2).
    func prepared(_ bytes: [UInt8]) -> [UInt8] {
        let hash = scheme.digest.hash(bytes)
        guard case .rsa(let digest) = scheme else { return hash }
        return DEREncoding.element(
            .sequence, digest.algorithmIdentifier + DEREncoding.element(.octetString, hash))
    }

    /// What the token gives as a signature of CMS: for elliptic curves r and s in DER (RFC 5753, 7.2).
    func signature(_ bytes: [UInt8]) -> [UInt8] {
        guard case .ecdsa = scheme else { return bytes }
        let half = bytes.count / 2
        return DEREncoding.element(
            .sequence, DEREncoding.integer(bytes[..<half]) + DEREncoding.integer(bytes[half...]))
    }

    /// Lends it in C's form.
    func lend<Result>(_ work: (UnsafeMutablePointer<CK_MECHANISM>) -> Result) -> Result {
        guard case .rsaPSS(let digest) = scheme else {
            var mechanism = CK_MECHANISM(mechanism: mechanism, pParameter: nil, ulParameterLen: 0)
            return work(&mechanism)
        }
        var parameters = digest.pssParameters
        return withUnsafeMutableBytes(of: &parameters) { buffer in
            var mechanism = CK_MECHANISM(
                mechanism: mechanism, pParameter: buffer.baseAddress, ulParameterLen: CK_ULONG(buffer.count))
            return work(&mechanism)
        }
    }
}

extension Digest {
    fileprivate var pssParameters: CK_RSA_PKCS_PSS_PARAMS {
        let (hash, generator) =
            switch self {
            case .sha256: (CKM_SHA256, CKG_MGF1_SHA256)
            case .sha384: (CKM_SHA384, CKG_MGF1_SHA384)
            case .sha512: (CKM_SHA512, CKG_MGF1_SHA512)
            }
        return CK_RSA_PKCS_PSS_PARAMS(hashAlg: hash, mgf: generator, sLen: CK_ULONG(size))
    }
}
