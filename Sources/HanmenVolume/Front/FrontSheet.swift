import HanmenCore
import HanmenForms
import HanmenReport

/// A paper of the volume's own, as the report that its form takes; each row of a list is a line of the source, by which
/// what is set of it is found on the pages again.
struct FrontSheet {
    /// The form's name.
    let form: String
    private(set) var source: SourceText
    private let values: [(key: String, value: Value)]

    /// What a field says.
    enum Value {
        case text(String)
        case rows([[(key: String, text: String)]])
    }

    init(_ form: String, _ values: [(key: String, value: Value)]) {
        self.form = form
        self.values = values
        var lines: [String] = []
        for case (let key, .rows(let rows)) in values {
            lines += rows.enumerated().map { "\(key) \($0.offset + 1)" }
        }
        source = SourceText(name: form, text: lines.joined(separator: "\n"))
    }

    /// The line of the source that stands for a row of its first list, from 1.
    func line(ofRow row: Int) -> Int { row + 1 }

    /// The report; of a council where its layouts are asked for.
    func report(council: String?) -> Report {
        let top = source.span(0..<0)
        var fields = [field("様式", .text(Spanned(form, at: top)), top)]
        if let council { fields.append(field("議会", .text(Spanned(council, at: top)), top)) }
        var line = 0
        for (key, value) in values {
            switch value {
            case .text(let text): fields.append(field(key, .text(Spanned(Self.plain(text), at: top)), top))
            case .rows(let rows):
                let records = rows.map { row -> FieldValue in
                    line += 1
                    let span = source.span(source.range(ofLine: line))
                    return .record(
                        row.map { field($0.key, .text(Spanned(Self.plain($0.text), at: span)), span) }, span)
                }
                if !records.isEmpty { fields.append(field(key, .list(records, top), top)) }
            }
        }
        return Report(source: source, fields: fields, body: [])
    }

    private func field(_ key: String, _ value: FieldValue, _ span: SourceSpan) -> ReportField {
        ReportField(key: Spanned(key, at: span), value: value)
    }

    /// A text without what fields would take for marks.
    private static func plain(_ text: String) -> String {
        String(text.map { $0.isNewline ? " " : ["{": "｛", "}": "｝", "|": "｜"][$0] ?? $0 })
    }
}
