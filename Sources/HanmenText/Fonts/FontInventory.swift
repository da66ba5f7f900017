public import HanmenCore
import HanmenYAML

/// The fonts that `Fonts/fonts.yaml` names, whether they are on this machine or not.
public struct FontInventory: Hashable, Sendable {
    /// A role with its fonts, the first choice first.
    public struct Role: Hashable, Sendable {
        /// The role's name.
        public var name: String
        /// Its fonts.
        public var fonts: [Font]
    }

    /// A font that a role names.
    public struct Font: Hashable, Sendable {
        /// The family in the file.
        public var family: String
        /// Where the file lies; nil where it is not here.
        public var path: String?
        /// The Debian package that brings it.
        public var package: String?
    }

    /// The roles in the order of the file.
    public let roles: [Role]

    /// Looks for the fonts of a file; what is wrong with the file itself is told by ``FontCatalog``.
    public init(_ source: SourceText, folders: FontCatalog.Folders, workspace: any Workspace) {
        guard case .mapping(let entries, _)? = YAMLReader.read(source).value else {
            roles = []
            return
        }
        var ignored: [Diagnostic] = []
        roles = entries.map { entry in
            let fonts = FontEntry.list(entry.value, &ignored).map { font in
                Font(
                    family: font.family, path: font.source(in: folders, workspace)?.path,
                    package: font.package)
            }
            return Role(name: entry.key.value, fonts: fonts)
        }
    }
}
