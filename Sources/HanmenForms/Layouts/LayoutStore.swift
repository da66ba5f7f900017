public import HanmenCore
import HanmenYAML

/// Finds layouts: `forms/*.yaml`, `councils/<council>/council.yaml` and the factions beside it.
public struct LayoutStore: Sendable {
    /// The most layers that one layout may have.
    public static let deepestChain = 8
    /// The file of names of organisations and posts (辞書), beside a council's layouts and above them all.
    public static let dictionaryFile = "辞書.yaml"
    /// The most bytes of a layout file.
    package static let largestFile = 1 << 18
    /// The most bytes of all layers of a layout.
    static let largestStack = 1 << 20

    private let workspace: any Workspace
    private let root: String
    let shelf = LayoutShelf()

    /// Layouts below a folder, through a door to the outside.
    public init(workspace: any Workspace, root: String = "Layouts") {
        self.workspace = workspace
        self.root = root
    }

    /// The base forms, by name and file.
    public func forms() -> [(title: String, path: String)] {
        yamlFiles(in: "\(root)/forms").compactMap { path in
            let definition = try? load(path, from: nil)
            return definition?.formTitle.map { ($0.value, path) }
        }
    }

    /// The file of the base form of a name; of the others, only those that speak of it are read as layouts.
    func path(ofForm title: String) -> String? {
        let files = yamlFiles(in: "\(root)/forms")
        if let known = shelf.path(ofForm: title, among: files), isForm(title, at: known) { return known }
        let word = Array(title.utf8)
        let found = files.first { path in
            guard let bytes = try? workspace.read(path, limit: Self.largestFile), bytes.holds(word) else {
                return false
            }
            return isForm(title, at: path)
        }
        if let found { shelf.keep(found, asForm: title, among: files) }
        return found
    }

    private func isForm(_ title: String, at path: String) -> Bool {
        (try? load(path, from: nil))?.formTitle?.value == title
    }

    /// The folders of councils.
    public func councils() -> [String] {
        let folder = "\(root)/councils"
        return workspace.names(inFolder: folder).filter { workspace.exists("\(folder)/\($0)/council.yaml") }
    }

    /// The factions of a council: file names without `.yaml`.
    public func factions(ofCouncil council: String) -> [String] {
        yamlFiles(in: "\(root)/councils/\(council)").map {
            String($0.split(separator: "/").last?.dropLast(5) ?? "")
        }
        .filter { $0 != "council" && "\($0).yaml" != Self.dictionaryFile }
    }

    package func path(ofCouncil council: String, faction: String? = nil) -> String {
        "\(root)/councils/\(council)/\(faction ?? "council").yaml"
    }

    /// The name that a council's or faction's file gives itself (名称).
    public func displayName(of path: String) -> String? { (try? load(path, from: nil))?.displayName?.value }

    /// What a file fixes for every form (固定値), field by field.
    func fixedValues(at path: String) -> [(field: String, words: [String])] {
        let settings = (try? load(path, from: nil))?.common.settings ?? []
        let entries = settings.first { $0.key.value == "固定値" }?.value.entries ?? []
        return entries.map { ($0.key.value, $0.value.scalars.map(\.value)) }
    }

    /// The forms that a layer and those below it name under 様式別; nil where they stand on a form of their own.
    func formNames(at path: String) -> [String]? {
        guard let chain = try? chain(to: path), chain[0].formTitle == nil, !chain[0].isWholeForm else {
            return nil
        }
        return chain.flatMap(\.formNames)
    }

    private func yamlFiles(in folder: String) -> [String] {
        workspace.names(inFolder: folder).filter { $0.hasSuffix(".yaml") }.map { "\(folder)/\($0)" }
    }

    // MARK: Chains

    /// A layout's layers, the base form first.
    ///
    /// Layers that name nothing to inherit from, and are no form themselves, are laid over the form at `base`.
    func stack(to path: String, base: String?) throws(DiagnosticError) -> LayoutStack {
        var layers = try chain(to: path)
        let isShared = layers[0].formTitle == nil && !layers[0].isWholeForm
        if isShared {
            guard let base else {
                throw DiagnosticError(
                    .layoutFormWanted(at: layers[0].source.span(0..<0), known: forms().map(\.title)))
            }
            layers.insert(try load(base, from: nil), at: 0)
        }
        let size = layers.reduce(0) { $0 + $1.source.utf8.count }
        guard size <= Self.largestStack else {
            throw DiagnosticError(.layoutTooLarge(at: layers[layers.count - 1].source.span(0..<0)))
        }
        try refuseUnknownForms(layers)
        return LayoutStack(layers: layers, isShared: isShared)
    }

