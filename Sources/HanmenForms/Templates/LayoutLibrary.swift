public import HanmenCore

/// The layouts that there are, as people ask for them: by a form's name, a file, a council, a faction.
public struct LayoutLibrary: Sendable {
    /// Where they lie.
    public let store: LayoutStore

    /// A library of a store's layouts.
    public init(store: LayoutStore) { self.store = store }

    /// A layout that somebody asks for.
    public struct Request: Hashable, Sendable {
        /// The form's name, or a layout's file.
        public var form: String
        /// The council, by its folder or by its 名称.
        public var council: String?
        /// The faction, by its file or by its 名称.
        public var faction: String?

        /// A form, perhaps as a council or faction has it.
        public init(form: String, council: String? = nil, faction: String? = nil) {
            self.form = form
            self.council = council
            self.faction = faction
        }
    }

    /// The file of a layout that is asked for, and that of the base form it is laid over.
    public func file(_ request: Request) -> Diagnosed<LayoutFile> {
        let typed = SourceText(name: "コマンド", text: request.form)
        let wish = LayoutWish(
            form: Spanned(request.form, at: typed.span(0..<request.form.utf8.count)),
            council: request.council.map(Self.typed), faction: request.faction.map(Self.typed),
            place: typed.span(0..<0))
        let choice: LayoutChoice = request.form.hasSuffix(".yaml") ? .file(request.form) : .fromReport
        do throws(DiagnosticError) {
            let found = try LayoutChooser(store: store, wish: wish).layout(choice)
            // A file that speaks about one form needs no other word about it.
            let only = found.base == nil ? files(at: found.path) : []
            return Diagnosed(
                LayoutFile(path: found.path, base: found.base ?? (only.count == 1 ? only[0].base : nil)), [])
        } catch {
            return Diagnosed(nil, error.diagnostics)
        }
    }

    private static func typed(_ text: String) -> Spanned<String> {
        Spanned(text, at: SourceText(name: "コマンド", text: text).span(0..<text.utf8.count))
    }

    /// Names in a file for several forms that none of these has: most likely misspelt.
    public func namesOfNoForm(in path: String) -> [Diagnostic] {
        let layouts = store.forms().compactMap {
            LayoutResolver(store: store).resolve(path, base: $0.path).value
        }
        guard let first = layouts.first, layouts.count > 1 else { return [] }
        let names = first.passedOver.filter { $0.span.source.name == path }
        return names.filter { name in
            layouts.allSatisfy { layout in
                layout.passedOver.contains { $0.span.source.name == path && $0.span.range == name.span.range }
            }
        }.map { .layoutNameOfNoForm($0) }
    }

    /// The layout that is asked for, resolved.
    public func layout(_ request: Request) -> Diagnosed<ResolvedLayout> {
        let file = file(request)
        guard let found = file.value else { return Diagnosed(nil, file.diagnostics) }
        return layout(found)
    }

    /// A layout by its files, resolved.
    public func layout(_ file: LayoutFile) -> Diagnosed<ResolvedLayout> {
        LayoutResolver(store: store).resolve(file.path, base: file.base)
    }

    /// Whether a council has a layout of a faction, by its file or by its 名称.
    public func knowsFaction(_ faction: String, of council: String) -> Bool {
        let folder = store.councils().first {
            $0 == council || store.displayName(of: store.path(ofCouncil: $0)) == council
        }
        guard let folder else { return false }
        return store.factions(ofCouncil: folder).contains {
            $0 == faction || store.displayName(of: store.path(ofCouncil: folder, faction: $0)) == faction
        }
    }

    // MARK: All of them

    /// Every layout there is: each form, each with every council and faction that has something to say of it.
    public func all() -> [LayoutFile] {
        let forms = store.forms()
        let bare = forms.map { LayoutFile(path: $0.path, base: $0.path) }
        let others = store.councils().flatMap { council -> [LayoutFile] in
            let paths =
                [store.path(ofCouncil: council)]
                + store.factions(ofCouncil: council).map { store.path(ofCouncil: council, faction: $0) }
            return paths.flatMap { path in files(at: path, among: forms) }
        }
        return bare + others
    }

    /// A file with each form that it serves, as far as can be told.
    public func files(at path: String) -> [LayoutFile] { files(at: path, among: store.forms()) }

    /// A file with each form that it, or a layer below it, speaks about by name; with every form where they name none;
    /// with its own where it inherits one.
    private func files(at path: String, among forms: [(title: String, path: String)]) -> [LayoutFile] {
        guard let names = store.formNames(at: path) else { return [LayoutFile(path: path, base: nil)] }
        return forms.filter { names.isEmpty || names.contains($0.title) }
            .map { LayoutFile(path: path, base: $0.path) }
    }
}

/// The uppermost file of a layout, and the base form under it.
public struct LayoutFile: Hashable, Sendable {
    /// The uppermost layer's file.
    public var path: String
    /// The base form's file; nil where the layers themselves say what they stand on.
    public var base: String?

    /// A layout by its files.
    public init(path: String, base: String?) {
        self.path = path
        self.base = base
    }
}
