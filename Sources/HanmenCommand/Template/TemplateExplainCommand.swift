import ArgumentParser
import HanmenCore
import HanmenForms

/// `hanmen template explain`: who made a value.
struct TemplateExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "一つの値が、どのファイルの何行目で決まったかを示します。",
        discussion: "例: hanmen template explain 研修参加報告書 用紙.綴じ代 --council 緑野市議会 --faction 緑風会")

    @OptionGroup var layout: LayoutOptions

    @Argument(help: "項目。上から順に「.」でつなぎます（体裁.文字.本文）。書かなければ、すべての項目を並べます。")
    var key: String?

    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        let library = try reporting.attempt { () throws(DiagnosticError) in try LayoutLibrary.installed() }
        let layout = try reporting.value(of: library.layout(layout.request))
        guard let key else { return layout.valuePaths.forEach { tell($0, of: layout) } }
        let explanation = try reporting.value(of: layout.explanation(of: key))
        print(reporting.json ? json(explanation).line : words(explanation))
    }

    private func tell(_ path: String, of layout: ResolvedLayout) {
        guard let explanation = layout.explanation(of: path).value else { return }
        let last = explanation.settings.last
        print(
            reporting.json
                ? json(explanation).line
                : "\(path): \(last?.words ?? "")  \(last.map { "\($0.span)" } ?? "")")
    }

    private func words(_ explanation: Explanation) -> String {
        var lines = [explanation.path + (explanation.note.map { "（\($0)）" } ?? "")]
        for (index, setting) in explanation.settings.enumerated() {
            let holds = index == explanation.settings.count - 1
            let mark = holds && explanation.settings.count > 1 ? "  ← これが効いています" : ""
            lines.append("  \(setting.span)  \(setting.words ?? "")\(mark)")
        }
        if explanation.settings.isEmpty { lines.append("  どの段にも書かれていません。書かないときの値になります。") }
        if !explanation.inner.isEmpty {
            lines.append("  中にあるもの: \(explanation.inner.joined(separator: "、"))")
        }
        if let lock = explanation.lock { lines.append("  固定されています: \(lock)。ここから上の段では変えられません。") }
        lines.append(
            explanation.isOverridable ? "  報告書の「上書き」で変えられます。" : "  報告書からは変えられません。")
        return lines.joined(separator: "\n")
    }

    private func json(_ explanation: Explanation) -> JSONValue {
        [
            "path": .string(explanation.path), "note": explanation.note.map(JSONValue.string) ?? .null,
            "settings": .array(
                explanation.settings.map { setting in
                    [
                        "file": .string(setting.span.source.name), "line": .integer(setting.span.start.line),
                        "column": .integer(setting.span.start.column),
                        "value": setting.words.map(JSONValue.string) ?? .null,
                    ]
                }),
            "lockedAt": explanation.lock.map { .string("\($0)") } ?? .null,
            "overridable": .boolean(explanation.isOverridable),
        ]
    }
}
