public import HanmenCore
public import HanmenForms
import HanmenReport
import HanmenYAML

/// The text of a report, field by field: one value is changed, all else stays byte for byte.
///
///     let text = ReportText("---\n様式: 研修参加報告書\n---\n")
///     text.setting(.text("2024-05-28"), at: ["提出日"], in: layout).value?.text
///     // "---\n様式: 研修参加報告書\n提出日: 令和6年5月28日\n---\n"
public struct ReportText: Sendable {
    /// The text.
    public let text: String
    private let source: SourceText

    /// The text of a report.
    public init(_ text: String, name: String = "報告書") {
        self.text = text
        source = SourceText(name: name, text: text)
    }

    /// The longest path: a field, a row, a column.
    private static let deepest = 3

    /// The text with another value in a field, an item of a list or a cell of a row; nil takes away what is there.
    ///
    /// - Parameters:
    ///   - value: a day as a date picker gives it (`2024-05-28`) is written as the report writes days.
    ///   - path: the field; for items and rows the number behind it, from 0, and for cells the column.
    public func setting(
        _ value: FormValue?, at path: [String], in layout: ResolvedLayout
    ) -> Diagnosed<ReportText> {
        guard let field = path.first, path.count <= Self.deepest else { return refused(path) }
        let outline = layout.outlines.first { $0.name.value == field }
        guard outline.map({ !$0.isBody && !$0.isComputed }) ?? ControlKeys.all.contains(field) else {
            return refused(path)
        }
        if outline?.isFixed == true, value != nil { return refused(path) }
        let found = FrontMatter.find(in: source, limit: ReadingLimits.standard.frontMatterBytes)
        guard let parts = found.value else { return Diagnosed(nil, found.diagnostics) }
        guard let yaml = parts.yaml else { return beginning(value, at: path, outline, layout) }
        let editing = YAMLEditor.editing(source, in: yaml, order: Self.order(of: layout))
        guard var editor = editing.value else { return Diagnosed(nil, editing.diagnostics) }
        if let list = outline?.taken(apart: editor.content[path: [field]]), path.count > 1 {
            guard editor.set(list, at: [field]) else { return refused(path) }
        }
        let before = editor.content[path: path]
        guard editor.set(value.map { content($0, at: path, outline, before: before) }, at: path) else {
            return refused(path)
        }
        return Diagnosed(ReportText(editor.source.text, name: source.name))
    }

    /// A report that has no front matter yet gets one.
    private func beginning(
        _ value: FormValue?, at path: [String], _ outline: FieldOutline?, _ layout: ResolvedLayout
    ) -> Diagnosed<ReportText> {
        guard value != nil else { return Diagnosed(self) }
        let lineEnd = text.utf8.contains(0x0D) ? "\r\n" : "\n"
        let hasMark = text.unicodeScalars.first == "\u{FEFF}"
        let body = hasMark ? String(text.unicodeScalars.dropFirst()) : text
        let gap = body.isEmpty || body.first?.isNewline == true ? "" : lineEnd
        let fences = "---\(lineEnd)---\(lineEnd)\(gap)"
        return ReportText((hasMark ? "\u{FEFF}" : "") + fences + body, name: source.name)
            .setting(value, at: path, in: layout)
    }

    /// Keys in the order in which reports have them.
    private static func order(of layout: ResolvedLayout) -> [String] {
        let fields = layout.outlines
        let control = ControlKeys.all.filter { $0 != ControlKeys.overrides }
        return control + fields.map(\.name.value) + fields.flatMap { $0.columns.map(\.name.value) }
            + [ControlKeys.overrides]
    }

    private func refused(_ path: [String]) -> Diagnosed<ReportText> {
        Diagnosed(nil, [.fieldNotWritten(path.joined(separator: "・"))])
    }

    // MARK: Values

    /// A value as the front matter says it.
    private func content(
        _ value: FormValue, at path: [String], _ field: FieldOutline?, before: YAMLContent?
    ) -> YAMLContent {
        switch value {
        case .text(let text):
            let text = text.asWritten
            let habit = Self.cell(at: path, of: field).flatMap { DateHabit($0, before: before?.words ?? "") }
            return .scalar(habit?.written(text) ?? text)
        case .list(let items):
            let items = items.enumerated().map { index, item in
                content(item, at: path + [String(index)], field, before: before?[path: [String(index)]])
            }
            return items.isEmpty ? .scalar("") : .sequence(items)
        case .record(let parts):
            let columns = field?.columns.map(\.name.value) ?? []
            let names =
                columns.filter { parts[$0] != nil } + parts.keys.filter { !columns.contains($0) }.sorted()
            let entries = names.compactMap { name -> YAMLContent.Entry? in
                let old = before?[path: [name]]
                guard let part = parts[name], !part.isEmpty || old != nil else { return nil }
                return .init(key: name, value: content(part, at: path + [name], field, before: old))
            }
            return entries.isEmpty ? .scalar("") : .mapping(entries)
        }
    }

    /// The field or column that a path leads to, where it has a type of its own.
    private static func cell(at path: [String], of field: FieldOutline?) -> FieldOutline? {
        switch path.count {
        case 1: field
        case 3: field?.columns.first { $0.name.value == path[2] }
        default: nil
        }
    }
}

extension FieldOutline {
    /// Names that are written in one text, as the list that they are read as.
    fileprivate func taken(apart content: YAMLContent?) -> YAMLContent? {
        guard kind == .texts, case .scalar(let text)? = content, !text.isEmpty else { return nil }
        let signs = isPersons ? "、，,\n" : ""
        return .sequence(
            text.split { signs.contains($0) }.map { .scalar(String($0).trimmingBlanks) }.filter {
                !$0.isEmpty
            })
    }
}

extension YAMLContent {
    fileprivate var words: String? { if case .scalar(let text) = self { text } else { nil } }
}

extension String {
    /// The text as a report can hold it: lines end with LF, and what no one can see is left out.
    fileprivate var asWritten: String {
        let lines = replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        let kept = lines.unicodeScalars.filter { scalar in
            switch scalar.value {
            case 0x09, 0x0A: true
            case ..<0x20, 0x7F...0x9F, 0x2028, 0x2029, 0xFEFF, 0xFFFE, 0xFFFF: false
            default: true
            }
        }
        let text = String(String.UnicodeScalarView(kept))
        return String(text.reversed().drop { $0 == "\n" }.reversed())
    }

    fileprivate var trimmingBlanks: String {
        String(drop(while: \.isWhitespace).reversed().drop(while: \.isWhitespace).reversed())
    }
}

extension DiagnosticID {
    /// A field that could not be written.
    public static let fieldNotWritten: DiagnosticID = "preview.field.not-written"
}

extension Diagnostic {
    static func fieldNotWritten(_ name: String) -> Diagnostic {
        .error(
            .fieldNotWritten,
            Message("「\(name)」を書き込めませんでした", en: "`\(name)` could not be written"),
            hints: [Message("報告書の文字を直接直してください", en: "edit the report's text itself")])
    }
}
