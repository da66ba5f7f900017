import Hanmen
import HanmenCore
import HanmenText

/// The fonts of each role of `Fonts/fonts.yaml`.
struct FontCheck {
    private let home: Home
    private let workspace: DiskWorkspace

    init(_ home: Home, _ workspace: DiskWorkspace) {
        self.home = home
        self.workspace = workspace
    }

    var findings: [Finding] {
        let path = "\(home.fonts)/fonts.yaml"
        let source: SourceText
        do throws(WorkspaceError) {
            source = SourceText(
                name: path, text: String(decoding: try workspace.read(path, limit: 1 << 20), as: UTF8.self))
        } catch {
            return [Finding("font", .missing, error.message)]
        }
        let folders = FontCatalog.Folders(own: home.fonts)
        let roles = FontInventory(source, folders: folders, workspace: workspace).roles
        let malformed = FontCatalog.read(source, folders: folders, workspace: workspace).diagnostics
            .filter { $0.severity == .error && $0.id != "text.fonts.role-empty" }
        return malformed.map { Finding("font", .missing, $0.summary) } + roles.map(finding)
    }

    private func finding(of role: FontInventory.Role) -> Finding {
        let check = "font.\(role.name)"
        let absent = role.fonts.filter { $0.path == nil }
        let install = Finding.installing(absent.prefix(1).compactMap(\.package))
        guard let used = role.fonts.first(where: { $0.path != nil }), let path = used.path else {
            return Finding(
                check, .missing,
                Message(
                    "書体「\(role.name)」: フォントがありません（\(families(of: absent))）",
                    en: "\(role.name): no font (\(families(of: absent)))"),
                remedy: install)
        }
        guard let first = absent.first else {
            return Finding(
                check, .ok,
                Message(
                    "書体「\(role.name)」: \(used.family)（\(path)）", en: "\(role.name): \(used.family) (\(path))")
            )
        }
        let isFirstChoice = role.fonts.first?.path != nil
        let message =
            isFirstChoice
            ? Message(
                "書体「\(role.name)」: \(used.family)。予備の \(families(of: absent)) がなく、人名などの珍しい字を組めないことがあります",
                en: "\(role.name): \(used.family), without \(families(of: absent)) for rare characters")
            : Message(
                "書体「\(role.name)」: \(first.family) がなく、代わりに \(used.family) で組みます",
                en: "\(role.name): \(used.family) stands in for \(first.family)")
        return Finding(
            check, .advice, message, remedy: Finding.installing(absent.compactMap(\.package)))
    }

    private func families(of fonts: [FontInventory.Font]) -> String {
        fonts.map(\.family).joined(separator: "、")
    }
}
