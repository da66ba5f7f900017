import HanmenCore
import HanmenForms

/// The layouts that windows offer, by the forms under them.
struct LayoutChoices {
    private struct Choice {
        var state: LayoutState
        /// The base form's file.
        var base: String?
        var path: String
    }

    private let choices: [Choice]
    private let root: String

    init(store: LayoutStore, root: String) {
        self.root = root
        let forms = Dictionary(
            store.forms().map { ($0.path, $0.title) }, uniquingKeysWith: { first, _ in first })
        let names = Names(store: store, root: root)
        choices = LayoutLibrary(store: store).all().map { file in
            let (council, faction) = names.names(of: file.path)
            return Choice(
                state: LayoutState(
                    id: Self.name(of: file, below: root).rawValue,
                    title: file.base.flatMap { forms[$0] } ?? store.displayName(of: file.path) ?? "",
                    council: council, faction: faction, files: [file.path]),
                base: file.base, path: file.path)
        }
    }

    /// The layouts that stand on a form, or on no form of the house.
    func states(on layout: ResolvedLayout?) -> [LayoutState] {
        guard let base = layout?.layers.first?.name else { return choices.map(\.state) }
        return choices.filter { $0.base == base || $0.path == base }.map(\.state)
    }

    /// A resolved layout as windows see it.
    func state(of layout: ResolvedLayout) -> LayoutState {
        let files = layout.layers.map(\.name)
        let (path, base) = (files.last ?? "", files.first ?? "")
        let known = choices.first { $0.path == path && ($0.base == base || $0.base == nil) }
        var state =
            known?.state
            ?? LayoutState(
                id: Self.name(of: LayoutFile(path: path, base: nil), below: root).rawValue,
                title: layout.title, council: nil, faction: nil, files: files)
        state.title = layout.title
        state.files = files
        return state
    }

    private static func name(of file: LayoutFile, below root: String) -> LayoutName {
        LayoutName(path: below(root, file.path), base: file.base.map { below(root, $0) })
    }

    private static func below(_ root: String, _ path: String) -> String {
        path.hasPrefix(root + "/") ? String(path.dropFirst(root.count + 1)) : path
    }

    /// What councils and factions call themselves, each file read once.
    private final class Names {
        private let store: LayoutStore
        private let councils: String
        private var known: [String: String] = [:]

        init(store: LayoutStore, root: String) {
            self.store = store
            councils = "\(root)/councils/"
        }

        func names(of path: String) -> (council: String?, faction: String?) {
            guard path.hasPrefix(councils) else { return (nil, nil) }
            let parts = path.dropFirst(councils.count).split(separator: "/").map(String.init)
            guard parts.count == 2 else { return (nil, nil) }
            let council = name("\(councils)\(parts[0])/council.yaml", or: parts[0])
            guard parts[1] != "council.yaml" else { return (council, nil) }
            return (council, name(path, or: parts[1]))
        }

        private func name(_ path: String, or other: String) -> String {
            if let name = known[path] { return name }
            let name = store.displayName(of: path) ?? other
            known[path] = name
            return name
        }
    }
}
