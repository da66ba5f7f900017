import HanmenCore

/// Tables that say which cells name which (WCAG 2.2, 1.3.1): a caption, and a scope for every head.
enum TableHTML {
    /// A table with a row of names of columns; cells are HTML already.
    static func table(caption: String, head: [String], rows: [[String]]) -> String {
        let names = head.map { HTMLText.element("th", [("scope", "col")], $0) }.joined()
        let body = rows.map { row in "<tr>" + row.map { HTMLText.element("td", $0) }.joined() + "</tr>" }
        return whole(
            caption, HTMLText.element("thead", "<tr>\(names)</tr>") + "\n<tbody>\n" + lines(body) + "</tbody>"
        )
    }

    /// A table of names and values, one a row.
    static func list(caption: String, rows: [(name: String, value: String)]) -> String {
        let body = rows.map { name, value in
            "<tr>\(HTMLText.element("th", [("scope", "row")], name))\(HTMLText.element("td", value))</tr>"
        }
        return whole(caption, "<tbody>\n" + lines(body) + "</tbody>")
    }

    private static func lines(_ rows: [String]) -> String { rows.map { $0 + "\n" }.joined() }

    /// A table wider than the window is moved by itself, with the keyboard too.
    private static func whole(_ caption: String, _ content: String) -> String {
        let table = HTMLText.element(
            "table", "\n" + HTMLText.element("caption", HTMLText.escaped(caption)) + "\n" + content + "\n")
        return HTMLText.element(
            "div", [("class", "table"), ("role", "region"), ("aria-label", caption), ("tabindex", "0")], table
        )
    }
}
