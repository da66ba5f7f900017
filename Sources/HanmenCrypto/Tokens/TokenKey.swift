import CPKCS11

/// A private key in a token, by PKCS#11 (v2.40); its session stays open as long as the key is held, so that a batch
/// logs in once.
public final class TokenKey: SigningKey {
    /// The certificate of the key.
    public let certificate: Certificate
    /// The certificates above it that are known, issuer first.
    public let chain: [Certificate]
    /// How it signs.
    public let scheme: SignatureScheme
    private let session: TokenSession
    private let key: CK_OBJECT_HANDLE
    private let mechanism: TokenMechanism
    private let pin: TokenPIN

    /// Opens a token and logs in.
    ///
    /// - Parameters:
    ///   - address: a `pkcs11:` address (RFC 7512) that names one key: token, object or id, module-path.
    ///   - module: the module's file; nil takes the address's module-path.
    ///   - issuers: certificates that may stand above the key's, where the token has them not.
    ///   - pin: asked for once, and not asked again after a wrong one.
    public init(
        address: String, module: String?, issuers: [Certificate] = [], prefersPSS: Bool = false,
        pin: () throws(KeyError) -> Secret
    ) throws(KeyError) {
        let address = try TokenAddress(address)
        let module = try TokenModule.load(module, for: address)
        let (slot, token) = try module.slot(for: address)
        session = try TokenSession(module: module, slot: slot)
        let secret = try session.logIn(asking: pin, of: token)
        key = try session.key(for: address)
        let wantsPIN = session.value(CKA_ALWAYS_AUTHENTICATE, of: key).map { $0 != [0] } ?? false
        self.pin = wantsPIN ? try TokenPIN(eachTime: secret, of: token, asking: pin) : .once
        let (own, others) = try session.certificates(of: key, label: address.object)
        certificate = own
        chain = CertificateChain.above(own, among: others + issuers)
        let scheme = try SignatureScheme(certificate: own, prefersPSS: prefersPSS)
        self.scheme = scheme
        mechanism = try TokenMechanism(for: scheme) { module.signs(with: $0, in: slot) }
    }

    /// The signature over some bytes.
    public func sign(_ bytes: [UInt8]) throws(KeyError) -> [UInt8] {
        let raw = try rawSignature(over: bytes)
        let signature = mechanism.signature(raw)
        // The certificate was found by its label or number only.
        guard certificate.verifies(signature, over: bytes, by: scheme) else { throw .mismatch }
        return signature
    }

    /// Modules say in many ways that a token is gone; whether it is, they know when they are asked.
    private func rawSignature(over bytes: [UInt8]) throws(KeyError) -> [UInt8] {
        do throws(KeyError) {
            return try session.sign(bytes, with: key, by: mechanism, pin: pin)
        } catch .failed(let reason) {
            throw session.isTokenThere ? .failed(reason) : .tokenGone
        }
    }
}

extension TokenSession {
    /// Asks for the PIN, unless this process has logged in already, or the token asks by its own keys.
    fileprivate func logIn(
        asking pin: () throws(KeyError) -> Secret, of token: TokenDescription
    ) throws(KeyError) -> Secret? {
        if try isLoggedIn() { return nil }
        guard !token.isLocked else { throw .lockedPIN }
        let secret = token.asksItself ? nil : try pin()
        try logIn(secret)
        return secret
    }

    /// The one key that an address means.
    fileprivate func key(for address: TokenAddress) throws(KeyError) -> CK_OBJECT_HANDLE {
        let keys = TokenAttributes(class: CKO_PRIVATE_KEY).and(CKA_ID, address.id)
        let label = address.object.map { Array($0.utf8) }
        var found = try objects(keys.and(CKA_LABEL, label))
        if found.isEmpty, let label, address.id == nil {
            // Some cards name their certificates only.
            let certificates = try objects(TokenAttributes(class: CKO_CERTIFICATE).and(CKA_LABEL, label))
            for id in Set(certificates.compactMap { value(CKA_ID, of: $0) }) {
                found += try objects(keys.and(CKA_ID, id))
            }
        }
        guard let key = found.first else { throw .noKey }
        guard found.count == 1 else { throw .severalKeys }
        return key
    }

    /// A key's certificate, by its identifier, else by its label; and the token's others.
    fileprivate func certificates(
        of key: CK_OBJECT_HANDLE, label: String?
    ) throws(KeyError) -> (own: Certificate, others: [Certificate]) {
        let all = try objects(TokenAttributes(class: CKO_CERTIFICATE)).prefix(CertificateChain.mostCandidates)
        let readable = all.compactMap { object in
            value(CKA_VALUE, of: object).flatMap { Certificate(der: $0) }.map { (object, $0) }
        }
        let own = [CKA_ID, CKA_LABEL].lazy.compactMap { kind -> Certificate? in
            guard let mark = self.value(kind, of: key), !mark.isEmpty else { return nil }
            return readable.first { self.value(kind, of: $0.0) == mark }?.1
        }.first
        guard let own else { throw .noCertificate }
        return (own, readable.map(\.1).filter { $0 != own })
    }
}

extension TokenPIN {
    /// A PIN that is kept, as it was asked for.
    fileprivate init(
        eachTime secret: Secret?, of token: TokenDescription, asking pin: () throws(KeyError) -> Secret
    ) throws(KeyError) {
        if let secret {
            self = .eachTime(secret)
        } else {
            self = .eachTime(token.asksItself ? nil : try pin())
        }
    }
}

extension TokenModule {
    /// The one token that an address means.
    fileprivate func slot(for address: TokenAddress) throws(KeyError) -> (CK_SLOT_ID, TokenDescription) {
        var found: [(CK_SLOT_ID, TokenDescription)] = []
        for slot in try slots() where address.slot.map({ $0 == slot }) ?? true {
            guard let token = try? token(in: slot), token.fits(address) else { continue }
            found.append((slot, token))
        }
        guard let only = found.first else { throw .noToken }
        guard found.count == 1 else { throw .severalTokens }
        return only
    }
}
