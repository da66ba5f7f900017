import Hanmen
public import HanmenCore
public import HanmenForms
import HanmenReport
import HanmenText

/// A text that is being written, and what it began from.
public struct WrittenText: Sendable, Decodable {
    /// The file, by its name in windows.
    public var file: String
    /// The text.
    public var text: String
    /// The hash of what it began from; nil where there was no file.
    public var base: String?

    /// A text of a file, and what it began from.
    public init(file: String, text: String, base: String?) {
        self.file = file
        self.text = text
        self.base = base
    }
}

/// A value that is changed in a text.
public struct FieldChange: Sendable, Decodable {
    /// The file, by its name in windows.
    public var file: String
    /// The text as it is written now.
    public var text: String
    /// The field; for items and rows the number behind it, for cells the column.
    public var path: [String]
    /// The value; nil takes it away.
    public var value: FormValue?
}

/// A place in a text where something is being typed.
public struct TypedPlace: Sendable, Decodable {
    /// The text.
    public var text: String
    /// The cursor, in bytes from its beginning.
    public var offset: Int
}

/// What may be written at a place.
public struct CompletionState: Sendable, Encodable {
    /// From where on the word is written anew, in bytes.
    public var from: Int
    /// What may be written.
    public var items: [LayoutCompletions.Item]
}

/// A text after a change, with its form.
public struct ChangedText: Sendable, Encodable {
    /// The text.
    public var text: String
    /// The form.
    public var form: WritingForm
}

extension PreviewDesk {
    /// What is being typed is shown at once, and kept beside the file until it is saved.
    ///
    /// - Throws: that this file may not be written.
    public func keep(_ written: WrittenText) throws(DiagnosticError) {
        let (path, place) = try writable(written.file)
        let saved = try ReportFile(place, in: workspace.below).read()
        if saved?.text == written.text {
            DraftFile(of: place).discard()
            lay(nil, over: path)
        } else {
            try DraftFile(of: place).keep(Draft(text: written.text, base: written.base))
            lay(Draft(text: written.text, base: written.base), over: path)
        }
    }

    /// Throws a draft away: what is on the disk is shown.
    public func discardDraft(of file: String) throws(DiagnosticError) {
        let (path, place) = try writable(file)
        DraftFile(of: place).discard()
        lay(nil, over: path)
    }

    /// Puts a text in the place of what it began from.
    ///
    /// - Throws: that this file may not be written.
    public func save(_ written: WrittenText) throws(DiagnosticError) -> ReportFile.Outcome {
        let (path, place) = try writable(written.file)
        let outcome = ReportFile(place, in: workspace.below).save(written.text, base: written.base)
        if case .saved = outcome {
            DraftFile(of: place).discard()
            lay(nil, over: path)
        }
        return outcome
    }

    /// The draft of a file that outlived an earlier window or program.
    func draft(of file: String) -> Draft? {
        guard isEditable, let (_, place) = try? writable(file) else { return nil }
        return DraftFile(of: place).read()
    }

    // MARK: The form

    /// A text as a form to fill in.
    ///
    /// - Throws: why it cannot be read.
    public func form(of written: WrittenText, in view: PreviewView) throws(DiagnosticError) -> WritingForm {
        let (report, layout) = try read(written.text, named: written.file, in: view)
        return WritingForm(report, in: layout, names: names(for: report))
    }

    /// A text with another value in a field.
    ///
    /// - Throws: why it cannot be read, or not be changed.
    public func text(
        with change: FieldChange, in view: PreviewView
    ) throws(DiagnosticError) -> ChangedText {
        let (_, layout) = try read(change.text, named: change.file, in: view)
        let changed = ReportText(change.text, name: change.file).setting(
            change.value, at: change.path, in: layout)
        guard let text = changed.value else { throw DiagnosticError(changed.diagnostics) }
        let (report, after) = try read(text.text, named: change.file, in: view)
        return ChangedText(
            text: text.text, form: WritingForm(report, in: after, names: names(for: report)))
    }

    private func read(
        _ text: String, named name: String, in view: PreviewView
    ) throws(DiagnosticError) -> (Report, ResolvedLayout) {
        let read = ReportReader().read(name: name, bytes: Array(text.utf8))
        guard let report = read.value else { throw DiagnosticError(read.diagnostics) }
        let layout = setter.layout(of: report, layout: view.layout)
        guard let resolved = layout.value else { throw DiagnosticError(layout.diagnostics) }
        return (report, resolved)
    }

    private func names(for report: Report) -> NameSuggestions {
        let council: String? = if case .text(let text) = report["議会"] { text.value } else { nil }
        return NameSuggestions(setter.store, council: council)
    }

    // MARK: Completions

    /// What may be written at a place of a layout.
    public func completions(of typed: TypedPlace) -> CompletionState {
        let layout = shown.values.lazy.compactMap { $0.first.latest?.layout ?? $0.first.good?.layout }.first
        let found = LayoutCompletions(typed.text, offset: typed.offset, in: layout)
        return CompletionState(from: typed.offset - found.written, items: found.items)
    }

    // MARK: Factions

    /// Writes a new faction's layout beside its council's, where that lies in the opened folder; gives its name.
    ///
    /// - Throws: what is wrong with the answers, or that the place is outside of what was opened.
    public func add(_ faction: FactionRequest) throws(DiagnosticError) -> LayoutName {
        let place = faction.path(in: workspace, root: home.layouts)
        guard let path = place.value else { throw DiagnosticError(place.diagnostics) }
        guard isEditable, path.hasPrefix(subject.folder + "/") else {
            throw DiagnosticError(.previewFactionOutside(path))
        }
        // A link on the way would lead out of it.
        _ = try WritableFolder(folder: subject.folder).place(
            String(path.dropFirst(subject.folder.count + 1)))
        let fonts = try Press.catalog(home, workspace).roles.map(\.name)
        let written = faction.write(in: workspace, root: home.layouts, fonts: fonts)
        guard let path = written.value else { throw DiagnosticError(written.diagnostics) }
        touch([path])
        let file = LayoutLibrary(store: setter.store).files(at: path).first
        return LayoutName(
            path: String(path.dropFirst(home.layouts.count + 1)),
            base: file?.base.map { String($0.dropFirst(home.layouts.count + 1)) })
    }

    // MARK: Files

    /// A file that was opened, as it is read and as it may be written.
    private func writable(
        _ name: String
    ) throws(DiagnosticError) -> (path: String, place: WritableFolder.Place) {
        let place = try WritableFolder(folder: subject.folder).place(name)
        guard isEditable, let path = paths.file(name, among: openedFiles) else {
            throw DiagnosticError(.previewFileUnknown(name))
        }
        return (path, place)
    }

    private func lay(_ draft: Draft?, over path: String) {
        workspace.lay(draft?.text, over: path)
        draftBases[path] = draft.map(\.base)
        touch([path])
    }

    /// Whether a view's file is no longer what its draft began from.
    func isChangedOutside(_ view: PreviewView) -> Bool {
        guard let path = path(of: view), let base = draftBases[path] else { return false }
        let bytes = try? workspace.below.read(path, limit: Self.largestSource)
        return bytes.map(ReportFile.hash) != base
    }
}
