import HanmenCore
import HanmenReport

extension FieldDefinition {
    /// A made-up value of the field's type, at the field's place in the layout.
    func madeValue(_ extent: MadeReport.Extent) -> FieldValue {
        switch type.kind {
        case .texts where type.name == PersonsField.name: list(MadeText.names(extent))
        case .texts: list(extent == .sparsest ? ["一"] : [MadeText.line(extent), MadeText.line(.plain)])
        case .account: .record(Account.Part.allCases.map { entry($0.rawValue, part($0, extent)) }, name.span)
        case .rows: .list(madeRows(extent), name.span)
        default: text(words(extent))
        }
    }

    /// The value where it is one text.
    private func words(_ extent: MadeReport.Extent) -> String {
        switch type.kind {
        case .date: extent == .fullest ? "令和7年12月31日(水)" : "令和7年5月8日"
        case .period: extent == .sparsest ? "令和7年5月8日" : "令和7年12月28日(日)～令和8年1月5日(月)"
        case .times:
            extent == .sparsest ? "9:00～9:05" : "9:00～12:00、13:00～17:30、18:00～21:45"
        case .amount: ["plain": "12,345円", "fullest": "999,999,999円"][extent.rawValue] ?? "1円"
        case .number: ["plain": "12", "fullest": "9,999"][extent.rawValue] ?? "1"
        case .rate: extent == .fullest ? "99.99%" : "1/2"
        case .fiscalYear: "令和7年度"
        case .choice: chosen(extent)
        case .prose: MadeText.passage(extent)
        case .text where type.name == SealField.name:
            (extent == .fullest ? SealMark.digital : .printed).rawValue
        case .text where type.name == PersonField.name: MadeText.name(extent)
        case .text where type.name == DocumentNumberField.name:
            extent == .fullest ? "緑議政務調査第12345号の67" : "緑議第1号"
        default: MadeText.line(extent)
        }
    }

    private func chosen(_ extent: MadeReport.Extent) -> String {
        let words = choices.map(\.value)
        let longest = words.max { $0.count < $1.count }
        return (extent == .fullest ? longest : words.first) ?? ""
    }

    private func part(_ part: Account.Part, _ extent: MadeReport.Extent) -> String {
        switch part {
        case .number: "0123456"
        case .kind: "普通"
        case .reading: extent == .fullest ? "テシガワラ リュウノスケザエモン" : "アオキ ユイ"
        case .bank, .branch, .holder: extent == .sparsest ? "緑" : MadeText.name(extent)
        }
    }

    /// Rows: those that are always there where the layout names them (区分); none, some or many otherwise.
    private func madeRows(_ extent: MadeReport.Extent) -> [FieldValue] {
        guard sections.isEmpty else { return sections.map { row(extent, section: $0) } }
        let count =
            switch extent {
            case .plain: 3
            case .fullest: 60
            case .sparsest: isRequired ? 1 : 0
            }
        return (0..<count).map { _ in row(extent, section: nil) }
    }

    private func row(_ extent: MadeReport.Extent, section: Spanned<String>?) -> FieldValue {
        let open = columns.filter { $0.calculation == nil }
        let entries = open.enumerated().map { index, column in
            let given = index == 0 ? section.map { FieldValue.text($0) } : nil
            return ReportField(key: column.name, value: given ?? column.madeValue(extent))
        }
        return .record(entries, name.span)
    }

    private func text(_ words: String) -> FieldValue { .text(Spanned(words, at: name.span)) }

    private func list(_ words: [String]) -> FieldValue { .list(words.map(text), name.span) }

    private func entry(_ key: String, _ words: String) -> ReportField {
        ReportField(key: Spanned(key, at: name.span), value: text(words))
    }
}
