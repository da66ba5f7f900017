import HanmenCore
import HanmenReport

/// A report's narrative as short lines, so that a test reads like the page.
enum Outline {
    static func of(_ body: String) -> [String] {
        ReportReader().read(SourceText(name: "t.md", text: body)).value.map { lines($0.body) } ?? ["誤り"]
    }

    static func lines(_ blocks: [ReportBlock], indent: String = "") -> [String] {
        blocks.flatMap { block -> [String] in
            switch block {
            case .heading(let heading):
                [indent + "H\(heading.level) \(mark(heading.marker))\(text(heading.content))"]
            case .paragraph(let paragraph):
                [indent + (paragraph.role == .speaker ? "S " : "P ") + text(paragraph.content)]
            case .list(let list): list.items.flatMap { item($0, indent) }
            case .quote(let inner, _): [indent + "Q"] + lines(inner, indent: indent + "  ")
            case .pageBreak: [indent + "改頁"]
            case .table(let table):
                ([table.head] + table.rows).map { row in
                    indent + "T " + row.map { text($0.content) }.joined(separator: " | ")
                }
            }
        }
    }

    private static func item(_ item: ListItem, _ indent: String) -> [String] {
        var lines = lines(item.blocks, indent: indent + "  ")
        let lead = indent + "L " + mark(item.marker)
        guard let first = lines.first else { return [lead] }
        let text = first.drop { $0 == " " }
        lines[0] = lead + (text.hasPrefix("P ") ? text.dropFirst(2) : text)
        return lines
    }

    static func mark(_ marker: Marker?) -> String { marker.map { "<\($0.text)>" } ?? "" }

    static func text(_ inlines: [Inline]) -> String {
        inlines.map { inline in
            switch inline {
            case .text(let text): text.value
            case .strong(let content): "**\(text(content))**"
            case .emphasis(let content): "*\(text(content))*"
            case .lineBreak: "⏎"
            case .ruby(let base, let reading): "{\(base.value)|\(reading.value)}"
            case .styled(let style, let text): "{\(text.value)|\(style.rawValue)}"
            case .personal(let kind, let text):
                "{\(text.value)|非公開\(kind == .person ? "" : ":\(kind?.rawValue ?? "")")}"
            case .link(let destination, let content): "[\(text(content))](\(destination.value))"
            case .decorated(_, let content): text(content)
            case .slot(let slot): "［\(slot.field ?? "")］"
            case .image(let image):
                "![\(image.alternative.value)](\(image.path.value))\(image.caption?.value ?? "")"
            }
        }.joined()
    }
}

/// All texts of a report's narrative with their spans.
func texts(_ blocks: [ReportBlock]) -> [Spanned<String>] {
    blocks.flatMap { block -> [Spanned<String>] in
        switch block {
        case .heading(let heading): texts(heading.content)
        case .paragraph(let paragraph): texts(paragraph.content)
        case .list(let list): list.items.flatMap { texts($0.blocks) }
        case .quote(let inner, _): texts(inner)
        case .table(let table): (table.head + table.rows.joined()).flatMap { texts($0.content) }
        case .pageBreak: []
        }
    }
}

func texts(_ inlines: [Inline]) -> [Spanned<String>] {
    inlines.flatMap { inline -> [Spanned<String>] in
        switch inline {
        case .text(let text): [text]
        case .strong(let content), .emphasis(let content), .link(_, let content), .decorated(_, let content):
            texts(content)
        case .ruby(let base, let reading): [base, reading]
        case .styled(_, let text), .personal(_, let text): [text]
        case .lineBreak, .image, .slot: []
        }
    }
}

/// What reading a text complains of.
func problems(_ text: String) -> [Diagnostic] {
    ReportReader().read(SourceText(name: "t.md", text: text)).diagnostics
}

extension Diagnostic {
    /// `report.ruby.empty 3:5`.
    var brief: String { "\(id) \(span.map { "\($0.start)" } ?? "-")" }
}
