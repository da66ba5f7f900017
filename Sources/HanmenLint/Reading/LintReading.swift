import HanmenCore
import HanmenForms
import HanmenReport

/// A report taken apart for the rules, once for all of them.
struct LintReading {
    let subject: LintSubject
    /// All that is written, in order.
    let passages: [Passage]
    private let types: [String: String]
    /// Columns of rows that hold texts, by `field.column`.
    private let textColumns: Set<String>

    /// Keys that choose a layout; they are no part of what the paper says.
    private static let controlKeys = ["様式", "議会", "会派", "上書き"]
    /// Types of fields that are printed as they were typed (型).
    private static let freeTypes = ["文字", "文字の一覧", "文章"]

    init(_ subject: LintSubject) {
        self.subject = subject
        let fields = subject.form?.data.fields ?? []
        types = Dictionary(fields.map { ($0.name, $0.type) }) { first, _ in first }
        textColumns = Set(fields.flatMap(\.textColumns))
        passages =
            subject.report.fields.filter { !Self.controlKeys.contains($0.key.value) }
            .flatMap { Passage.passages(of: $0.value, named: $0.key.value) }
            + subject.report.body.flatMap(Passage.passages)
    }

    var report: Report { subject.report }
    var settings: LintSettings { subject.settings }

    /// The narrative's passages.
    var narrative: [Passage] { passages.filter(\.isNarrative) }

    /// The passages that are printed as they were typed: the narrative, and values of texts.
    var free: [Passage] {
        passages.filter { passage in
            guard case .field(let name) = passage.kind else { return true }
            return isFree(name)
        }
    }

    /// Running text: the narrative, and fields of paragraphs (文章).
    var prose: [Passage] {
        passages.filter { passage in
            guard case .field(let name) = passage.kind else { return true }
            return types[name] == "文章"
        }
    }

    /// The typed value of a field.
    func value(of field: String) -> FormData.Value? {
        subject.form?.data.fields.first { $0.name == field }?.value
    }

    /// The fields that the report fills, with their types (型).
    var fields: [(field: ReportField, type: String)] {
        report.fields.compactMap { field in types[field.key.value].map { (field, $0) } }
    }

    private func isFree(_ name: String) -> Bool {
        let parts = name.split(separator: ".", maxSplits: 1).map(String.init)
        guard let type = types[parts[0]] else { return parts.count == 1 && types.isEmpty }
        return type == "明細" ? textColumns.contains(name) : Self.freeTypes.contains(type)
    }
}

extension FormData.Field {
    /// The columns of its rows that hold texts.
    fileprivate var textColumns: [String] {
        guard case .rows(let rows)? = value else { return [] }
        return rows.flatMap { row in
            row.compactMap { part -> String? in
                if case .text? = part.value { "\(name).\(part.name)" } else { nil }
            }
        }
    }
}

extension Passage {
    /// The texts of a value.
    static func passages(of value: FieldValue, named name: String) -> [Passage] {
        switch value {
        case .text(let text):
            [Passage(.field(name), InlineParser.inlines(fromFieldText: text), at: text.span)].compactMap {
                $0
            }
        case .list(let values, _): values.flatMap { passages(of: $0, named: name) }
        case .record(let fields, _):
            fields.flatMap { passages(of: $0.value, named: "\(name).\($0.key.value)") }
        case .empty: []
        }
    }

    /// The texts of a block of the narrative.
    static func passages(of block: ReportBlock) -> [Passage] {
        switch block {
        case .heading(let heading):
            [Passage(.heading, heading.content, at: heading.span)].compactMap { $0 }
        case .paragraph(let paragraph):
            [
                Passage(
                    paragraph.role == .speaker ? .speaker : .paragraph, paragraph.content, at: paragraph.span)
            ].compactMap { $0 }
        case .list(let list): list.items.flatMap { item in item.blocks.flatMap { inItem($0) } }
        case .table(let table):
            ([table.head] + table.rows).flatMap { row in
                row.compactMap { Passage(.cell, $0.content, at: $0.span) }
            }
        case .quote(let blocks, _): blocks.flatMap { passages(of: $0) }
        case .pageBreak: []
        }
    }

    private static func inItem(_ block: ReportBlock) -> [Passage] {
        guard case .paragraph(let paragraph) = block else { return passages(of: block) }
        return [Passage(.item, paragraph.content, at: paragraph.span)].compactMap { $0 }
    }
}
