public import HanmenCore

/// A faction's file of about ten lines, with a comment where a clerk will go on writing.
public struct FactionDraft: Hashable, Sendable {
    /// The faction's name (名称), printed as 会派名.
    public var name: String
    /// Its representative, printed as 会派代表者.
    public var representative: String?
    /// The body's character size, as layouts write it: `12pt`.
    public var size: String?
    /// The body's font role.
    public var font: String?
    /// The colour of rules.
    public var color: String?

    /// A draft for a faction, otherwise as its council has it.
    public init(name: String) { self.name = name }

    /// The file.
    public var text: String {
        let representative = representative.map { ["  会派代表者: \($0.asYAML)"] } ?? []
        let lines =
            [
                "# yaml-language-server: $schema=../../schema/layout.schema.json",
                "# 会派の様式。書き方は docs/layouts.md にあります。",
                "継承: council.yaml  # 議会の様式の上に重ねる",
                "名称: \(name.asYAML)  # 報告書の「会派」に書く名前",
                "# 議員が書かなくてよい欄",
                "固定値:",
                "  会派名: \(name.asYAML)",
            ] + representative + look + [
                "# 並ぶものを変えるときは、下の # を消して書き直します。",
                "# 変更:",
                "#   - { 変える: 概要表, 行: [{ 変える: 研修場所, 見出し: 会場 }] }",
            ]
        return lines.joined(separator: "\n") + "\n"
    }

    /// 体裁, where anything of it is to differ.
    private var look: [String] {
        let sizes = size.map { ["  文字: { 本文: \($0.asYAML) }"] } ?? []
        let pitch = size.flatMap(Self.pitch).map { ["  行送り: \($0)  # 行の頭から次の行の頭まで"] } ?? []
        let fonts = font.map { ["  書体: { 本文: \($0.asYAML) }"] } ?? []
        let colors = color.map { ["  色: { 罫線: \($0.asYAML) }"] } ?? []
        let lines = sizes + pitch + fonts + colors
        return lines.isEmpty ? [] : ["体裁:"] + lines
    }

    /// The line pitch that goes with a size, two thirds more, in half points: 12pt has 20pt.
    private static func pitch(for size: String) -> String? {
        guard size.hasSuffix("pt"), let points = Double(size.dropLast(2)), (4...72).contains(points) else {
            return nil
        }
        let halves = Int((points * 10 / 3).rounded())
        return halves.isMultiple(of: 2) ? "\(halves / 2)pt" : "\(halves / 2).5pt"
    }
}

extension LayoutLibrary {
    /// The file that a faction of a council has, by the council's folder or 名称 and a name of ASCII letters.
    public func path(forFaction file: String, ofCouncil council: String) -> Diagnosed<String> {
        let councils = store.councils()
        let folder = councils.first {
            $0 == council || store.displayName(of: store.path(ofCouncil: $0)) == council
        }
        let place = SourceText(name: "コマンド", text: council).span(0..<council.utf8.count)
        guard let folder else {
            let known = councils.map { store.displayName(of: store.path(ofCouncil: $0)) ?? $0 }
            return Diagnosed(
                nil, [.formUnknown(Spanned(council, at: place), what: "議会", en: "council", known: known)])
        }
        let isPlain = file.utf8.allSatisfy {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D
        }
        guard isPlain, !file.isEmpty, file.count <= 40, file != "council" else {
            return Diagnosed(nil, [.factionFileName(file)])
        }
        return Diagnosed(store.path(ofCouncil: folder, faction: file))
    }

    /// An error for every faction of a council that has a name already: reports choose by it.
    public func factionsNamed(_ name: String, ofCouncil council: String) -> [Diagnostic] {
        let folders = store.councils().filter {
            $0 == council || store.displayName(of: store.path(ofCouncil: $0)) == council
        }
        let paths = folders.flatMap { folder in
            store.factions(ofCouncil: folder).map { store.path(ofCouncil: folder, faction: $0) }
        }
        return paths.filter { store.displayName(of: $0) == name }.map { .factionNameTaken(name, by: $0) }
    }

    /// What is wrong with a file that is not written yet, under each form that it serves.
    package static func problems(
        ofDraft text: String, at path: String, in workspace: any Workspace, root: String
    ) -> [Diagnostic] {
        let overlaid = OverlaidWorkspace(workspace, path: path, text: text)
        let library = LayoutLibrary(store: LayoutStore(workspace: overlaid, root: root))
        var seen: Set<String> = []
        return library.files(at: path).flatMap { library.layout($0).diagnostics }
            .filter { seen.insert("\($0.id)\($0.span?.description ?? "")\($0.summary.japanese)").inserted }
    }
}

extension DiagnosticID {
    /// A name that another faction of the council has.
    public static let factionNameTaken: DiagnosticID = "template.new.name-taken"
    /// A name that a faction's file cannot have.
    public static let factionFileName: DiagnosticID = "template.new.file-name"
}

extension Diagnostic {
    fileprivate static func factionNameTaken(_ name: String, by path: String) -> Diagnostic {
        .error(
            .factionNameTaken,
            Message(
                "会派「\(name.shortened)」の様式はもうあります: \(path)", en: "`\(name.shortened)` has a layout: \(path)"),
            hints: [Message("そのファイルを直すか、ほかの名前にしてください", en: "edit that file, or choose another name")])
    }

    fileprivate static func factionFileName(_ name: String) -> Diagnostic {
        .error(
            .factionFileName,
            Message("ファイルの名前「\(name.shortened)」は使えません", en: "`\(name.shortened)` cannot be a file's name"),
            hints: [
                Message(
                    "半角の英小文字・数字・- で 40 字までにしてください（例 ryokufu）。council は議会のファイルです",
                    en: "use lower-case letters, figures and -, at most 40")
            ])
    }
}

extension String {
    /// The text as a value of YAML: quoted unless it is letters, figures, points and single spaces.
    fileprivate var asYAML: String {
        let isPlain =
            !isEmpty && trimmed == self && allSatisfy { $0.isLetter || $0.isNumber || $0 == " " || $0 == "." }
        guard !isPlain else { return self }
        let escaped = replacing("\\", with: "\\\\").replacing("\"", with: "\\\"").replacing("\t", with: "\\t")
            .replacing("\n", with: "\\n").replacing("\r", with: "")
        return "\"\(escaped)\""
    }
}
