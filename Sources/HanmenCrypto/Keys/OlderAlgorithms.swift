import COpenSSL

/// OpenSSL with the algorithms that are out of use but for old files (RC2 in PKCS#12), apart from the one that signs.
enum OlderAlgorithms {
    /// Nil where the module with them is not installed.
    // Made once, behind Swift's own once, and never changed; OpenSSL locks a library's insides itself.
    nonisolated(unsafe) static let library: OpaquePointer? = {
        guard let library = OSSL_LIB_CTX_new() else { return nil }
        guard OSSL_PROVIDER_load(library, "default") != nil, OSSL_PROVIDER_load(library, "legacy") != nil
        else {
            OSSL_LIB_CTX_free(library)
            LibraryErrors.clear()
            return nil
        }
        return library
    }()

    /// A copy of a private key that belongs to the usual library, wherever the key was read.
    static func withoutThem(_ key: OpaquePointer) -> OpaquePointer? {
        guard let content = EVP_PKEY2PKCS8(key) else { return nil }
        defer { PKCS8_PRIV_KEY_INFO_free(content) }
        return EVP_PKCS82PKEY(content)
    }
}
