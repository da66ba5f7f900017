import HanmenCore

public import HanmenForms
import HanmenReport

/// A report as a page of the web: what its fields say, its narrative, its pictures in words; no scripts, no other files.
public struct ReportPage {
    private let form: Form

    /// The page of a form that is open to the public.
    public init(_ form: Form) { self.form = form }

    /// The page (HTML 5), in Japanese.
    public var html: String {
        let title = CellText.label(form.title)
        var narrative = NarrativeHTML(below: 1)
        var parts = [HTMLText.element("h1", HTMLText.escaped(title)), fields]
        parts += form.data.fields.compactMap(details)
        for block in form.blocks.flattened {
            switch block.content {
            case .prose(let blocks): parts.append(narrative.html(blocks))
            case .photos(let photos): parts += photos.photos.map(NarrativeHTML.figure)
            default: break
            }
        }
        let body = parts.filter { !$0.isEmpty }.joined(separator: "\n")
        return Self.page(
            title: [title, CellText.value(form.author)].filter { !$0.isEmpty }.joined(separator: " "), body)
    }

    // MARK: Fields

    private var fields: String {
        let narratives = form.blocks.flattened.compactMap { block -> String? in
            if case .prose(let blocks) = block.content { blocks.plainText } else { nil }
        }
        let rows = form.data.fields.compactMap { field -> (String, String)? in
            guard let text = text(of: field) else { return nil }
            if case .text(let written)? = field.value, narratives.contains(written) { return nil }
            return (
                HTMLText.escaped(CellText.label(field.name)),
                HTMLText.escaped(text).replacing("\n", with: "<br>")
            )
        }
        return rows.isEmpty ? "" : TableHTML.list(caption: "\(CellText.label(form.title))の項目", rows: rows)
    }

    /// What a field says, as papers print it; nil where it says nothing, or nothing in words.
    private func text(of field: FormData.Field) -> String? {
        guard let value = field.value, field.columns.isEmpty, !["画像", "写真の一覧"].contains(field.type) else {
            return nil
        }
        return field.printed ?? PrintedValue(value).text
    }

    // MARK: 明細

    private func details(_ field: FormData.Field) -> String? {
        guard case .rows(let rows)? = field.value, !rows.isEmpty else { return nil }
        let columns = field.columns.filter { !["画像", "写真の一覧"].contains($0.type) }
        return TableHTML.table(
            caption: CellText.label(field.name),
            head: columns.map { HTMLText.escaped(CellText.label($0.name)) },
            rows: rows.map { row in
                columns.map { column in
                    let value = row.first { $0.name == column.name }?.value
                    return HTMLText.escaped(value.map { PrintedValue($0).text } ?? "")
                        .replacing("\n", with: "<br>")
                }
            })
    }

    // MARK: Page

    /// Black on white, lines that are not too long, nothing that moves.
    private static let style = """
        body { margin: 0 auto; padding: 1rem; max-width: 44em; color: #000; background: #fff;
          font-family: sans-serif; line-height: 1.8; }
        h1, h2, h3, h4, h5, h6 { line-height: 1.4; margin: 1.5em 0 0.5em; }
        .table { overflow-x: auto; margin: 1em 0; }
        table { border-collapse: collapse; }
        caption { text-align: left; font-weight: bold; }
        th, td { border: 1px solid #000; padding: 0.3em 0.6em; text-align: left; vertical-align: top; }
        th { min-width: 6em; }
        .marked { list-style: none; padding-left: 1em; }
        .speaker { text-align: right; }
        a { color: #0000cc; }
        """

    /// The policy keeps a browser from fetching or running anything, whatever was written.
    private static func page(title: String, _ body: String) -> String {
        """
        <!DOCTYPE html>
        <html lang="ja">
        <head>
        <meta charset="utf-8">
        <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <title>\(HTMLText.escaped(title))</title>
        <style>
        \(style)
        </style>
        </head>
        <body>
        <main>
        \(body)
        </main>
        </body>
        </html>

        """
    }
}
