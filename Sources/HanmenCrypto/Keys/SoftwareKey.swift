/// A private key from a file.
public struct SoftwareKey: SigningKey {
    public let certificate: Certificate
    public let chain: [Certificate]
    public let scheme: SignatureScheme

    /// Reads a PKCS#12 file (.p12, .pfx; RFC 7292).
    public static func pkcs12(
        _ file: [UInt8], password: Secret, prefersPSS: Bool = false
    ) throws(KeyError) -> SoftwareKey { throw .unreadable }

    /// Reads a private key (PKCS#8, encrypted or not, or the older forms) and its certificates, the key's own first.
    public static func pem(
        key: [UInt8], certificates: [UInt8], password: Secret?, prefersPSS: Bool = false
    ) throws(KeyError) -> SoftwareKey { throw .unreadable }

    public func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8] { throw .unreadable }
}
