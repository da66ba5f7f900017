import CPKCS11

/// An open session with a token; closed with its last user.
final class TokenSession: Sendable {
    let module: TokenModule
    let slot: CK_SLOT_ID
    private let session: CK_SESSION_HANDLE

    /// No token in use has more objects of a kind.
    private static let mostObjects: CK_ULONG = 256
    /// No certificate or identifier is larger.
    private static let largestValue: CK_ULONG = 1 << 16

    /// Opens a session.
    init(module: TokenModule, slot: CK_SLOT_ID) throws(KeyError) {
        self.module = module
        self.slot = slot
        session = try module.call { functions throws(KeyError) in
            var session: CK_SESSION_HANDLE = 0
            try check(functions.C_OpenSession?(slot, CKF_SERIAL_SESSION, nil, nil, &session))
            return session
        }
    }

    deinit {
        _ = try? module.call { functions throws(KeyError) in try check(functions.C_CloseSession?(session)) }
    }

    /// Whether the token answers still.
    var isTokenThere: Bool { (try? module.token(in: slot)) != nil }

    // MARK: Logging in

    /// Whether this process has logged in to the token already.
    func isLoggedIn() throws(KeyError) -> Bool {
        try module.call { functions throws(KeyError) in
            var info = CK_SESSION_INFO()
            try check(functions.C_GetSessionInfo?(session, &info))
            return info.state == CKS_RO_USER_FUNCTIONS || info.state == CKS_RW_USER_FUNCTIONS
        }
    }

    /// Logs in once; without a PIN the token asks for it by its own keys.
    func logIn(_ pin: Secret?) throws(KeyError) {
        try module.call { functions throws(KeyError) in
            let answer = Self.logIn(functions, session, as: CKU_USER, pin)
            guard answer != CKR_USER_ALREADY_LOGGED_IN else { return }
            try check(answer)
        }
    }

    private static func logIn(
        _ functions: CK_FUNCTION_LIST, _ session: CK_SESSION_HANDLE, as user: CK_USER_TYPE, _ pin: Secret?
    ) -> CK_RV? {
        guard let pin else { return functions.C_Login?(session, user, nil, 0) }
        return pin.withBytes { bytes in
            functions.C_Login?(
                session, user, UnsafeMutablePointer(mutating: bytes.baseAddress), CK_ULONG(bytes.count))
        }
    }

    // MARK: Objects

    /// The objects that have some attributes.
    func objects(_ attributes: TokenAttributes) throws(KeyError) -> [CK_OBJECT_HANDLE] {
        try module.call { functions throws(KeyError) in
            try check(attributes.lend { functions.C_FindObjectsInit?(session, $0, $1) })
            defer { _ = functions.C_FindObjectsFinal?(session) }
            var objects: [CK_OBJECT_HANDLE] = []
            while objects.count < Self.mostObjects {
                var found = [CK_OBJECT_HANDLE](repeating: 0, count: 16)
                var count: CK_ULONG = 0
                try check(functions.C_FindObjects?(session, &found, CK_ULONG(found.count), &count))
                guard count > 0 else { break }
                objects += found.prefix(Int(clamping: count))
            }
            return objects
        }
    }

    /// An attribute of an object; nil where it has none, or none that is shown.
    func value(_ kind: CK_ATTRIBUTE_TYPE, of object: CK_OBJECT_HANDLE) -> [UInt8]? {
        try? module.call { functions throws(KeyError) in
            var attribute = CK_ATTRIBUTE(type: kind, pValue: nil, ulValueLen: 0)
            try check(functions.C_GetAttributeValue?(session, object, &attribute, 1))
            // What cannot be had has the largest length of all.
            guard attribute.ulValueLen <= Self.largestValue else { throw .noKey }
            var bytes = [UInt8](repeating: 0, count: Int(attribute.ulValueLen))
            let answer = bytes.withUnsafeMutableBytes { buffer in
                attribute.pValue = buffer.baseAddress
                return functions.C_GetAttributeValue?(session, object, &attribute, 1)
            }
            try check(answer)
            guard attribute.ulValueLen <= CK_ULONG(bytes.count) else { throw .noKey }
            return Array(bytes.prefix(Int(attribute.ulValueLen)))
        }
    }

    // MARK: Signing

    /// Signs; keys that want it get the PIN each time.
    func sign(
        _ bytes: [UInt8], with key: CK_OBJECT_HANDLE, by mechanism: TokenMechanism, pin: TokenPIN
    ) throws(KeyError) -> [UInt8] {
        try module.call { functions throws(KeyError) in
            try check(mechanism.lend { functions.C_SignInit?(session, $0, key) })
            if case .eachTime(let secret) = pin {
                try check(Self.logIn(functions, session, as: CKU_CONTEXT_SPECIFIC, secret))
            }
            var signature = [UInt8](repeating: 0, count: 2048)
            var count = CK_ULONG(signature.count)
            var data = mechanism.isOverHash ? mechanism.prepared(bytes) : bytes
            try check(functions.C_Sign?(session, &data, CK_ULONG(data.count), &signature, &count))
            return Array(signature.prefix(Int(clamping: count)))
        }
    }
}

/// When a key wants the PIN (CKA_ALWAYS_AUTHENTICATE).
enum TokenPIN: Sendable {
    /// Once a session.
    case once
    /// For each signature; nil where the token asks by its own keys.
    case eachTime(Secret?)
}
