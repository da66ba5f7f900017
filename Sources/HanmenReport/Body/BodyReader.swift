import HanmenCore

/// Reads the narrative under the front matter.
struct BodyReader {
    private let source: SourceText
    private let limits: ReadingLimits
    private let reader: InlineReader
    private var diagnostics: [Diagnostic] = []
    private var nextNumber = 1

    /// A reader for a source.
    init(source: SourceText, limits: ReadingLimits) {
        self.source = source
        self.limits = limits
        reader = InlineReader(source: source)
    }

    /// Reads from a byte offset, which begins a line.
    func read(from start: Int) -> Diagnosed<[ReportBlock]> {
        var markdown = MarkdownReader(source: source, from: start, limits: limits)
        let nodes = markdown.read()
        var body = self
        let blocks = body.blocks(nodes, place: .narrative)
        let diagnostics = (markdown.diagnostics + body.diagnostics).sorted {
            ($0.span?.range.lowerBound ?? 0) < ($1.span?.range.lowerBound ?? 0)
        }
        return Diagnosed(blocks, diagnostics)
    }

    private mutating func blocks(
        _ nodes: [MarkdownBlock], place: ParagraphArranger.Place
    ) -> [ReportBlock] {
        var blocks: [ReportBlock] = []
        for (index, node) in nodes.enumerated() {
            let next = index + 1 < nodes.count ? nodes[index + 1] : nil
            append(self.blocks(of: node, after: blocks.last, before: next, place: place), to: &blocks)
        }
        return blocks
    }

    /// Marked paragraphs with blank lines between them go on with the same list.
    private func append(_ new: [ReportBlock], to blocks: inout [ReportBlock]) {
        guard case .list(let more)? = new.first, case .list(var list)? = blocks.last,
            let scheme = more.items.first?.marker?.scheme, scheme != .note,
            list.items.last?.marker?.scheme == scheme
        else {
            blocks += new
            return
        }
        // Taken out first, so that it is not copied as it grows.
        blocks.removeLast()
        list.items += more.items
        list.span = list.span.extended(to: more.span)
        blocks.append(.list(list))
        blocks += new.dropFirst()
    }

    private mutating func blocks(
        of node: MarkdownBlock, after previous: ReportBlock?, before next: MarkdownBlock?,
        place: ParagraphArranger.Place
    ) -> [ReportBlock] {
        switch node {
        case .heading(let level, let content, let range): [heading(level, content, range)]
        case .paragraph(let content, let range):
            paragraph(content, range, after: previous, before: next, place: place)
        case .list(let items, let range):
            [.list(BlockList(items: items.flatMap { self.items($0) }, span: source.span(range)))]
        case .quote(let inner, let range): [.quote(blocks(inner, place: .nested), source.span(range))]
        case .table(let table): [.table(self.table(table))]
        case .pageBreak(let range): [.pageBreak(source.span(range))]
        case .verbatim(let kind, let lines, let range): verbatim(kind, lines, range)
        }
    }

    // MARK: Headings and paragraphs

    private mutating func heading(_ level: Int, _ nodes: [MarkdownInline], _ range: Range<Int>) -> ReportBlock
    {
        nextNumber = 1
        var lines = lines(nodes, range)
        let mark = lines.first?.mark
        if let mark { lines[0] = lines[0].dropping(mark.length) }
        return .heading(
            Heading(level: level, marker: mark?.marker, content: lines.joined, span: source.span(range)))
    }

    private mutating func paragraph(
        _ nodes: [MarkdownInline], _ range: Range<Int>, after previous: ReportBlock?,
        before next: MarkdownBlock?, place: ParagraphArranger.Place
    ) -> [ReportBlock] {
        var arranger = ParagraphArranger(
            place: place, after: previous, isFollowedByDot: beginsWithDot(next), nextNumber: nextNumber)
        arranger.arrange(lines(nodes, range))
        nextNumber = arranger.nextNumber
        return arranger.blocks
    }

    private func beginsWithDot(_ node: MarkdownBlock?) -> Bool {
        guard case .paragraph(let content, let range)? = node else { return false }
        return reader.lines(content, in: range).first?.mark?.marker.scheme == .dot
    }

    private mutating func lines(_ nodes: [MarkdownInline], _ range: Range<Int>) -> [ProseLine] {
        warnOfProblems(in: nodes)
        return reader.lines(nodes, in: range)
    }

    // MARK: Lists and tables

    /// A Markdown item; `- ①…` takes its own mark, and several marked lines in it are several items.
    private mutating func items(_ item: MarkdownItem) -> [ListItem] {
        let span = source.span(item.range)
        var blocks = blocks(item.blocks, place: .nested)
        if let number = item.number {
            return [ListItem(marker: Marker(scheme: .number, text: number), blocks: blocks, span: span)]
        }
        guard case .list(let marked)? = blocks.first, isMarkedParagraph(item.blocks.first) else {
            return [ListItem(marker: nil, blocks: blocks, span: span)]
        }
        blocks.removeFirst()
        var items = marked.items
        items[items.count - 1].blocks += blocks
        items[items.count - 1].span = items[items.count - 1].span.extended(to: span)
        return items
    }

