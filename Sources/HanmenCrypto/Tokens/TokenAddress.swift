/// The address of a key in a token: a PKCS#11 URI (RFC 7512).
///
/// `pkcs11:token=midorino;object=treasurer;id=%02?module-path=/usr/lib/softhsm/libsofthsm2.so`
public struct TokenAddress: Hashable, Sendable {
    /// The token's label.
    public var token: String?
    /// Who made the token.
    public var manufacturer: String?
    /// Its model.
    public var model: String?
    /// Its serial number.
    public var serial: String?
    /// The number of the slot it sits in.
    public var slot: UInt?
    /// The key's label, or that of its certificate.
    public var object: String?
    /// The key's identifier.
    public var id: [UInt8]?
    /// The file of the module that speaks to the token.
    public var modulePath: String?
    /// The module's name: `softhsm2` for `libsofthsm2.so`.
    public var moduleName: String?
    /// The file with the PIN.
    public var pinSource: String?

    /// Reads an address.
    ///
    /// What is not known is refused: a misspelt name must not make another key fit.
    public init(_ text: String) throws(KeyError) {
        guard text.utf8.count <= 2048, text.hasPrefix("pkcs11:") else { throw .wrongAddress("pkcs11:") }
        let parts = text.dropFirst("pkcs11:".count)
            .split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        var names: Set<Substring> = []
        for (part, separator) in zip(parts, [";", "&"] as [Character]) {
            for attribute in part.split(separator: separator) {
                let sides = attribute.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
                guard sides.count == 2, names.insert(sides[0]).inserted,
                    let value = PercentEncoding.decode(sides[1])
                else { throw .wrongAddress(String(sides[0])) }
                try set(String(sides[0]), to: value, isQuery: separator == "&")
            }
        }
    }

    private mutating func set(_ name: String, to bytes: [UInt8], isQuery: Bool) throws(KeyError) {
        if name == "id", !isQuery {
            id = bytes
            return
        }
        guard let text = String(validating: bytes, as: UTF8.self) else { throw .wrongAddress(name) }
        switch (isQuery, name) {
        case (false, "token"): token = text
        case (false, "manufacturer"): manufacturer = text
        case (false, "model"): model = text
        case (false, "serial"): serial = text
        case (false, "object"): object = text
        case (false, "slot-id"):
            guard let number = UInt(text) else { throw .wrongAddress(name) }
            slot = number
        // The key and its certificate have the same label and identifier.
        case (false, "type") where ["private", "cert"].contains(text): break
        case (true, "module-path"): modulePath = text
        case (true, "module-name"):
            guard !text.contains("/") else { throw .wrongAddress(name) }
            moduleName = text
        case (true, "pin-source"): pinSource = text.hasPrefix("file:") ? String(text.dropFirst(5)) : text
        // pin-value too: what stands on a command line is seen by everyone on the machine.
        default: throw .wrongAddress(name)
        }
    }
}

/// Percent-encoded text (RFC 3986, 2.1).
private enum PercentEncoding {
    static func decode(_ text: Substring) -> [UInt8]? {
        var bytes: [UInt8] = []
        var rest = text.utf8[...]
        while let byte = rest.popFirst() {
            guard byte == UInt8(ascii: "%") else {
                bytes.append(byte)
                continue
            }
            guard let high = rest.popFirst().flatMap(digit), let low = rest.popFirst().flatMap(digit) else {
                return nil
            }
            bytes.append(high << 4 | low)
        }
        return bytes
    }

    private static func digit(_ byte: UInt8) -> UInt8? {
        Character(Unicode.Scalar(byte)).hexDigitValue.map { UInt8($0) }
    }
}
