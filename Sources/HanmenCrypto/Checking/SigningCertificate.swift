import COpenSSL
import HanmenDigest

/// The attribute that says whose certificate a signature was made with (RFC 5035; the first version RFC 2634).
struct SigningCertificate {
    private let hash: [UInt8]
    private let function: OpaquePointer?

    /// Reads the first certificate named, which is the signer's.
    init?(_ element: DERValue, isVersion2: Bool) {
        guard let list = element.children(of: .sequence)?.first?.children(of: .sequence),
            var parts = list.first?.children(of: .sequence)?[...]
        else { return nil }
        if isVersion2 {
            var digest = Digest.sha256
            if let identifier = parts.first?.children(of: .sequence)?.first?.objectIdentifier {
                guard let named = ObjectIdentifiers.digests[identifier] else { return nil }
                digest = named
                parts = parts.dropFirst()
            }
            function = digest.function
        } else {
            function = EVP_sha1()
        }
        guard let hash = parts.first?.content(of: .octetString) else { return nil }
        self.hash = hash
    }

    /// Whether it names a certificate.
    func names(_ certificate: Certificate) -> Bool {
        var (bytes, count) = ([UInt8](repeating: 0, count: 64), UInt32(0))
        let der = certificate.der
        guard EVP_Digest(der, der.count, &bytes, &count, function, nil) == 1 else { return false }
        return Array(bytes.prefix(Int(count))) == hash
    }
}
