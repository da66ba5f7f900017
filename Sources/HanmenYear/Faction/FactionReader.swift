import HanmenCore
import HanmenForms
import HanmenReport
import HanmenYAML

/// Reads 会派.yaml: a faction in one fiscal year.
struct FactionReader {
    private(set) var diagnostics: [Diagnostic] = []

    /// The keys of the file.
    static let keys = [
        "議会", "議長", "会派", "ふりがな", "年度", "結成年月日", "代表者", "経理責任者", "事務所", "電話", "口座", "所属議員", "交付",
        "費目", "按分の端数", "上限", "期限", "書類",
    ]
    static let memberKeys = SharedName.members.columns
    static let capKeys = ["費目", "額", "範囲"]
    static let grantKeys = ["月額", "期間", "途中の月", "前年度繰越", "額", "決定年月日", "決定番号"]

    /// The most members of a faction.
    private static let mostMembers = 1_000

    mutating func faction(_ source: SourceText) -> Faction? {
        let yaml = YAMLReader.read(source)
        diagnostics += yaml.diagnostics
        guard let root = yaml.value else { return nil }
        guard case .record(let entries, let span) = FieldValue(root) else {
            diagnostics.append(.yearWants("会派.yaml", "「議会: 緑野市議会」のように、項目名と値を書いてください。", at: root.span))
            return nil
        }
        let values = self.values(entries, keys: Self.keys)
        let council = required("議会", values, at: span)
        let name = required("会派", values, at: span)
        let year = required("年度", values, at: span).flatMap { text in
            read(text) { text throws(DiagnosticError) in try WrittenValue.fiscalYear(text) }
        }
        guard let council, let name, let year else { return nil }
        var faction = Faction(
            council: council, name: name, fiscalYear: year, members: members(values["所属議員"]),
            grant: Grant(unit: nil, months: [], rule: .nextMonth, carried: nil, decided: nil, span: span),
            categories: texts(values["費目"]), rounding: rounding(values["按分の端数"]),
            caps: caps(values["上限"]), deadlines: deadlines(values["期限"]),
            papers: papers(values["書類"]), values: values, source: source)
        faction.grant = grant(values["交付"], of: faction)
        return faction
    }

    // MARK: Members

    private mutating func members(_ value: FieldValue?) -> [Member] {
        guard let value, !value.isEmpty else { return [] }
        guard case .list(let rows, _) = value, rows.count <= Self.mostMembers else {
            diagnostics.append(
                .yearWants("所属議員", "「- { 氏名: 青木 結, 議席番号: 3 }」のように一人ずつ並べてください。", at: value.span))
            return []
        }
        return rows.compactMap { member($0) }
    }

    private mutating func member(_ row: FieldValue) -> Member? {
        if case .text(let name) = row {
            let row = FieldValue.record(
                [ReportField(key: Spanned("氏名", at: name.span), value: .text(name))], name.span)
            return Member(name: name, joined: nil, left: nil, row: row)
        }
        guard case .record(let entries, let span) = row else {
            diagnostics.append(.yearWants("所属議員", "「- { 氏名: 青木 結 }」のように書いてください。", at: row.span))
            return nil
        }
        let values = self.values(entries, keys: Self.memberKeys)
        guard let name = required("氏名", values, at: span) else { return nil }
        let joined = day(values["加入日"])
        let left = day(values["脱退日"])
        if let joined, let left, left.value < joined.value {
            diagnostics.append(.leftBeforeJoined(name.value, at: left.span))
        }
        return Member(name: name, joined: joined, left: left, row: row)
    }

    // MARK: Grant

    private mutating func grant(_ value: FieldValue?, of faction: Faction) -> Grant {
        var grant = Grant(
            unit: nil, months: Self.months(from: faction.firstDay, to: faction.lastDay), rule: .nextMonth,
            carried: nil, decided: nil, span: value?.span ?? faction.grant.span)
        guard let value, !value.isEmpty else { return grant }
        guard case .record(let entries, _) = value else {
            diagnostics.append(.yearWants("交付", "「交付: { 月額: 20,000円 }」のように書いてください。", at: value.span))
            return grant
        }
        let values = self.values(entries, keys: Self.grantKeys)
        grant.unit = amount(values["月額"])
        grant.carried = amount(values["前年度繰越"])
        grant.decided = amount(values["額"])
        if let period = text(values["期間"]) {
            let days = read(period) { text throws(DiagnosticError) in try WrittenValue.period(text) }?.value
            if let days {
                grant.months = Self.months(
                    from: max(days.first, faction.firstDay), to: min(days.last, faction.lastDay))
            }
        }
        if let rule = text(values["途中の月"]) {
            if let known = Grant.ChangeRule(rawValue: rule.value) {
                grant.rule = known
            } else {
                diagnostics.append(
                    .yearChoice(rule, of: "途中の月", known: Grant.ChangeRule.allCases.map(\.rawValue)))
            }
        }
        return grant
    }

