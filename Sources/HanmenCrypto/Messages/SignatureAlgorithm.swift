import COpenSSL
import HanmenDigest

extension SignatureScheme {
    /// Writes the scheme's identifier and parameters (RFC 4055, RFC 5758).
    func write(to algorithm: UnsafeMutablePointer<X509_ALGOR>?) -> Bool {
        switch self {
        case .rsa(let digest):
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(digest.rsaIdentifier), V_ASN1_NULL, nil) == 1
        case .ecdsa(let digest):
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(digest.ecdsaIdentifier), V_ASN1_UNDEF, nil) == 1
        case .rsaPSS(let digest): Self.writePSS(digest, to: algorithm)
        }
    }

    private static func writePSS(_ digest: Digest, to algorithm: UnsafeMutablePointer<X509_ALGOR>?) -> Bool {
        let parameters = digest.pssParameters
        guard let text = ASN1_STRING_new() else { return false }
        guard ASN1_STRING_set(text, parameters, Int32(parameters.count)) == 1,
            X509_ALGOR_set0(algorithm, OBJ_nid2obj(NID_rsassaPss), V_ASN1_SEQUENCE, text) == 1
        else {
            ASN1_STRING_free(text)
            return false
        }
        return true
    }
}

extension Digest {
    fileprivate var rsaIdentifier: Int32 {
        switch self {
        case .sha256: NID_sha256WithRSAEncryption
        case .sha384: NID_sha384WithRSAEncryption
        case .sha512: NID_sha512WithRSAEncryption
        }
    }

    fileprivate var ecdsaIdentifier: Int32 {
        switch self {
        case .sha256: NID_ecdsa_with_SHA256
        case .sha384: NID_ecdsa_with_SHA384
        case .sha512: NID_ecdsa_with_SHA512
        }
    }

    /// RSASSA-PSS-params (RFC 4055, 3.1): the same digest for MGF1, a salt as long.
    fileprivate var pssParameters: [UInt8] {
        let mgf1: [UInt8] = [0x06, 0x09, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x08]
        let salt = DEREncoding.integer([UInt8(truncatingIfNeeded: size)])
        let generator = DEREncoding.element(.sequence, mgf1 + algorithmIdentifier)
        return DEREncoding.element(
            .sequence,
            DEREncoding.explicit(0, algorithmIdentifier) + DEREncoding.explicit(1, generator)
                + DEREncoding.explicit(2, salt))
    }

    /// AlgorithmIdentifier of the hash function, with NULL for parameters (RFC 4055, 2.1).
    var algorithmIdentifier: [UInt8] {
        let last: UInt8 =
            switch self {
            case .sha256: 1
            case .sha384: 2
            case .sha512: 3
            }
        let identifier: [UInt8] = [0x06, 0x09, 0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02, last]
        return DEREncoding.element(.sequence, identifier + [0x05, 0x00])
    }
}
