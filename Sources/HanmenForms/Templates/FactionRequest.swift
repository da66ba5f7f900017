public import HanmenCore

/// A new faction's layout file that somebody asks for: at a terminal, or on a page.
///
///     let request = FactionRequest(council: "緑野市議会", name: "青嵐会", file: "seiran")
///     let written = request.write(in: DiskWorkspace(), root: "Layouts", fonts: ["明朝", "ゴシック"])
public struct FactionRequest: Hashable, Sendable, Decodable {
    /// The council, by its folder or its 名称.
    public var council: String
    /// The faction's name (名称).
    public var name: String
    /// The file's name in lower-case letters, without `.yaml`.
    public var file: String
    /// The representative.
    public var representative: String?
    /// The body's character size, such as `12pt`.
    public var size: String?
    /// The body's font role.
    public var font: String?
    /// The colour of rules.
    public var color: String?

    /// A faction that is otherwise as its council has it.
    public init(council: String, name: String, file: String) {
        self.council = council
        self.name = name
        self.file = file
    }

    /// The most characters of each answer.
    private static let longest = 200

    /// The path of the file to be: the council is known, and neither the file nor the name is taken.
    public func path(in workspace: any Workspace, root: String) -> Diagnosed<String> {
        let library = LayoutLibrary(store: LayoutStore(workspace: workspace, root: root))
        guard let long = answers.first(where: { $0.count > Self.longest }) else {
            let path = library.path(forFaction: file, ofCouncil: council)
            guard let found = path.value else { return path }
            if workspace.exists(found) { return Diagnosed(nil, [.factionFileExists(found)]) }
            let name = name.trimmed
            if name.isEmpty { return Diagnosed(nil, [.factionNameMissing]) }
            let taken = library.factionsNamed(name, ofCouncil: council)
            return taken.isEmpty ? path : Diagnosed(nil, taken)
        }
        return Diagnosed(nil, [.factionAnswerTooLong(long, most: Self.longest)])
    }

    /// The file that would be written, its path and its text, after all that can be wrong with it was looked for.
    ///
    /// - Parameter fonts: the font roles that there are.
    public func checked(
        in workspace: any Workspace, root: String, fonts: [String]
    ) -> Diagnosed<(path: String, text: String)> {
        let place = path(in: workspace, root: root)
        guard let path = place.value else { return Diagnosed(nil, place.diagnostics) }
        if let font = draft.font, !fonts.contains(font) {
            return Diagnosed(nil, [.factionFontUnknown(font, known: fonts)])
        }
        let text = draft.text
        let problems = LayoutLibrary.problems(ofDraft: text, at: path, in: workspace, root: root)
        let isGood = !problems.contains { $0.severity == .error }
        return Diagnosed(isGood ? (path, text) : nil, problems)
    }

    /// Writes the file where nothing is wrong with it; a file that came there in between is not written over.
    ///
    /// - Returns: the path of the file, or what is wrong.
    public func write(in workspace: any Workspace, root: String, fonts: [String]) -> Diagnosed<String> {
        let checked = checked(in: workspace, root: root, fonts: fonts)
        guard let (path, text) = checked.value else { return Diagnosed(nil, checked.diagnostics) }
        do throws(WorkspaceError) {
            let isWritten = try WholeFile.put(Array(text.utf8), at: path, onlyIf: { !workspace.exists(path) })
            guard isWritten else { return Diagnosed(nil, [.factionFileExists(path)]) }
            return Diagnosed(path, checked.diagnostics)
        } catch {
            return Diagnosed(nil, [.error(.factionNotWritten, error.message)])
        }
    }

    /// The file's text without any look at what is there.
    var draft: FactionDraft {
        var draft = FactionDraft(name: name.trimmed)
        draft.representative = representative?.answer
        draft.size = size?.answer
        draft.font = font?.answer
        draft.color = color?.answer
        return draft
    }

    private var answers: [String] {
        [council, name, file] + [representative, size, font, color].compactMap { $0 }
    }
}

extension String {
    /// What was answered; nil where nothing was.
    fileprivate var answer: String? { trimmed.isEmpty ? nil : trimmed }
}

extension DiagnosticID {
    /// A faction's file that is there already.
    public static let factionFileExists: DiagnosticID = "hanmen.template.exists"
    /// A faction without a name.
    public static let factionNameMissing: DiagnosticID = "template.new.name-missing"
    /// An answer that no layout could hold.
    public static let factionAnswerTooLong: DiagnosticID = "template.new.too-long"
    /// A font role that there is not.
    static let factionFontUnknown: DiagnosticID = "hanmen.font.unknown-role"
    /// A folder that cannot be written to.
    public static let factionNotWritten: DiagnosticID = "template.new.not-written"
}

extension Diagnostic {
    fileprivate static func factionFileExists(_ path: String) -> Diagnostic {
        .error(
            .factionFileExists,
            Message("ファイルがもうあります: \(path)", en: "the file exists: \(path)"),
            hints: [Message("ほかのファイルの名前にするか、そのファイルを直してください", en: "choose another name, or edit the file")])
    }

    fileprivate static let factionNameMissing = Diagnostic.error(
        .factionNameMissing, Message("会派の名前が書かれていません", en: "the faction has no name"),
        hints: [Message("報告書の「会派」に書く名前を決めてください", en: "give the name that reports choose it by")])

    fileprivate static func factionAnswerTooLong(_ answer: String, most: Int) -> Diagnostic {
        .error(
            .factionAnswerTooLong,
            Message("「\(answer.shortened)」が長すぎます。\(most) 字までにしてください", en: "`\(answer.shortened)` is too long")
        )
    }

    fileprivate static func factionFontUnknown(_ font: String, known: [String]) -> Diagnostic {
        .error(
            .factionFontUnknown,
            Message("「\(font.shortened)」という書体はありません", en: "there is no font role `\(font.shortened)`"),
            hints: [
                Message(
                    "使えるのは\(known.map { "「\($0)」" }.joined())です",
                    en: "use one of: \(known.joined(separator: ", "))")
            ])
    }
}
