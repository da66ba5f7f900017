import HanmenCore

import HanmenReport

/// A narrative as semantic HTML: headings that go in one by one, paragraphs, lists with the writer's marks, tables, pictures
/// in words.
struct NarrativeHTML {
    private var levels = HeadingLevels()
    private var heading = ""
    private var tableCount = 0

    /// The page's own headings stand above those of the narrative.
    private let outerLevel: Int
    private static let deepest = 6

    /// A narrative below a heading of a level.
    init(below outerLevel: Int) { self.outerLevel = outerLevel }

    mutating func html(_ blocks: [ReportBlock]) -> String {
        var parts: [String] = []
        for block in blocks { parts.append(html(block)) }
        return parts.filter { !$0.isEmpty }.joined(separator: "\n")
    }

    private mutating func html(_ block: ReportBlock) -> String {
        switch block {
        case .heading(let heading): html(heading)
        case .paragraph(let paragraph): html(paragraph)
        case .list(let list): html(list)
        case .table(let table): html(table)
        case .quote(let blocks, _): HTMLText.element("blockquote", html(blocks))
        case .pageBreak: ""
        }
    }

    // MARK: Blocks

    private mutating func html(_ heading: Heading) -> String {
        let level = min(outerLevel + levels.level(forWritten: heading.level), Self.deepest)
        self.heading = heading.content.plainText
        return HTMLText.element("h\(level)", heading.marker.html + InlineHTML.html(heading.content))
    }

    private func html(_ paragraph: Paragraph) -> String {
        let pictures = paragraph.pictures
        guard pictures.isEmpty else { return pictures.map(Self.figure).joined(separator: "\n") }
        let content = InlineHTML.html(paragraph.content)
        switch paragraph.role {
        case _ where content.isEmpty: return ""
        case .body: return HTMLText.element("p", content)
        case .speaker: return HTMLText.element("p", [("class", "speaker")], content)
        }
    }

    static func figure(_ image: InlineImage) -> String {
        let picture = PictureText(image)
        let caption = picture.caption.map { HTMLText.element("figcaption", HTMLText.escaped($0)) } ?? ""
        return HTMLText.element("figure", HTMLText.element("p", HTMLText.escaped(picture.words)) + caption)
    }

    /// Marks are part of what is written: they stand as text, and the list draws none of its own.
    private mutating func html(_ list: BlockList) -> String {
        let hasMarks = list.items.contains { $0.marker != nil }
        var items = ""
        for item in list.items { items += "\n" + HTMLText.element("li", html(item)) }
        let marks = hasMarks ? [("class", "marked"), ("role", "list")] : []
        return HTMLText.element("ul", marks, items + "\n")
    }

    private mutating func html(_ item: ListItem) -> String {
        guard case .paragraph(let first)? = item.blocks.first, first.pictures.isEmpty else {
            return item.marker.html + html(item.blocks)
        }
        let rest = html(Array(item.blocks.dropFirst()))
        return item.marker.html + InlineHTML.html(first.content) + (rest.isEmpty ? "" : "\n" + rest)
    }

    /// The caption is the heading that the table stands under: nobody writes one.
    private mutating func html(_ table: BodyTable) -> String {
        tableCount += 1
        let caption = "表\(tableCount)" + (heading.isEmpty ? "" : " \(heading)")
        return TableHTML.table(
            caption: caption, head: table.head.map { InlineHTML.html($0.content) },
            rows: table.rows.map { row in row.map { InlineHTML.html($0.content) } })
    }
}

extension Optional<Marker> {
    /// The mark before what it stands in front of.
    fileprivate var html: String { map { HTMLText.escaped($0.text) + " " } ?? "" }
}
