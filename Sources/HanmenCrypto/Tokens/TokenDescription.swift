import CPKCS11

/// What a token says of itself.
struct TokenDescription: Sendable {
    let label: String
    let manufacturer: String
    let model: String
    let serial: String
    private let flags: CK_FLAGS

    init(_ info: CK_TOKEN_INFO) {
        label = Self.text(info.label)
        manufacturer = Self.text(info.manufacturerID)
        model = Self.text(info.model)
        serial = Self.text(info.serialNumber)
        flags = info.flags
    }

    /// Whether it is set up at all.
    var isInitialized: Bool { flags & CKF_TOKEN_INITIALIZED != 0 }
    /// Whether it has locked itself after wrong PINs.
    var isLocked: Bool { flags & CKF_USER_PIN_LOCKED != 0 }
    /// Whether it asks for the PIN by its own keys.
    var asksItself: Bool { flags & CKF_PROTECTED_AUTHENTICATION_PATH != 0 }

    /// Whether an address means this token.
    func fits(_ address: TokenAddress) -> Bool {
        let pairs = [
            (address.token, label), (address.manufacturer, manufacturer), (address.model, model),
            (address.serial, serial),
        ]
        return isInitialized && pairs.allSatisfy { wanted, found in wanted.map { $0 == found } ?? true }
    }

    /// A field of fixed width, without the blanks behind.
    private static func text<Field>(_ field: Field) -> String {
        withUnsafeBytes(of: field) { bytes in
            let end = bytes.lastIndex { $0 != 0x20 && $0 != 0 }.map { $0 + 1 } ?? 0
            return String(decoding: bytes[..<end], as: UTF8.self)
        }
    }
}
