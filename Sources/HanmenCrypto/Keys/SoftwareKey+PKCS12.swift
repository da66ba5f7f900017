import COpenSSL

extension SoftwareKey {
    /// Reads a PKCS#12 file (.p12, .pfx; RFC 7292).
    public static func pkcs12(
        _ file: [UInt8], password: Secret, prefersPSS: Bool = false
    ) throws(KeyError) -> SoftwareKey {
        guard file.count <= largestFile else { throw .unreadable }
        defer { LibraryErrors.clear() }
        let content = try PKCS12Content(file, password: password)
        guard let key = content.key else { throw .incomplete }
        return try SoftwareKey(key, certificates: content.certificates, prefersPSS: prefersPSS)
    }
}

/// What a PKCS#12 file holds.
private struct PKCS12Content {
    var key: PrivateKey?
    var certificates: [Certificate]

    /// Reads a file; old ones, made with RC2, are read with the older algorithms at hand.
    init(_ file: [UInt8], password: Secret) throws(KeyError) {
        do throws(PKCS12Failure) {
            self = try Self(file, password: password, library: nil)
        } catch {
            guard error == .unsupported, let older = OlderAlgorithms.library else { throw error.keyError }
            do throws(PKCS12Failure) {
                self = try Self(file, password: password, library: older)
            } catch { throw error.keyError }
        }
    }

    private init(_ file: [UInt8], password: Secret, library: OpaquePointer?) throws(PKCS12Failure) {
        LibraryErrors.clear()
        guard let bag = Self.read(file, library: library) else { throw .unreadable }
        defer { PKCS12_free(bag) }
        guard Self.isReasonable(bag) else { throw .unreadable }
        var key: OpaquePointer?
        var own: OpaquePointer?
        var others: OpaquePointer?
        let isParsed = password.withText { PKCS12_parse(bag, $0, &key, &own, &others) == 1 }
        let errors = LibraryErrors.drain()
        defer {
            X509_free(own)
            CertificateStack.free(others)
            EVP_PKEY_free(key)
        }
        guard isParsed else { throw PKCS12Failure(errors) }
        certificates = [own].compactMap { $0.flatMap(Certificate.init(copying:)) }
        certificates += CertificateStack.certificates(others)
        self.key = try key.map { key throws(PKCS12Failure) in
            guard let copy = OlderAlgorithms.withoutThem(key) else { throw .unreadable }
            return PrivateKey(adopting: copy)
        }
    }

    private static func read(_ file: [UInt8], library: OpaquePointer?) -> OpaquePointer? {
        var bag = PKCS12_init_ex(NID_pkcs7_data, library, nil)
        guard bag != nil else { return nil }
        let end = file.withUnsafeBufferPointer { bytes -> Int? in
            var cursor = bytes.baseAddress
            // On failure the library has freed the object, and says so by the empty pointer.
            guard let start = cursor, d2i_PKCS12(&bag, &cursor, bytes.count) != nil else { return nil }
            return cursor.map { $0 - start }
        }
        guard end == file.count else {
            PKCS12_free(bag)
            return nil
        }
        return bag
    }

    /// A count of rounds made to keep us busy for hours is refused.
    private static func isReasonable(_ bag: OpaquePointer) -> Bool {
        var rounds: UnsafePointer<ASN1_INTEGER>?
        PKCS12_get0_mac(nil, nil, nil, &rounds, bag)
        return rounds == nil || (0...10_000_000).contains(ASN1_INTEGER_get(rounds))
    }
}

/// Why a PKCS#12 file gives nothing.
private enum PKCS12Failure: Error {
    case unreadable, wrongPassword, unsupported

    init(_ errors: [LibraryError]) {
        self =
            if errors.contains(ERR_LIB_PKCS12, PKCS12_R_MAC_VERIFY_FAILURE)
                || errors.contains(ERR_LIB_PROV, PROV_R_BAD_DECRYPT)
                || errors.contains(ERR_LIB_EVP, EVP_R_BAD_DECRYPT)
            { .wrongPassword } else if errors.contains(where: { $0.reason == err_r_unsupported }) {
                .unsupported
            } else { .unreadable }
    }

    var keyError: KeyError { self == .wrongPassword ? .wrongPassword : .unreadable }
}