    /// A name under 様式別 must be that of a form.
    private func refuseUnknownForms(_ layers: [LayoutDefinition]) throws(DiagnosticError) {
        let named = layers.flatMap { $0.byForm.map(\.form) }
        guard !named.isEmpty else { return }
        let unknown = named.filter { path(ofForm: $0.value) == nil }
        guard unknown.isEmpty else {
            let known = forms().map(\.title)
            throw DiagnosticError(unknown.map { .layoutParentUnknown($0, known: known) })
        }
    }

    private func chain(to path: String) throws(DiagnosticError) -> [LayoutDefinition] {
        var layers = [try load(path, from: nil)]
        while let parent = layers[0].parent {
            let parentPath = try self.path(of: parent, below: layers[0])
            let names = layers.map(\.path)
            if let start = names.firstIndex(of: parentPath) {
                throw DiagnosticError(
                    .layoutCycle(names[...start].reversed() + [parentPath], at: parent.span))
            }
            guard layers.count < Self.deepestChain else {
                throw DiagnosticError(.layoutChainTooLong(at: parent.span))
            }
            layers.insert(try load(parentPath, from: parent.span), at: 0)
        }
        return layers
    }

    /// The file that 継承 means: a file beside this one, or a base form by its name.
    private func path(
        of parent: Spanned<String>, below layer: LayoutDefinition
    ) throws(DiagnosticError) -> String {
        if parent.value.hasSuffix(".yaml") {
            let path = Self.joined(layer.path, parent.value)
            guard isInside(path, layer) else { throw DiagnosticError(.layoutOutside(parent)) }
            guard workspace.exists(path) else {
                let folder = path.split(separator: "/", omittingEmptySubsequences: false).dropLast().joined(
                    separator: "/")
                let names = workspace.names(inFolder: folder).filter { $0.hasSuffix(".yaml") }
                throw DiagnosticError(.layoutParentUnknown(parent, known: names))
            }
            return path
        }
        guard let path = self.path(ofForm: parent.value) else {
            throw DiagnosticError(.layoutParentUnknown(parent, known: forms().map(\.title)))
        }
        return path
    }

    /// Layouts inherit from files among the layouts, or beside them where they lie elsewhere.
    private func isInside(_ path: String, _ layer: LayoutDefinition) -> Bool {
        let folder = layer.path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        return ([root] + [folder.joined(separator: "/")]).contains { folder in
            (folder.isEmpty && !path.hasPrefix("/") && !path.hasPrefix("..")) || path.hasPrefix(folder + "/")
        }
    }

    /// A path relative to the folder of a file, without `..` in its middle.
    private static func joined(_ file: String, _ relative: String) -> String {
        guard !relative.hasPrefix("/") else { return relative }
        var parts = file.split(separator: "/", omittingEmptySubsequences: false).dropLast()
        for part in relative.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != "..", !last.isEmpty {
                parts.removeLast()
            } else {
                parts.append(part)
            }
        }
        return parts.joined(separator: "/")
    }

    private func load(_ path: String, from span: SourceSpan?) throws(DiagnosticError) -> LayoutDefinition {
        let bytes: [UInt8]
        do {
            bytes = try workspace.read(path, limit: Self.largestFile)
        } catch {
            throw DiagnosticError(.layoutUnreadable(error, at: span))
        }
        if let known = shelf.layout(at: path, of: bytes) { return known }
        // Windows marks UTF-8 with three bytes in front.
        let content = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? bytes.dropFirst(3) : bytes[...]
        guard let text = String(validating: content, as: UTF8.self) else {
            throw DiagnosticError(.layoutNotUTF8(path, at: span))
        }
        let source = SourceText(name: path, text: text)
        let yaml = YAMLReader.read(source)
        guard let value = yaml.value, case .mapping = value else {
            let whole = Diagnostic.layoutValueWrong(
                path, wants: Message("「項目名: 値」の形で書いてください", en: "write `key: value`"), at: source.span(0..<0))
            throw DiagnosticError(yaml.diagnostics.isEmpty ? [whole] : yaml.diagnostics)
        }
        let definition = LayoutDefinition(source: source, path: path, value: value)
        shelf.keep(definition, of: bytes)
        return definition
    }
}

extension [UInt8] {
    /// Whether some bytes stand in these, one behind the other.
    fileprivate func holds(_ word: [UInt8]) -> Bool {
        guard let first = word.first else { return true }
        var rest = self[...]
        while let start = rest.firstIndex(of: first) {
            rest = rest[start...]
            if rest.starts(with: word) { return true }
            rest = rest.dropFirst()
        }
        return false
    }
}
