import ArgumentParser
import Glibc
import Hanmen
import HanmenCore
import HanmenForms
import HanmenText

/// `hanmen template new`: a faction's file, after a few questions.
struct TemplateNewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "会派の様式を新しく作ります。",
        discussion: "書かなかったものは、端末なら順に尋ねます。Enter だけなら議会の様式のままにします。")

    @Option(name: .long, help: "議会の名前（緑野市議会）か、そのフォルダの名前。")
    var council: String?
    @Option(name: .long, help: "会派の名前。")
    var name: String?
    @Option(name: .long, help: "ファイルの名前。半角の英小文字（例 ryokufu）。")
    var file: String?
    @Option(name: .long, help: "代表者の氏名。")
    var representative: String?
    @Option(name: .long, help: "本文の文字の大きさ（例 12pt）。")
    var size: String?
    @Option(name: .long, help: "本文の書体（明朝、ゴシック）。")
    var font: String?
    @Option(name: .long, help: "罫線の色（黒、紺、緑 など）。")
    var color: String?
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let workspace = DiskWorkspace()
        let home = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.home(workspace) }
        let library = LayoutLibrary(store: LayoutStore(workspace: workspace, root: home.layouts))
        let council = try wanted(council, "議会の名前", option: "council")
        var draft = FactionDraft(name: try wanted(name, "会派の名前", option: "name"))
        let file = try wanted(file, "ファイルの名前（半角の英小文字。例 ryokufu）", option: "file")
        let path = try reporting.value(of: library.path(forFaction: file, ofCouncil: council))
        try refuseExisting(path, workspace)
        try reporting.report(library.factionsNamed(draft.name, ofCouncil: council))
        draft.representative = optional(representative, "代表者の氏名")
        draft.size = optional(size, "本文の文字の大きさ（例 12pt）")
        draft.font = optional(font, "本文の書体（明朝 か ゴシック）")
        draft.color = optional(color, "罫線の色（黒、紺、緑 など）")
        try refuseUnknownFont(draft.font)
        try reporting.report(
            LayoutLibrary.problems(ofDraft: draft.text, at: path, in: workspace, root: home.layouts))
        try reporting.attempt { () throws(DiagnosticError) in
            try OutputFile.write(Array(draft.text.utf8), to: path)
        }
        tellNext(
            path, council: council, file: file,
            form: library.files(at: path).first.flatMap { library.layout($0).value?.title })
    }

    private func refuseExisting(_ path: String, _ workspace: DiskWorkspace) throws {
        guard workspace.exists(path) else { return }
        try reporting.report([
            .error(
                "hanmen.template.exists",
                Message("ファイルがもうあります: \(path)", en: "the file exists: \(path)"),
                hints: [Message("--file に別の名前を書くか、そのファイルを直してください", en: "choose another --file, or edit it")])
        ])
    }

    private func refuseUnknownFont(_ font: String?) throws {
        let known = try reporting.attempt { () throws(DiagnosticError) in
            try SourceOptions.fontRoles().map(\.name)
        }
        guard let font, !known.contains(font) else { return }
        try reporting.report([
            .error(
                "hanmen.font.unknown-role",
                Message("「\(font)」という書体はありません", en: "there is no font role `\(font)`"),
                hints: [
                    Message(
                        "使えるのは\(known.map { "「\($0)」" }.joined())です",
                        en: "use one of: \(known.joined(separator: ", "))")
                ])
        ])
    }

    private func tellNext(_ path: String, council: String, file: String, form: String?) {
        guard !reporting.json else {
            return print(JSONValue.object([.init(key: "file", value: .string(path))]).line)
        }
        let base = "\(form ?? "様式") --council \(council) --faction \(file)"
        switch reporting.lang {
        case .japanese: print("作りました: \(path)\n次に、調べて、見てください。")
        case .english: print("written: \(path)\nnow check it and look at it:")
        }
        print("  hanmen template check \(base)\n  hanmen template show \(base)")
    }

    // MARK: Questions

    /// What was given, or what a person answers; the command ends where nobody can be asked.
    private func wanted(_ given: String?, _ question: String, option: String) throws -> String {
        if let answer = given ?? ask(question), !answer.isEmpty { return answer }
        throw ValidationError("--\(option) が要ります（\(question)）。")
    }

    private func optional(_ given: String?, _ question: String) -> String? {
        let answer = given ?? ask("\(question)。そのままなら Enter")
        return answer?.isEmpty == false ? answer : nil
    }

    /// Asks a person at a terminal.
    private func ask(_ question: String) -> String? {
        guard isatty(0) == 1 else { return nil }
        StandardError.write("\(question):")
        return readLine().map { line in
            String(line.drop { $0.isWhitespace }.reversed().drop { $0.isWhitespace }.reversed())
        }
    }
}
