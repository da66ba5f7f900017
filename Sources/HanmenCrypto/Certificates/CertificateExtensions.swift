/// What the extensions of a certificate say (RFC 5280, 4.2).
struct CertificateExtensions {
    var keyUsages: Set<KeyUsage>?
    var extendedKeyUsages: [String]?
    var isExtendedKeyUsageCritical = false
    var isAuthority = false
    var policies: [String] = []
    var otherNames: [String] = []
    var ocspAddresses: [String] = []
    var issuerAddresses: [String] = []
    var revocationListAddresses: [String] = []
    var hasNoRevocationCheck = false

    /// The most of anything that is taken from one extension.
    private static let longestList = 64

    /// Takes one extension; what cannot be read stays out, and `false` says so.
    mutating func take(_ identifier: String, isCritical: Bool, _ value: DERValue) -> Bool {
        switch identifier {
        case ObjectIdentifiers.keyUsage:
            guard let bits = value.content(of: .bitString), bits.count >= 2 else { return false }
            keyUsages = KeyUsage.set(bits: bits.dropFirst())
        case ObjectIdentifiers.extendedKeyUsage:
            guard let list = value.children(of: .sequence) else { return false }
            extendedKeyUsages = list.prefix(Self.longestList).compactMap(\.objectIdentifier)
            isExtendedKeyUsageCritical = isCritical
        case ObjectIdentifiers.basicConstraints:
            guard let list = value.children(of: .sequence) else { return false }
            isAuthority = list.first?.content(of: .boolean).map { $0 != [0] } ?? false
        case ObjectIdentifiers.policies:
            guard let list = value.children(of: .sequence) else { return false }
            policies = list.prefix(Self.longestList).compactMap {
                $0.children(of: .sequence)?.first?.objectIdentifier
            }
        case ObjectIdentifiers.alternativeName:
            guard let list = value.children(of: .sequence) else { return false }
            otherNames = list.prefix(Self.longestList).compactMap {
                $0.children(of: .context0)?.first?.objectIdentifier
            }
        case ObjectIdentifiers.authorityAccess:
            return takeAccess(value)
        case ObjectIdentifiers.distributionPoints:
            revocationListAddresses = Array(Self.addresses(in: value, depth: 4).prefix(Self.longestList))
        case ObjectIdentifiers.noRevocationCheck:
            hasNoRevocationCheck = true
        default:
            break
        }
        return true
    }

    private mutating func takeAccess(_ value: DERValue) -> Bool {
        guard let list = value.children(of: .sequence) else { return false }
        for description in list.prefix(Self.longestList) {
            guard let parts = description.children(of: .sequence), parts.count == 2,
                let address = parts[1].address
            else { continue }
            switch parts[0].objectIdentifier {
            case ObjectIdentifiers.ocsp: ocspAddresses.append(address)
            case ObjectIdentifiers.issuers: issuerAddresses.append(address)
            default: break
            }
        }
        return true
    }

    /// The addresses of general names, in whatever they lie.
    static func addresses(in element: DERValue, depth: Int) -> [String] {
        if let address = element.address { return [address] }
        guard depth > 0, let children = element.children else { return [] }
        return children.flatMap { addresses(in: $0, depth: depth - 1) }
    }
}

/// What a key may be used for (RFC 5280, 4.2.1.3), by the number of its bit.
public enum KeyUsage: Int, CaseIterable, Hashable, Sendable {
    case digitalSignature, nonRepudiation, keyEncipherment, dataEncipherment, keyAgreement, certificateSigning
    case revocationListSigning

    fileprivate static func set(bits: ArraySlice<UInt8>) -> Set<KeyUsage> {
        Set(allCases.filter { bits[bits.startIndex] & (0x80 >> UInt8($0.rawValue)) != 0 })
    }
}

extension DERValue {
    /// The address in a general name (uniformResourceIdentifier).
    fileprivate var address: String? {
        guard tag == DERTag.primitive6.rawValue, content.count <= 2048,
            content.allSatisfy({ (0x21...0x7E).contains($0) })
        else { return nil }
        return String(decoding: content, as: UTF8.self)
    }
}
