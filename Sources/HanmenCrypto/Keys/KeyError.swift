/// Why a key cannot be used.
public enum KeyError: Error, Hashable, Sendable {
    /// The file is neither PKCS#12 nor PEM, or it is damaged.
    case unreadable
    /// The password is wrong, or one is needed.
    case wrongPassword
    /// There is no private key, or no certificate, in the file.
    case incomplete
    /// The certificate is that of another key.
    case mismatch
    /// A kind of key or a size that signatures may not have: RSA below 2048 bits, other curves than P-256 and P-384.
    case unsuitable(String)
    /// The PKCS#11 module cannot be loaded.
    case moduleUnusable(String)
    /// No token, or several, fit the address.
    case noToken, severalTokens
    /// No key, or several, fit the address.
    case noKey, severalKeys
    /// The token has no certificate for the key.
    case noCertificate
    /// The PIN is wrong: nothing more is tried, for tokens lock themselves.
    case wrongPIN
    /// The token has locked itself.
    case lockedPIN
    /// The token was pulled out, or does not answer.
    case tokenGone
    /// The address of a token's key cannot be read (RFC 7512).
    case wrongAddress(String)
    /// Anything else, in the library's words.
    case failed(String)
}
