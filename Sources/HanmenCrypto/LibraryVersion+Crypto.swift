import COpenSSL
public import HanmenCore

extension LibraryVersion {
    /// What signs and verifies.
    public static var crypto: [LibraryVersion] {
        [LibraryVersion("OpenSSL", String(cString: OpenSSL_version(OPENSSL_VERSION_STRING)))]
    }
}
