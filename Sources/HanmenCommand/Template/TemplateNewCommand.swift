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
        var request = FactionRequest(
            council: try wanted(council, "議会の名前", option: "council"),
            name: try wanted(name, "会派の名前", option: "name"),
            file: try wanted(file, "ファイルの名前（半角の英小文字。例 ryokufu）", option: "file"))
        // What is taken already is told before anything more is asked.
        _ = try reporting.value(of: request.path(in: workspace, root: home.layouts))
        request.representative = optional(representative, "代表者の氏名")
        request.size = optional(size, "本文の文字の大きさ（例 12pt）")
        request.font = optional(font, "本文の書体（明朝 か ゴシック）")
        request.color = optional(color, "罫線の色（黒、紺、緑 など）")
        let fonts = try reporting.attempt { () throws(DiagnosticError) in
            try SourceOptions.fontRoles().map(\.name)
        }
        let path = try reporting.value(of: request.write(in: workspace, root: home.layouts, fonts: fonts))
        let library = LayoutLibrary(store: LayoutStore(workspace: workspace, root: home.layouts))
        tellNext(
            path, council: request.council, file: request.file,
            form: library.files(at: path).first.flatMap { library.layout($0).value?.title })
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
