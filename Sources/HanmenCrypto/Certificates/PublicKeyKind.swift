import COpenSSL

/// The kind of a public key and its size in bits.
public enum PublicKeyKind: Hashable, Sendable {
    /// RSA.
    case rsa(bits: Int)
    /// RSA for RSASSA-PSS alone (RFC 4055).
    case rsaPSS(bits: Int)
    /// A key on an elliptic curve.
    case ecdsa(bits: Int)
    /// Any other, or one that cannot be read.
    case other

    /// The least bits an RSA key may have.
    public static let leastRSA = 2048

    /// Whether signatures of such a key are believed.
    public var isStrong: Bool {
        switch self {
        case .rsa(let bits), .rsaPSS(let bits): bits >= Self.leastRSA
        case .ecdsa(let bits): bits >= 224
        case .other: false
        }
    }

    /// As people name it: `RSA 3072`.
    public var name: String {
        switch self {
        case .rsa(let bits): "RSA \(bits)"
        case .rsaPSS(let bits): "RSA-PSS \(bits)"
        case .ecdsa(let bits): "ECDSA \(bits)"
        case .other: "?"
        }
    }

    /// The kind of a certificate's key.
    init(of certificate: OpaquePointer) {
        let key = X509_get0_pubkey(certificate)
        let bits = key == nil ? 0 : Int(EVP_PKEY_get_bits(key))
        switch key == nil ? 0 : EVP_PKEY_get_base_id(key) {
        case EVP_PKEY_RSA: self = .rsa(bits: bits)
        case EVP_PKEY_RSA_PSS: self = .rsaPSS(bits: bits)
        case EVP_PKEY_EC: self = .ecdsa(bits: bits)
        default: self = .other
        }
        ERR_clear_error()
    }
}
