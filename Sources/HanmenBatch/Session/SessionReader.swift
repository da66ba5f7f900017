import Hanmen
import HanmenCore
public import HanmenForms
import HanmenReport
import HanmenYAML

/// Reads a session file (定例会.yaml).
struct SessionReader {
    let workspace: any Workspace
    private(set) var diagnostics: [Diagnostic] = []

    /// The keys of the file.
    static let keys = [
        "議会", "会議", "会派の順", "会派", "報告書", "版", "出力名", "出力先", "レイアウト", "文字コード", "綴り", "印刷",
    ]
    /// The keys of a faction.
    static let factionKeys = ["名前", "人数", "結成", "報告書"]
    /// The keys of a table of reports.
    static let tableKeys = ["表", "様式"]

    /// The most factions of a council.
    private static let mostFactions = 200
    private static let largestFile = 1 << 20

    init(workspace: any Workspace) { self.workspace = workspace }

    mutating func session(at path: String) -> Session? {
        let source: SourceText
        do throws(WorkspaceError) {
            let bytes = try workspace.read(path, limit: Self.largestFile)
            let decoded = ReportReader().decode(name: path, bytes: bytes)
            diagnostics += decoded.diagnostics
            guard let text = decoded.value else { return nil }
            source = text
        } catch {
            diagnostics.append(.file(error))
            return nil
        }
        let yaml = YAMLReader.read(source)
        diagnostics += yaml.diagnostics
        guard let root = yaml.value else { return nil }
        guard case .mapping(let entries, let span) = root else {
            diagnostics.append(.sessionShape(at: root.span))
            return nil
        }
        return session(values(entries, keys: Self.keys), at: span, path: path)
    }

    private mutating func session(_ values: [String: YAMLValue], at span: SourceSpan, path: String) -> Session
    {
        let folder = Path.folder(of: path)
        var session = Session(
            path: path, council: text(values["議会"], "議会")?.value ?? "",
            meeting: text(values["会議"], "会議")?.value ?? "", factions: [],
            editions: editions(values["版"]), names: names(values["出力名"]),
            output: Path.inside(folder, text(values["出力先"], "出力先")?.value ?? "出力"),
            volume: values["綴り"], printing: values["印刷"], reading: reading(values, folder))
        session.titles = titles(values["綴り"])
        let order = order(values["会派の順"])
        var factions = self.factions(values["会派"], folder, isSized: order == .size)
        if let reports = values["報告書"] {
            factions.append(SessionFaction(name: nil, reports: sources(reports, folder)))
        }
        session.factions = order.sorted(factions)
        if session.reportCount == 0, !diagnostics.contains(where: { $0.severity == .error }) {
            diagnostics.append(.sessionEmpty(path, at: span))
        }
        if session.reportCount > Session.mostReports {
            diagnostics.append(.sessionTooLarge(session.reportCount, at: span))
        }
        return session
    }

    // MARK: Keys

    private mutating func order(_ value: YAMLValue?) -> FactionOrder {
        guard let word = text(value, "会派の順") else { return .size }
        if let order = FactionOrder(rawValue: word.value) { return order }
        diagnostics.append(.sessionChoice(word, of: "会派の順", known: FactionOrder.allCases.map(\.rawValue)))
        return .size
    }

    private mutating func editions(_ value: YAMLValue?) -> [Edition] {
        guard let value else { return [.original] }
        let words: [YAMLValue] = if case .sequence(let items, _) = value { items } else { [value] }
        var editions: [Edition] = []
        for word in words.compactMap({ text($0, "版") }) {
            guard let edition = Edition(word: word.value) else {
                diagnostics.append(.sessionChoice(word, of: "版", known: Edition.allCases.map(\.word)))
                continue
            }
            if !editions.contains(edition) { editions.append(edition) }
        }
        return editions.isEmpty ? [.original] : editions
    }

    private mutating func names(_ value: YAMLValue?) -> NameRule {
        guard let text = text(value, "出力名") else { return .usual }
        if let rule = NameRule(text.value) { return rule }
        diagnostics.append(.sessionWants("出力名", "「{番号}_{会派}_{様式}」のように書いてください。", at: text.span))
        return .usual
    }

    /// How reports are called in contents: the key 題 of the section 綴り.
    private mutating func titles(_ volume: YAMLValue?) -> ReportTitles {
        guard let text = text(volume?["題"], "題") else { return ReportTitles() }
        if let rule = NameRule(text.value) { return ReportTitles(rule) }
        diagnostics.append(.sessionWants("題", "「{様式}　{研修場所}」のように書いてください。", at: text.span))
        return ReportTitles()
    }

    private mutating func reading(_ values: [String: YAMLValue], _ folder: String) -> ReportReading {
        var reading = ReportReading()
        if let layout = text(values["レイアウト"], "レイアウト") {
            reading.layout = .file(Path.inside(folder, layout.value))
        }
        if let word = text(values["文字コード"], "文字コード") {
            if let encoding = TextEncoding(rawValue: word.value.lowercased()) {
                reading.encoding = encoding
            } else {
                diagnostics.append(
                    .sessionChoice(word, of: "文字コード", known: TextEncoding.allCases.map(\.rawValue)))
            }
        }
        return reading
    }