    /// The first days of the months between two days.
    private static func months(from first: CalendarDate, to last: CalendarDate) -> [CalendarDate] {
        (0..<12).compactMap { offset in
            let month = first.month + offset
            return CalendarDate(
                year: first.year + (month - 1) / 12, month: (month - 1) % 12 + 1, day: 1)
        }.filter { $0 <= last }
    }

    // MARK: Caps and deadlines

    private mutating func caps(_ value: FieldValue?) -> [SpendingCap] {
        guard let value, !value.isEmpty else { return [] }
        guard case .list(let rows, _) = value else {
            diagnostics.append(
                .yearWants("上限", "「- { 費目: 研修費, 額: 65000円, 範囲: 一件 }」のように書いてください。", at: value.span))
            return []
        }
        return rows.compactMap { row in
            guard case .record(let entries, let span) = row else { return nil }
            let values = self.values(entries, keys: Self.capKeys)
            guard let category = required("費目", values, at: span), required("額", values, at: span) != nil,
                let amount = amount(values["額"])
            else { return nil }
            let reach = text(values["範囲"]).flatMap { word -> SpendingCap.Reach? in
                if let reach = SpendingCap.Reach(rawValue: word.value) { return reach }
                diagnostics.append(
                    .yearChoice(word, of: "範囲", known: SpendingCap.Reach.allCases.map(\.rawValue)))
                return nil
            }
            return SpendingCap(category: category, amount: amount, reach: reach ?? .each)
        }
    }

    private mutating func deadlines(_ value: FieldValue?) -> [PaperDeadline] {
        guard let value, !value.isEmpty else { return [] }
        guard case .record(let entries, _) = value else {
            diagnostics.append(
                .yearWants("期限", "「期限: { 政務活動費収支報告書: 令和8年4月30日 }」のように書いてください。", at: value.span))
            return []
        }
        return entries.compactMap { entry in
            day(entry.value).map { PaperDeadline(form: entry.key, day: $0) }
        }
    }

    // MARK: Papers

    private mutating func papers(_ value: FieldValue?) -> [PaperWish]? {
        switch value {
        case nil, .empty: return nil
        case .list: return texts(value).map { PaperWish(form: $0, fields: []) }
        case .record(let entries, _):
            return entries.compactMap { entry in
                switch entry.value {
                case .record(let fields, _): return PaperWish(form: entry.key, fields: fields)
                case .empty: return PaperWish(form: entry.key, fields: [])
                case .text, .list:
                    diagnostics.append(
                        .yearWants(
                            entry.key.value, "「\(entry.key.value): { 提出日: 令和8年4月30日 }」のように書いてください。",
                            at: entry.value.span))
                    return nil
                }
            }
        case .text(let text):
            diagnostics.append(.yearWants("書類", "「書類: { 会計帳簿: }」のように書いてください。", at: text.span))
            return nil
        }
    }

    private mutating func rounding(_ value: FieldValue?) -> ExactNumber.Rounding {
        guard let word = text(value) else { return .down }
        if let rounding = ExactNumber.Rounding(rawValue: word.value) { return rounding }
        diagnostics.append(
            .yearChoice(word, of: "按分の端数", known: ExactNumber.Rounding.allCases.map(\.rawValue)))
        return .down
    }

    // MARK: Values

    private mutating func values(_ entries: [ReportField], keys: [String]) -> [String: FieldValue] {
        var values: [String: FieldValue] = [:]
        for entry in entries {
            guard keys.contains(entry.key.value) else {
                diagnostics.append(.yearKeyUnknown(entry.key, known: keys))
                continue
            }
            values[entry.key.value] = entry.value
        }
        return values
    }

    private mutating func required(
        _ key: String, _ values: [String: FieldValue], at span: SourceSpan
    ) -> Spanned<String>? {
        if let text = text(values[key]) { return text }
        if values[key]?.isEmpty != false {
            diagnostics.append(.yearKeyMissing(key, at: values[key]?.span ?? span))
        }
        return nil
    }

    private mutating func text(_ value: FieldValue?) -> Spanned<String>? {
        switch value {
        case .text(let text): return text
        case .list(_, let span), .record(_, let span):
            diagnostics.append(.yearWants("値", "一つの文字列を書いてください。", at: span))
            return nil
        case .empty, nil: return nil
        }
    }

    private mutating func texts(_ value: FieldValue?) -> [Spanned<String>] {
        switch value {
        case .list(let items, _): items.compactMap { text($0) }
        case .text(let text): [text]
        default: []
        }
    }

    private mutating func day(_ value: FieldValue?) -> Spanned<CalendarDate>? {
        text(value).flatMap { text in
            read(text) { text throws(DiagnosticError) in try WrittenValue.day(text) }
        }
    }

    private mutating func amount(_ value: FieldValue?) -> Spanned<Int>? {
        text(value).flatMap { text in
            read(text) { text throws(DiagnosticError) in try WrittenValue.amount(text) }
        }
    }

    private mutating func read<Value>(
        _ text: Spanned<String>, by reader: (Spanned<String>) throws(DiagnosticError) -> Value
    ) -> Spanned<Value>? {
        do throws(DiagnosticError) {
            return Spanned(try reader(text), at: text.span)
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }
}
