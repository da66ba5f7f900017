import Foundation
import HanmenCore
import HanmenTesting
import HanmenText
import Testing

/// The roles of the project's own `fonts.yaml`.
enum TestFonts {
    /// A library of its own for each document: libraries are not shared between threads.
    static func library() throws -> FontLibrary { FontLibrary(roles: try #require(roles)) }

    private static let roles: [FontRole]? = {
        let workspace = DiskWorkspace()
        let folder = SharedFolder.package.path + "/Fonts"
        guard let bytes = try? workspace.read(folder + "/fonts.yaml", limit: 1 << 20) else { return nil }
        let catalog = FontCatalog.read(
            SourceText(name: "fonts.yaml", text: String(decoding: bytes, as: UTF8.self)),
            folders: FontCatalog.Folders(own: folder), workspace: workspace)
        return catalog.value?.roles
    }()
}
