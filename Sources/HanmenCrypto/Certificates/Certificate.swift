import COpenSSL

/// An X.509 certificate (RFC 5280), as plain data.
public struct Certificate: Hashable, Sendable {
    /// The certificate in DER.
    public let der: [UInt8]
    /// Who it is for, as people read it: `牧野 圭佑（江南クラブ）`.
    public let subject: String
    /// The common name of its subject; the whole subject where there is none.
    public let commonName: String
    /// Who issued it.
    public let issuer: String
    /// Its number, in hexadecimal digits.
    public let serialNumber: String
    /// From when to when it is valid, in seconds since 1970-01-01 UTC.
    public let validity: ClosedRange<Int>
    /// The kind and the size of its key.
    public let publicKey: PublicKeyKind
    /// What its key may be used for; nil where it does not say.
    public var keyUsages: Set<KeyUsage>? { extensions.keyUsages }
    /// What its key may be used for in particular, as object identifiers; nil where it does not say.
    public var extendedKeyUsages: [String]? { extensions.extendedKeyUsages }
    /// Whether it is an authority's: other certificates may be issued with it.
    public var isAuthority: Bool { extensions.isAuthority }
    /// Under which policies it was issued, as object identifiers.
    public var policies: [String] { extensions.policies }
    /// Where its status is asked (OCSP).
    public var ocspAddresses: [String] { extensions.ocspAddresses }
    /// Where its issuer's certificate lies (AIA).
    public var issuerAddresses: [String] { extensions.issuerAddresses }
    /// Where the lists of what its issuer revoked lie (CRL).
    public var revocationListAddresses: [String] { extensions.revocationListAddresses }
    /// Whether it is issued by itself, by name.
    public let isSelfIssued: Bool
    /// Whether it is signed with its own key.
    public let isSelfSigned: Bool
    /// What it tells of a person beyond the name: the certificates of My Number cards hold address and birth date.
    public var personalData: PersonalData? {
        PersonalData(policies: policies, otherNames: extensions.otherNames)
    }
    /// What its extensions say.
    let extensions: CertificateExtensions

    /// The most bytes of a certificate.
    static let largestSize = 1 << 18

    /// Whether two are the same, byte for byte.
    public static func == (a: Certificate, b: Certificate) -> Bool { a.der == b.der }
    /// By its bytes.
    public func hash(into hasher: inout Hasher) { hasher.combine(der) }

    /// Reads a certificate in DER; nil where it is none, or something stands behind it.
    public init?(der: [UInt8]) {
        guard der.count <= Self.largestSize, let handle = CertificateHandle(der: der),
            let extensions = Self.extensions(of: handle.pointer)
        else { return nil }
        defer { ERR_clear_error() }
        self.der = der
        self.extensions = extensions
        publicKey = PublicKeyKind(of: handle.pointer)
        let name = X509_get_subject_name(handle.pointer)
        let common = Self.entry(NID_commonName, of: name)
        let organisation = Self.entry(NID_organizationName, of: name)
        let whole = Self.line(name)
        commonName = common ?? whole
        subject =
            if let common, let organisation { "\(common)（\(organisation)）" } else { common ?? whole }
        let issuerName = X509_get_issuer_name(handle.pointer)
        issuer = Self.entry(NID_commonName, of: issuerName) ?? Self.line(issuerName)
        serialNumber = Self.hexadecimal(X509_get_serialNumber(handle.pointer))
        guard let start = LibraryTime.seconds(X509_get0_notBefore(handle.pointer)),
            let end = LibraryTime.seconds(X509_get0_notAfter(handle.pointer)), start <= end
        else { return nil }
        validity = start...end
        isSelfIssued = X509_NAME_cmp(name, issuerName) == 0
        isSelfSigned = X509_self_signed(handle.pointer, 1) == 1
    }

    /// What the extensions say; nil where one that is known cannot be read.
    private static func extensions(of certificate: OpaquePointer) -> CertificateExtensions? {
        var extensions = CertificateExtensions()
        for index in 0..<max(0, X509_get_ext_count(certificate)) {
            guard let entry = X509_get_ext(certificate, index),
                let identifier = identifier(of: X509_EXTENSION_get_object(entry)),
                let value = DERValue(bytes(of: X509_EXTENSION_get_data(entry)))
            else { continue }
            let isCritical = X509_EXTENSION_get_critical(entry) == 1
            guard extensions.take(identifier, isCritical: isCritical, value) else { return nil }
        }
        return extensions
    }

    static func identifier(of object: OpaquePointer?) -> String? {
        var text = [CChar](repeating: 0, count: 128)
        let count = OBJ_obj2txt(&text, Int32(text.count), object, 1)
        guard count > 0, count < text.count else { return nil }
        return String(decoding: text.prefix(Int(count)).map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    static func bytes(of string: UnsafePointer<ASN1_STRING>?) -> [UInt8] {
        guard let string, let start = ASN1_STRING_get0_data(string) else { return [] }
        return Array(UnsafeBufferPointer(start: start, count: Int(max(0, ASN1_STRING_length(string)))))
    }

    // MARK: Names and times

    private static func entry(_ kind: Int32, of name: OpaquePointer?) -> String? {
        let index = X509_NAME_get_index_by_NID(name, kind, -1)
        guard index >= 0, let entry = X509_NAME_get_entry(name, index) else { return nil }
        var text: UnsafeMutablePointer<UInt8>?
        let count = ASN1_STRING_to_UTF8(&text, X509_NAME_ENTRY_get_data(entry))
        guard count >= 0, let text else { return nil }
        defer { CRYPTO_free(text, #file, #line) }
        return String(decoding: UnsafeBufferPointer(start: text, count: Int(count)), as: UTF8.self)
    }

    private static func line(_ name: OpaquePointer?) -> String {
        guard let output = BIO_new(BIO_s_mem()) else { return "" }
        defer { BIO_free(output) }
        X509_NAME_print_ex(output, name, 0, name_line_flags)
        var line = [UInt8](repeating: 0, count: 4096)
        let count = BIO_read(output, &line, Int32(line.count))
        return String(decoding: line.prefix(Int(max(0, count))), as: UTF8.self)
    }

    private static func hexadecimal(_ number: UnsafePointer<ASN1_INTEGER>?) -> String {
        guard let value = ASN1_INTEGER_to_BN(number, nil) else { return "" }
        defer { BN_free(value) }
        guard let digits = BN_bn2hex(value) else { return "" }
        defer { CRYPTO_free(digits, #file, #line) }
        return String(cString: digits)
    }
}

extension Certificate: CustomStringConvertible {
    /// Who it is for.
    public var description: String { subject }
}

/// OpenSSL's form of a certificate, freed with it.
final class CertificateHandle {
    let pointer: OpaquePointer

    /// Reads one certificate and nothing behind it.
    init?(der: [UInt8]) {
        let pointer = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var cursor = bytes.baseAddress
            guard let read = d2i_X509(nil, &cursor, bytes.count) else { return nil }
            guard cursor == bytes.baseAddress.map({ $0 + bytes.count }) else {
                X509_free(read)
                return nil
            }
            return read
        }
        ERR_clear_error()
        guard let pointer else { return nil }
        self.pointer = pointer
    }

    deinit { X509_free(pointer) }
}
