import HanmenCore
import HanmenForms
import HanmenReport

// Short ways to write forms and narratives in tests.

/// The place of everything that was never written in a file.
let nowhere = SourceText(name: "様式.yaml", text: "").span(0..<0)

/// Plain text as inline content; a line end in it is a forced one.
func inline(_ text: String) -> [Inline] {
    text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().flatMap { index, part in
        (index > 0 ? [Inline.lineBreak(nowhere)] : []) + [.text(Spanned(String(part), at: nowhere))]
    }
}

/// So many characters of running text, without any mark in it.
func running(_ count: Int, of characters: String = "緑野市議会は研修に参加した") -> String {
    let letters = Array(characters)
    return String((0..<count).map { letters[$0 % letters.count] })
}

extension Form {
    /// A form of some blocks.
    init(_ blocks: [FormContent], style: FormStyle = FormStyle()) {
        self.init(
            title: "研修参加報告書", author: "緑風会", style: style,
            blocks: blocks.map { FormBlock(name: "欄", content: $0, span: nowhere) })
    }
}

extension FormStyle {
    /// The house's style with so many lines on a page.
    static func lines(_ count: Int) -> FormStyle {
        var style = FormStyle()
        let height = style.linePitch * count - (style.linePitch - style.bodySize)
        style.margins.bottom = style.paper.size(.portrait).height - style.margins.top - height
        return style
    }
}

extension FormContent {
    /// A title without air.
    static func named(_ text: String, letterSpacing: Double = 0, startsPage: Bool = false) -> FormContent {
        .title(
            TitleBlock(
                text: Spanned(text, at: nowhere), letterSpacing: ZenkakuLength(letterSpacing), linesBefore: 0,
                linesAfter: 0, startsPage: startsPage))
    }

    /// One line.
    static func line(_ text: String, _ alignment: HorizontalAlignment, inset: Double = 0) -> FormContent {
        .line(LineBlock(content: inline(text), alignment: alignment, inset: ZenkakuLength(inset)))
    }

    /// Labelled rows.
    static func sender(
        _ rows: [(label: String?, value: String)], labelWidth: Double = 6, start: Double = 18,
        seal: SealMark = .none
    ) -> FormContent {
        let rows = rows.map { label, value in
            SenderBlock.Row(
                label: label.map { Spanned($0, at: nowhere) }, value: inline(value), seal: Seal(seal),
                span: nowhere
            )
        }
        return .sender(
            SenderBlock(
                rows: rows, labelWidth: ZenkakuLength(labelWidth), start: ZenkakuLength(start),
                linesBefore: 0,
                linesAfter: 0))
    }

    /// A fixed sentence.
    static func sentence(_ text: String, indent: Double = 1) -> FormContent {
        .paragraph(
            ParagraphBlock(
                content: inline(text), firstLineIndent: ZenkakuLength(indent), linesBefore: 0, linesAfter: 0))
    }

    /// A table.
    static func table(
        _ columns: [ColumnWidth], head: [TableBlock.Row] = [], _ rows: [TableBlock.Row]
    ) -> FormContent {
        .table(TableBlock(columns: columns, headRows: head, rows: rows))
    }
}

extension TableBlock.Cell {
    /// A label, spread.
    static func label(_ text: String) -> Self {
        Self(paragraphs: [inline(text)], alignment: .spread, scope: .row)
    }

    /// A value.
    static func value(_ text: String, _ alignment: Alignment = .left, columns: Int = 1) -> Self {
        Self(paragraphs: [inline(text)], alignment: alignment, columnSpan: columns)
    }

    /// The head of a column.
    static func head(_ text: String) -> Self {
        Self(paragraphs: [inline(text)], alignment: .center, scope: .column)
    }
}

extension TableBlock.Row {
    /// A row.
    init(_ cells: TableBlock.Cell..., minimumLines: Double = 1) {
        self.init(name: "行", cells: cells, minimumLines: minimumLines, span: nowhere)
    }
}

extension ReportBlock {
    /// A paragraph.
    static func body(_ text: String, role: ParagraphRole = .body) -> ReportBlock {
        .paragraph(Paragraph(content: inline(text), role: role, span: nowhere))
    }

    /// A heading.
    static func head(_ text: String, level: Int = 1, marker: Marker? = nil) -> ReportBlock {
        .heading(Heading(level: level, marker: marker, content: inline(text), span: nowhere))
    }

    /// A list of items of text.
    static func list(_ items: (marker: Marker?, text: String)...) -> ReportBlock {
        list(items.map { item($0.marker, .body($0.text)) })
    }

    /// A list of items.
    static func list(_ items: [ListItem]) -> ReportBlock { .list(BlockList(items: items, span: nowhere)) }

    /// An item of blocks.
    static func item(_ marker: Marker?, _ blocks: ReportBlock...) -> ListItem {
        ListItem(marker: marker, blocks: blocks, span: nowhere)
    }

    /// A table; the columns are those of the head.
    static func grid(head: [String], _ rows: [[String]]) -> ReportBlock {
        func cells(_ texts: [String]) -> [BodyCell] {
            texts.map { BodyCell(content: inline($0), span: nowhere) }
        }
        return .table(
            BodyTable(
                alignments: head.map { _ in .natural }, head: cells(head), rows: rows.map(cells),
                span: nowhere))
    }

    /// A lone picture.
    static func picture(_ path: String, alternative: String, caption: String? = nil) -> ReportBlock {
        let image = InlineImage(
            path: Spanned(path, at: nowhere), alternative: Spanned(alternative, at: nowhere),
            caption: caption.map { Spanned($0, at: nowhere) })
        return .paragraph(Paragraph(content: [.image(image)], span: nowhere))
    }
}

extension Marker {
    static func square(_ text: String = "■") -> Marker { Marker(scheme: .square, text: text) }
    static func dot(_ text: String = "・") -> Marker { Marker(scheme: .dot, text: text) }
    static func circled(_ text: String = "①") -> Marker { Marker(scheme: .circled, text: text) }
    static func parenthesized(_ text: String) -> Marker { Marker(scheme: .parenthesizedNumber, text: text) }
    static func ordinal(_ text: String) -> Marker { Marker(scheme: .ordinal, text: text) }
}