    // MARK: Factions

    private mutating func factions(_ value: YAMLValue?, _ folder: String, isSized: Bool) -> [SessionFaction] {
        guard let value else { return [] }
        guard case .sequence(let rows, _) = value, rows.count <= Self.mostFactions else {
            diagnostics.append(
                .sessionWants("会派", "「- { 名前: 緑風会, 人数: 8, 報告書: 緑風会 }」のように一つずつ並べてください。", at: value.span))
            return []
        }
        var seen: Set<String> = []
        return rows.compactMap { row in
            guard case .mapping(let entries, let span) = row else {
                diagnostics.append(
                    .sessionWants("会派", "「- { 名前: 緑風会, 人数: 8, 報告書: 緑風会 }」のように書いてください。", at: row.span))
                return nil
            }
            let values = values(entries, keys: Self.factionKeys)
            guard let name = required("名前", values, at: span) else { return nil }
            if !seen.insert(name.value).inserted { diagnostics.append(.sessionFactionTwice(name)) }
            let size = count(values["人数"])
            if isSized, values["人数"] == nil { diagnostics.append(.sessionSizeMissing(name)) }
            return SessionFaction(
                name: name.value, size: size, founded: day(values["結成"]),
                reports: values["報告書"].map { sources($0, folder) } ?? [])
        }
    }

    private mutating func count(_ value: YAMLValue?) -> Int? {
        guard let text = text(value, "人数") else { return nil }
        let digits = text.value.hasSuffix("人") ? String(text.value.dropLast()) : text.value
        if let number = Int(digits), (0...10_000).contains(number) { return number }
        diagnostics.append(.sessionWants("人数", "「人数: 8」のように、半角の数で書いてください。", at: text.span))
        return nil
    }

    private mutating func day(_ value: YAMLValue?) -> CalendarDate? {
        guard let text = text(value, "結成") else { return nil }
        do throws(DiagnosticError) {
            return try WrittenValue.day(text)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    // MARK: Reports

    /// The reports that a value names: a file, a folder, a table, or several of these.
    private mutating func sources(_ value: YAMLValue, _ folder: String) -> [ReportSource] {
        switch value {
        case .scalar(let text) where text.value.isEmpty: return []
        case .scalar(let text): return sources(named: text, folder)
        case .sequence(let items, _):
            return items.flatMap { item in sources(item, folder) }
        case .mapping(let entries, let span):
            let values = values(entries, keys: Self.tableKeys)
            guard let table = required("表", values, at: span) else { return [] }
            let form = text(values["様式"], "様式")?.value
            let read = MergeTable.read(Path.inside(folder, table.value), workspace: workspace)
            diagnostics += read.diagnostics
            return read.value?.sources(form: form) ?? []
        }
    }

    private mutating func sources(named name: Spanned<String>, _ folder: String) -> [ReportSource] {
        let path = Path.inside(folder, name.value)
        if ReportFolder.isReport(path) {
            if !workspace.exists(path) { diagnostics.append(.sessionReportMissing(path, at: name.span)) }
            return [.file(path)]
        }
        let found = ReportFolder(path, workspace: workspace).reports
        if found.isEmpty { diagnostics.append(.sessionReportMissing(path, at: name.span)) }
        return found.map(ReportSource.file)
    }

    // MARK: Values

    private mutating func values(_ entries: [YAMLEntry], keys: [String]) -> [String: YAMLValue] {
        var values: [String: YAMLValue] = [:]
        for entry in entries {
            if keys.contains(entry.key.value) {
                values[entry.key.value] = entry.value
            } else {
                diagnostics.append(.sessionKeyUnknown(entry.key, known: keys))
            }
        }
        return values
    }

    private mutating func required(
        _ key: String, _ values: [String: YAMLValue], at span: SourceSpan
    ) -> Spanned<String>? {
        if let text = text(values[key], key) { return text }
        if values[key] == nil { diagnostics.append(.sessionKeyMissing(key, at: span)) }
        return nil
    }

    private mutating func text(_ value: YAMLValue?, _ key: String) -> Spanned<String>? {
        switch value {
        case .scalar(let text) where !text.value.isEmpty: return text
        case .scalar, nil: return nil
        case .sequence(_, let span), .mapping(_, let span):
            diagnostics.append(.sessionWants(key, "「\(key): 値」のように、一つの値を書いてください。", at: span))
            return nil
        }
    }
}

extension Edition {
    /// The edition by its Japanese word.
    init?(word: String) {
        guard let edition = Self.allCases.first(where: { $0.word == word }) else { return nil }
        self = edition
    }

    /// Its Japanese word: what folders of outputs are called.
    public var word: String { mark ?? "原本" }
}
