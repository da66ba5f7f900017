import HanmenCore
import HanmenForms
import HanmenReport

extension DiagnosticID {
    static let verticalTable: DiagnosticID = "layout.vertical.table"
    static let verticalPicture: DiagnosticID = "layout.vertical.picture"
}

/// What a vertical form cannot hold: tables and pictures, codes among them.
enum VerticalLimits {
    /// An error for every table and picture of a form.
    static func diagnostics(_ form: Form) -> [Diagnostic] {
        form.blocks.flattened.flatMap { block -> [Diagnostic] in
            switch block.content {
            case .table, .approval: [.verticalTable(block.name, at: block.span)]
            case .paste(let paste) where !paste.images.isEmpty:
                [.verticalPicture(block.name, at: block.span)]
            case .picture, .photos, .code: [.verticalPicture(block.name, at: block.span)]
            case .prose(let blocks): blocks.flatMap { diagnostics($0, in: block.name) }
            default: []
            }
        }
    }

    private static func diagnostics(_ block: ReportBlock, in name: String) -> [Diagnostic] {
        switch block {
        case .table(let table): [.verticalTable(name, at: table.span)]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap { diagnostics($0, in: name) } }
        case .quote(let blocks, _): blocks.flatMap { diagnostics($0, in: name) }
        case .paragraph(let paragraph): paragraph.content.compactMap { picture($0, in: name) }
        case .heading, .pageBreak: []
        }
    }

    private static func picture(_ inline: Inline, in name: String) -> Diagnostic? {
        guard case .image(let image) = inline else { return nil }
        return .verticalPicture(name, at: image.path.span)
    }
}

extension Diagnostic {
    fileprivate static func verticalTable(_ block: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .verticalTable,
            Message("縦組みの様式では、表は使えません（\(block)）", en: "a vertical form cannot hold a table (\(block))"),
            at: span,
            hints: [
                Message(
                    "表を箇条書きに直すか、様式の「用紙」を「組み方向: 横」にしてください",
                    en: "write a list instead, or set 組み方向: 横 under 用紙")
            ])
    }

    fileprivate static func verticalPicture(_ block: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .verticalPicture,
            Message("縦組みの様式では、図は使えません（\(block)）", en: "a vertical form cannot hold a picture (\(block))"),
            at: span,
            hints: [Message("図を除くか、横組みの様式を使ってください", en: "leave it out, or use a horizontal form")])
    }
}
