/// A private key in a token, by PKCS#11 (v2.40); its session stays open as long as the key is held, so that a batch
/// logs in once.
public final class TokenKey: SigningKey {
    public let certificate: Certificate
    public let chain: [Certificate]
    public let scheme: SignatureScheme

    /// Opens a token and logs in.
    ///
    /// - Parameters:
    ///   - address: a `pkcs11:` address (RFC 7512) that names one key: token, object or id, module-path.
    ///   - module: the module's file; nil takes the address's module-path.
    ///   - pin: asked for once, and not asked again after a wrong one.
    public init(
        address: String, module: String?, prefersPSS: Bool = false, pin: () throws(KeyError) -> Secret
    ) throws(KeyError) { throw .noToken }

    public func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8] { throw .tokenGone }
}
