/// What a certificate tells of a person beyond the name.
public struct PersonalData: Hashable, Sendable {
    /// What can stand in it.
    public enum Kind: String, CaseIterable, Hashable, Sendable {
        case name = "1.2.392.200149.8.5.5.1"
        case commonName = "1.2.392.200149.8.5.5.2"
        case sex = "1.2.392.200149.8.5.5.3"
        case birthDate = "1.2.392.200149.8.5.5.4"
        case address = "1.2.392.200149.8.5.5.5"
    }

    /// Whether it is a signing certificate of the public service for persons (JPKI: the My Number card).
    public var isJPKI: Bool
    /// What it holds, as far as it can be told.
    public var kinds: Set<Kind>

    /// The arc of JPKI's policies.
    private static let policies = "1.2.392.200149.8.5.1."
    /// The arc of JPKI's names.
    private static let names = "1.2.392.200149.8.5.5."

    /// What policies and alternative names say; nil where neither is JPKI's.
    init?(policies: [String], otherNames: [String]) {
        let names = otherNames.filter { $0.hasPrefix(Self.names) }
        isJPKI = policies.contains { $0.hasPrefix(Self.policies) }
        guard isJPKI || !names.isEmpty else { return nil }
        kinds = Set(names.compactMap(Kind.init(rawValue:)))
    }
}
