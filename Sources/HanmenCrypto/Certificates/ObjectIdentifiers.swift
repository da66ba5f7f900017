import HanmenDigest

/// The object identifiers that checking knows, in dotted numbers.
enum ObjectIdentifiers {
    // Messages (RFC 5652, RFC 5035, RFC 3161).
    static let data = "1.2.840.113549.1.7.1"
    static let signedData = "1.2.840.113549.1.7.2"
    static let timestampInfo = "1.2.840.113549.1.9.16.1.4"
    static let contentType = "1.2.840.113549.1.9.3"
    static let messageDigest = "1.2.840.113549.1.9.4"
    static let signingTime = "1.2.840.113549.1.9.5"
    static let signingCertificate = "1.2.840.113549.1.9.16.2.12"
    static let signingCertificateV2 = "1.2.840.113549.1.9.16.2.47"
    static let signatureTimestamp = "1.2.840.113549.1.9.16.2.14"
    static let revocationArchive = "1.2.840.113583.1.1.8"

    // Extensions of certificates (RFC 5280, 4.2; RFC 6960, 4.2.2.2.1).
    static let keyUsage = "2.5.29.15"
    static let alternativeName = "2.5.29.17"
    static let basicConstraints = "2.5.29.19"
    static let issuingDistributionPoint = "2.5.29.28"
    static let distributionPoints = "2.5.29.31"
    static let policies = "2.5.29.32"
    static let extendedKeyUsage = "2.5.29.37"
    static let authorityKeyIdentifier = "2.5.29.35"
    static let authorityAccess = "1.3.6.1.5.5.7.1.1"
    static let noRevocationCheck = "1.3.6.1.5.5.7.48.1.5"

    // What they name.
    static let ocsp = "1.3.6.1.5.5.7.48.1"
    static let issuers = "1.3.6.1.5.5.7.48.2"
    static let timeStamping = "1.3.6.1.5.5.7.3.8"

    // Signature algorithms (RFC 8017, RFC 5758).
    static let rsa = "1.2.840.113549.1.1.1"
    static let rsaPSS = "1.2.840.113549.1.1.10"
    static let mgf1 = "1.2.840.113549.1.1.8"
    static let rsaWith: [String: Digest] = [
        "1.2.840.113549.1.1.11": .sha256, "1.2.840.113549.1.1.12": .sha384,
        "1.2.840.113549.1.1.13": .sha512,
    ]
    static let ecdsaWith: [String: Digest] = [
        "1.2.840.10045.4.3.2": .sha256, "1.2.840.10045.4.3.3": .sha384, "1.2.840.10045.4.3.4": .sha512,
    ]
    static let digests: [String: Digest] = [
        "2.16.840.1.101.3.4.2.1": .sha256, "2.16.840.1.101.3.4.2.2": .sha384,
        "2.16.840.1.101.3.4.2.3": .sha512,
    ]
    /// What is broken, or too short to last, with the name people know it by.
    static let weak = [
        "1.2.840.113549.2.2": "MD2", "1.2.840.113549.2.4": "MD4", "1.2.840.113549.2.5": "MD5",
        "1.3.14.3.2.26": "SHA-1", "1.3.36.3.2.1": "RIPEMD-160", "2.16.840.1.101.3.4.2.4": "SHA-224",
        "1.2.840.113549.1.1.2": "MD2", "1.2.840.113549.1.1.4": "MD5", "1.2.840.113549.1.1.5": "SHA-1",
        "1.3.14.3.2.29": "SHA-1", "1.2.840.113549.1.1.14": "SHA-224", "1.2.840.10045.4.1": "SHA-1",
        "1.2.840.10045.4.3.1": "SHA-224", "1.2.840.10040.4.3": "SHA-1",
    ]
}