    private func isMarkedParagraph(_ node: MarkdownBlock?) -> Bool {
        if case .paragraph? = node { true } else { false }
    }

    private mutating func table(_ table: MarkdownTable) -> BodyTable {
        let rows = table.rows.map { row in row.map { cell($0) } }
        return BodyTable(
            alignments: table.alignments.map(BodyTable.Alignment.init), head: rows.first ?? [],
            rows: Array(rows.dropFirst()), span: source.span(table.range))
    }

    private mutating func cell(_ cell: MarkdownTable.Cell) -> BodyCell {
        warnOfProblems(in: cell.content)
        return BodyCell(content: reader.inlines(cell.content, in: cell.range), span: source.span(cell.range))
    }

    // MARK: What is kept as text

    private mutating func verbatim(
        _ kind: MarkdownVerbatim, _ lines: [MarkdownInline], _ range: Range<Int>
    ) -> [ReportBlock] {
        let span = source.span(range)
        warn(Self.keptAsText(kind, at: span))
        let content = reader.lines(lines, in: range).joined
        return content.isEmpty ? [] : [.paragraph(Paragraph(content: content, span: span))]
    }

    private mutating func warnOfProblems(in nodes: [MarkdownInline]) {
        for node in nodes {
            switch node {
            case .html(_, let range): warn(Self.keptAsText(.html, at: source.span(range)))
            case .strong(let inner), .emphasis(let inner): warnOfProblems(in: inner)
            case .link(let destination, let inner, let range):
                if LinkTarget(written: destination) == nil {
                    warn(Self.linkAsText(destination, at: source.span(range)))
                }
                warnOfProblems(in: inner)
            case .text(let text, let range):
                if range.count == text.utf8.count, Self.hasBoldMark(text) {
                    warn(Self.boldAsText(at: source.span(range)))
                }
            case .image(_, let alternative, _, let range):
                if alternative.allSatisfy(\.isWhitespace) {
                    warn(Self.alternativeMissing(at: source.span(range)))
                }
            case .softBreak, .hardBreak: break
            }
        }
    }

    private static func hasBoldMark(_ text: String) -> Bool {
        let star = UInt8(ascii: "*")
        return text.utf8.contains(star)
            && zip(text.utf8, text.utf8.dropFirst()).contains { $0 == star && $1 == star }
    }

    private mutating func warn(_ diagnostic: Diagnostic) {
        guard diagnostics.count < limits.problemsOfAKind else { return }
        diagnostics.append(diagnostic)
    }

    /// Markdown takes `**` for bold only where it touches the word; after 」 or 。 it stays as it is.
    private static func boldAsText(at span: SourceSpan) -> Diagnostic {
        .warning(
            .bodyBoldAsText,
            Message("太字の印「**」が文字のまま残っています。", en: "`**` is kept as text"), at: span,
            hints: [
                Message(
                    "かぎ括弧や句読点は「**」の外に出すか、「**」の外側に半角の空白を入れてください。",
                    en: "put brackets outside of `**`, or a blank before and after"),
                Message("文字の「*」を印刷するときは「\\*」と書きます。", en: "write `\\*` for a printed `*`"),
            ])
    }

    private static func linkAsText(_ destination: String, at span: SourceSpan) -> Diagnostic {
        .warning(
            .bodyLinkAsText,
            Message("「\(destination)」へのリンクは作れません。文字だけ印刷します。", en: "\(destination) makes no link"),
            at: span,
            hints: [
                Message(
                    "https:// http:// mailto: tel: のどれかで始めてください。",
                    en: "begin with https://, http://, mailto: or tel:")
            ])
    }

    /// Those who cannot see the picture are told what the writer says of it, and nothing else.
    private static func alternativeMissing(at span: SourceSpan) -> Diagnostic {
        .warning(
            .imageAlternativeMissing,
            Message("写真の説明がありません。", en: "the image has no alternative text"), at: span,
            hints: [
                Message(
                    "何が写っているかを ![ と ] の間に書いてください。例: ![講義を聴く参加者](写真.jpg)",
                    en: "write between ![ and ] what it shows: ![participants at a lecture](photo.jpg)")
            ])
    }

    private static func keptAsText(_ kind: MarkdownVerbatim, at span: SourceSpan) -> Diagnostic {
        switch kind {
        case .html:
            .warning(
                .bodyMarkupAsText,
                Message("HTML の書き方は使えません。文字のまま印刷します。", en: "HTML is kept as text"), at: span,
                hints: [
                    Message("太字は **…**、改行は行末に半角の空白二つです。", en: "bold is **…**; a line break is two spaces")
                ])
        case .code:
            .warning(
                .bodyCodeAsText,
                Message("行頭の空白またはコードの印は使えません。普通の段落にします。", en: "code is set as a paragraph"), at: span,
                hints: [Message("行頭の半角の空白を消してください。字下げは自動で付きます。", en: "remove the blanks at the line's start")]
            )
        }
    }
}

extension BodyTable.Alignment {
    init(_ alignment: MarkdownTable.Alignment) {
        switch alignment {
        case .natural: self = .natural
        case .left: self = .left
        case .center: self = .center
        case .right: self = .right
        }
    }
}
