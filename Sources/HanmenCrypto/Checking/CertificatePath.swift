import COpenSSL

/// A way from a certificate to one that is trusted (RFC 5280, 6), found by OpenSSL; times and revocation are judged
/// elsewhere.
struct CertificatePath {
    /// The certificate, those above it, and the trusted one last; empty where none leads to a trusted one.
    let certificates: [Certificate]
    /// Why there is none; nil where there is one.
    let problem: PathProblem?

    /// The most certificates above one.
    private static let depth: Int32 = 10

    /// Looks for a path at a time; where validity alone stands in the way, the path is given nevertheless.
    init(from leaf: Certificate, with others: [Certificate], trust: TrustStore, at time: Int) {
        let first = Self.search(from: leaf, with: others, trust: trust, at: time)
        if first.code == X509_V_OK {
            self.init(certificates: first.chain, problem: Self.unfitAuthority(in: first.chain))
            return
        }
        let second = Self.search(from: leaf, with: others, trust: trust, at: nil)
        if second.code == X509_V_OK {
            self.init(certificates: second.chain, problem: Self.unfitAuthority(in: second.chain))
        } else {
            self.init(certificates: [], problem: Self.problem(second.code, chain: second.chain, leaf: leaf))
        }
    }

    private init(certificates: [Certificate], problem: PathProblem?) {
        self.certificates = problem == nil ? certificates : []
        self.problem = problem
    }

    private static func unfitAuthority(in chain: [Certificate]) -> PathProblem? {
        let between = chain.dropFirst().dropLast()
        return between.contains(where: { !$0.isAuthority }) ? .brokenPath("invalid CA certificate") : nil
    }

    private static func problem(_ code: Int32, chain: [Certificate], leaf: Certificate) -> PathProblem {
        switch code {
        case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT, X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY,
            X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE, X509_V_ERR_CERT_UNTRUSTED:
            return .noPath(endsWith: (chain.last ?? leaf).issuer)
        case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT, X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
            return .untrustedRoot((chain.last ?? leaf).subject)
        case X509_V_ERR_EE_KEY_TOO_SMALL, X509_V_ERR_CA_KEY_TOO_SMALL, X509_V_ERR_CA_MD_TOO_WEAK:
            return .weakPath
        default:
            return .brokenPath(String(cString: X509_verify_cert_error_string(Int(code))))
        }
    }

    // MARK: OpenSSL

    private static func search(
        from leaf: Certificate, with others: [Certificate], trust: TrustStore, at time: Int?
    ) -> (code: Int32, chain: [Certificate]) {
        let candidates = CertificateList(others)
        guard let handle = CertificateHandle(der: leaf.der), let store = StoreHandle(trust.anchors),
            let context = X509_STORE_CTX_new()
        else { return (X509_V_ERR_OUT_OF_MEM, []) }
        defer {
            X509_STORE_CTX_free(context)
            ERR_clear_error()
        }
        guard X509_STORE_CTX_init(context, store.pointer, handle.pointer, candidates.pointer) == 1 else {
            return (X509_V_ERR_OUT_OF_MEM, [])
        }
        let rules = X509_STORE_CTX_get0_param(context)
        X509_VERIFY_PARAM_set_purpose(rules, X509_PURPOSE_ANY)
        X509_VERIFY_PARAM_set_depth(rules, depth)
        // 112 bits: no SHA-1 between the certificates, no RSA below 2048.
        X509_VERIFY_PARAM_set_auth_level(rules, 2)
        X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        if let time {
            X509_VERIFY_PARAM_set_time(rules, time)
        } else {
            X509_VERIFY_PARAM_set_flags(rules, UInt(X509_V_FLAG_NO_CHECK_TIME))
        }
        let isFound = X509_verify_cert(context) == 1
        let code = isFound ? X509_V_OK : X509_STORE_CTX_get_error(context)
        let chain = CertificateStack.certificates(X509_STORE_CTX_get0_chain(context))
        return (isFound || code != X509_V_OK ? code : X509_V_ERR_UNSPECIFIED, chain)
    }
}

/// A stack of certificates for OpenSSL, freed with what is in it.
final class CertificateList {
    let pointer: OpaquePointer?
    private let handles: [CertificateHandle]

    init(_ certificates: [Certificate]) {
        handles = certificates.compactMap { CertificateHandle(der: $0.der) }
        pointer = OPENSSL_sk_new_null()
        for handle in handles { OPENSSL_sk_push(pointer, UnsafeRawPointer(handle.pointer)) }
    }

    deinit { OPENSSL_sk_free(pointer) }
}

/// Trusted certificates for OpenSSL.
final class StoreHandle {
    let pointer: OpaquePointer

    init?(_ anchors: [Certificate]) {
        guard let pointer = X509_STORE_new() else { return nil }
        self.pointer = pointer
        for anchor in anchors {
            if let handle = CertificateHandle(der: anchor.der) {
                X509_STORE_add_cert(pointer, handle.pointer)
            }
        }
        ERR_clear_error()
    }

    deinit { X509_STORE_free(pointer) }
}
