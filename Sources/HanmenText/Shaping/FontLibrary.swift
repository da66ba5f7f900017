/// The faces of a set of roles, opened when first needed and kept with what was shaped.
///
/// One library a worker: it holds Pango handles and is not shared between threads.
public final class FontLibrary {
    private let faces = FaceStore()
    private let roles: [String: RoleFaces]
    /// The role that was asked for last: neighbours mostly share it.
    private var lastRole: (name: String, faces: RoleFaces)?

    /// A library of roles.
    public init(roles: [FontRole]) {
        var known: [String: RoleFaces] = [:]
        for role in roles where known[role.name] == nil {
            known[role.name] = RoleFaces(chain: role.chain, store: faces)
        }
        self.roles = known
    }

    /// The names of the roles.
    public var roleNames: Set<String> { Set(roles.keys) }

    /// The files that roles ask first.
    public var firstChoices: Set<String> { Set(roles.values.compactMap(\.firstChoice)) }

    /// The faces of a role; none where there is no such role.
    func role(_ name: String) -> RoleFaces {
        if let lastRole, lastRole.name == name { return lastRole.faces }
        let role = roles[name] ?? RoleFaces(chain: [], store: faces)
        lastRole = (name, role)
        return role
    }
}

@available(*, unavailable)
extension FontLibrary: Sendable {}

/// The faces that are open, by their source.
final class FaceStore {
    private var faces: [FontSource: ShapingFace?] = [:]

    /// A face, opened at its first use; nil where its file is missing or no font.
    func face(_ source: FontSource) -> ShapingFace? {
        if let known = faces[source] { return known }
        let face = ShapingFace(source)
        faces[source] = .some(face)
        return face
    }
}
