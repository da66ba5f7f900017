import COpenSSL

/// The roots that are believed.
public struct TrustStore: Sendable {
    /// The certificates that paths may end with.
    public var anchors: [Certificate]

    /// Roots.
    public init(anchors: [Certificate] = []) { self.anchors = anchors }

    /// The most bytes of a file of certificates.
    public static let largestFile = 8 << 20
    /// The most certificates in a file.
    private static let mostCertificates = 1000

    /// Reads a file of certificates: PEM (RFC 7468) with any number of them, or one in DER.
    public init(pem file: [UInt8]) throws(TrustStoreError) {
        guard file.count <= Self.largestFile else { throw .tooLarge }
        if let single = Certificate(der: file) {
            self.init(anchors: [single])
            return
        }
        var anchors: [Certificate] = []
        for der in PEMBlocks.certificates(in: file, limit: Self.mostCertificates) {
            guard let certificate = Certificate(der: der) else { throw .damaged }
            anchors.append(certificate)
        }
        guard !anchors.isEmpty else { throw .noCertificate }
        guard anchors.count < Self.mostCertificates else { throw .tooLarge }
        self.init(anchors: anchors)
    }
}

/// Why a file of roots cannot be read.
public enum TrustStoreError: Error, Hashable, Sendable {
    /// It is too large, or holds too many.
    case tooLarge
    /// There is no certificate in it.
    case noCertificate
    /// One of them cannot be read.
    case damaged
}

/// The certificates of a PEM file in DER.
private enum PEMBlocks {
    static func certificates(in file: [UInt8], limit: Int) -> [[UInt8]] {
        file.withUnsafeBytes { buffer -> [[UInt8]] in
            guard let input = BIO_new_mem_buf(buffer.baseAddress, Int32(buffer.count)) else { return [] }
            defer {
                BIO_free(input)
                ERR_clear_error()
            }
            var blocks: [[UInt8]] = []
            while blocks.count < limit, let block = next(in: input) {
                if block.isCertificate { blocks.append(block.der) }
            }
            return blocks
        }
    }

    private static func next(in input: OpaquePointer) -> (isCertificate: Bool, der: [UInt8])? {
        var (name, header): (UnsafeMutablePointer<CChar>?, UnsafeMutablePointer<CChar>?) = (nil, nil)
        var (data, count): (UnsafeMutablePointer<UInt8>?, Int) = (nil, 0)
        guard PEM_read_bio(input, &name, &header, &data, &count) == 1, let name, let data else { return nil }
        defer {
            CRYPTO_free(name, #file, #line)
            CRYPTO_free(header, #file, #line)
            CRYPTO_free(data, #file, #line)
        }
        let isCertificate = ["CERTIFICATE", "X509 CERTIFICATE"].contains(String(cString: name))
        return (isCertificate, Array(UnsafeBufferPointer(start: data, count: count)))
    }
}
