public import HanmenCore
import HanmenYAML

/// The font roles of `Fonts/fonts.yaml`, each file found on this machine.
public struct FontCatalog: Sendable {
    /// The roles, in the order of the file; files that are not here are left out of the chains.
    public let roles: [FontRole]

    /// Where fonts are looked for, first to last: a folder of the user's own, then Debian's.
    public struct Folders: Sendable {
        /// A folder whose files are named without their path.
        public var own: String
        /// The root of the system's font folders.
        public var system: String

        /// The project's `Fonts/` and Debian's font folder.
        public init(own: String, system: String = "/usr/share/fonts") {
            self.own = own
            self.system = system
        }
    }

    /// Reads the roles of a file.
    ///
    /// - Returns: the catalogue; a role none of whose files is here is an error that names the package to install.
    public static func read(
        _ source: SourceText, folders: Folders, workspace: any Workspace
    ) -> Diagnosed<FontCatalog> {
        let yaml = YAMLReader.read(source)
        guard case .mapping(let entries, _)? = yaml.value else {
            return Diagnosed(nil, yaml.hasErrors ? yaml.diagnostics : [.fontFileShape(source.span(0..<0))])
        }
        var diagnostics = yaml.diagnostics
        var roles: [FontRole] = []
        for entry in entries {
            let fonts = FontEntry.list(entry.value, &diagnostics)
            let chain = fonts.compactMap { $0.source(in: folders, workspace) }
            if chain.isEmpty { diagnostics.append(.fontRoleEmpty(entry.key, fonts.compactMap(\.package))) }
            roles.append(FontRole(name: entry.key.value, chain: chain))
        }
        return Diagnosed(FontCatalog(roles: roles), diagnostics)
    }
}

/// One line of a role: a file, the family in it, the package it comes from.
struct FontEntry {
    var file: String
    var family: String
    var package: String?

    static func list(_ value: YAMLValue, _ diagnostics: inout [Diagnostic]) -> [FontEntry] {
        guard case .sequence(let values, _) = value else {
            diagnostics.append(.fontFileShape(value.span))
            return []
        }
        return values.compactMap { value in
            guard let file = value.text(of: "ファイル"), let family = value.text(of: "書体名") else {
                diagnostics.append(.fontFileShape(value.span))
                return nil
            }
            return FontEntry(file: file, family: family, package: value.text(of: "パッケージ"))
        }
    }

    func source(in folders: FontCatalog.Folders, _ workspace: any Workspace) -> FontSource? {
        let name = file.split(separator: "/").last.map(String.init) ?? file
        return ["\(folders.own)/\(name)", "\(folders.system)/\(file)"].first { workspace.exists($0) }
            .map { FontSource(path: $0, family: family) }
    }
}

extension YAMLValue {
    fileprivate func text(of key: String) -> String? {
        guard case .scalar(let text)? = self[key], !text.value.isEmpty else { return nil }
        return text.value
    }
}
