import HanmenCore

/// Parses the narrative and turns the C tree into Swift values with byte ranges.
struct MarkdownReader {
    private let source: SourceText
    private let bytes: [UInt8]
    private let bodyStart: Int
    private let firstLine: Int
    private let limits: ReadingLimits
    private(set) var diagnostics: [Diagnostic] = []

    /// A reader for the bytes of a source from an offset, which begins a line.
    init(source: SourceText, from bodyStart: Int, limits: ReadingLimits) {
        self.source = source
        self.bodyStart = bodyStart
        self.limits = limits
        firstLine = source.position(ofOffset: bodyStart).line
        let ruby = RubyScanner(source.utf8[bodyStart...])
        bytes = MarkdownMask.hide(source.utf8, from: bodyStart, ruby: ruby.groups)
        diagnostics = ruby.warnings(in: source, limit: limits.problemsOfAKind)
    }

    /// The blocks of the narrative.
    mutating func read() -> [MarkdownBlock] {
        var reader = self
        let blocks = CMarkTree.withDocument(of: bytes[bodyStart...]) { reader.blocks(of: $0, depth: 1) }
        self = reader
        return blocks ?? []
    }

    // MARK: Blocks

    private mutating func blocks(of node: CMarkNode, depth: Int) -> [MarkdownBlock] {
        var blocks: [MarkdownBlock] = []
        for child in node.children { blocks += block(child, depth: depth) }
        return blocks
    }

    private mutating func block(_ node: CMarkNode, depth: Int) -> [MarkdownBlock] {
        let range = range(of: node)
        switch node.kind {
        case "heading": return heading(node, range)
        case "paragraph": return [.paragraph(inlines(of: node), range)]
        case "list": return [.list(items(of: node, depth: depth), range)]
        case "block_quote":
            guard depth < limits.depth else { return tooDeep(range) }
            return [.quote(blocks(of: node, depth: depth + 1), range)]
        case "thematic_break": return [.pageBreak(range)]
        case "table": return table(node, range)
        case "code_block": return [.verbatim(.code, lines: verbatimLines(of: node), range)]
        case "html_block": return [.verbatim(.html, lines: verbatimLines(of: node), range)]
        case let kind: return unknown(kind, range)
        }
    }

    /// A line of `---` right under a paragraph is a page break, not a heading's underline.
    private mutating func heading(_ node: CMarkNode, _ range: Range<Int>) -> [MarkdownBlock] {
        let content = inlines(of: node)
        guard bytes[range.lowerBound] != UInt8(ascii: "#"), let underline = underline(of: node) else {
            return [.heading(level: node.headingLevel, content, range)]
        }
        let text = range.lowerBound..<max(range.lowerBound, underline.lowerBound - 1)
        guard bytes[underline].contains(UInt8(ascii: "-")) else {
            return [.heading(level: node.headingLevel, content, text)]
        }
        return [.paragraph(content, text), .pageBreak(underline)]
    }

    /// The first line under a heading's text that holds only `-` or `=`; libcmark-gfm does not tell.
    private func underline(of node: CMarkNode) -> Range<Int>? {
        let marks: Set<UInt8> = [UInt8(ascii: "-"), UInt8(ascii: "="), UInt8(ascii: ">"), 0x20, 0x09]
        return (node.startLine + 1..<max(node.startLine + 1, node.endLine + 1)).lazy
            .map { lineRange(line($0)) }
            .first { bytes[$0].allSatisfy(marks.contains) && bytes[$0].contains { $0 == 0x2D || $0 == 0x3D } }
    }

    private mutating func items(of node: CMarkNode, depth: Int) -> [MarkdownItem] {
        let isOrdered = node.isOrderedList
        var items: [MarkdownItem] = []
        for child in node.children {
            let range = range(of: child)
            guard depth < limits.depth else {
                _ = tooDeep(range)
                break
            }
            let number = isOrdered ? number(at: range) : nil
            items.append(
                MarkdownItem(number: number, blocks: blocks(of: child, depth: depth + 1), range: range))
        }
        return items
    }

    /// The number of an ordered item as the writer typed it.
    private func number(at range: Range<Int>) -> String {
        let digits = bytes[range].prefix { (0x30...0x39).contains($0) }
        return source.text(in: range.lowerBound..<min(digits.endIndex + 1, range.upperBound))
    }

    private mutating func table(_ node: CMarkNode, _ range: Range<Int>) -> [MarkdownBlock] {
        var rows: [[MarkdownTable.Cell]] = []
        for row in node.children {
            guard rows.count <= limits.tableRows else { return tableTooLong(range) }
            var cells: [MarkdownTable.Cell] = []
            for cell in row.children {
                cells.append(MarkdownTable.Cell(content: inlines(of: cell), range: self.range(of: cell)))
            }
            refuseLostCells(inRow: self.range(of: row), columns: cells.count)
            rows.append(cells)
        }
        let alignments = node.columnAlignments.map(MarkdownTable.Alignment.init(letter:))
        return [.table(MarkdownTable(alignments: alignments, rows: rows, range: range))]
    }

    /// GFM drops cells beyond the head's columns; a report loses nothing.
    private mutating func refuseLostCells(inRow range: Range<Int>, columns: Int) {
        let row = String(decoding: bytes[range], as: UTF8.self).trimmingSpaces.utf8
        let bar = UInt8(ascii: "|")
        let bars = zip(row.dropFirst(), row).count { $0 == bar && $1 != UInt8(ascii: "\\") }
        let written = bars + (row.last == bar ? 0 : 1)
        guard written > columns else { return }
        diagnostics.append(
            .error(
                .bodyTableCellsLost,
                Message(
                    "この行の欄は \(written) 個ですが、表の見出しは \(columns) 個です。",
                    en: "this row has \(written) cells, the head has \(columns)"),
                at: source.span(range),
                hints: [
                    Message("欄の数を見出しに合わせてください。文字の「|」は「\\|」と書きます。", en: "write a `|` in text as `\\|`")
                ]))
    }

    private func verbatimLines(of node: CMarkNode) -> [MarkdownInline] {
        var places = places(in: node)
        var lines: [MarkdownInline] = []
        for line in node.literal.split(whereSeparator: \.isNewline) {
            let text = line.drop { $0 == " " }
            while places.line <= lastLine(of: node), !lineHolds(Array(text.utf8), places.line) {
                _ = places.takeLineEnd()
            }
            if !lines.isEmpty { lines.append(.hardBreak(places.cursor..<places.cursor)) }
            for (piece, range) in places.pieces(of: String(text), hintLine: 0, hintColumn: 1) {
                lines.append(.text(piece, range))
            }
        }
        return lines
    }

    private func lineHolds(_ text: [UInt8], _ line: Int) -> Bool {
        bytes[lineRange(line)].drop { $0 == 0x20 || $0 == 0x09 || $0 == UInt8(ascii: ">") }.starts(with: text)
    }

    // MARK: Lines

    private mutating func inlines(of node: CMarkNode) -> [MarkdownInline] {
        var places = places(in: node)
        return inlines(of: node, depth: 1, &places)
    }

    private func inlines(of node: CMarkNode, depth: Int, _ places: inout InlinePlaces) -> [MarkdownInline] {
        var inlines: [MarkdownInline] = []
        for child in node.children { inlines += inline(child, depth: depth, &places) }
        return inlines
    }

    private func inline(_ node: CMarkNode, depth: Int, _ places: inout InlinePlaces) -> [MarkdownInline] {
        guard depth < limits.depth else { return texts(node.flatText, node, &places) }
        switch node.kind {
        case "softbreak": return [.softBreak(places.takeLineEnd())]
        case "linebreak": return [.hardBreak(places.takeLineEnd())]
        case "strong": return [.strong(inlines(of: node, depth: depth + 1, &places))]
        case "emph": return [.emphasis(inlines(of: node, depth: depth + 1, &places))]
        case "link":
            let start = places.cursor
            let content = inlines(of: node, depth: depth + 1, &places)
            skip(node, &places)
            return [.link(destination: MarkdownMask.reveal(node.destination), content, start..<places.cursor)]
        case "image":
            let start = places.cursor
            skip(node, &places)
            return [
                .image(
                    path: MarkdownMask.reveal(node.destination),
                    alternative: MarkdownMask.reveal(node.flatText),
                    title: MarkdownMask.reveal(node.title), start..<places.cursor)
            ]
        case "html_inline":
            return texts(node.literal, node, &places).map(Self.asTag)
        default: return texts(node.literal, node, &places)
        }
    }

    private func texts(_ text: String, _ node: CMarkNode, _ places: inout InlinePlaces) -> [MarkdownInline] {
        places.pieces(of: text, hintLine: line(node.startLine), hintColumn: node.startColumn)
            .map { .text($0, $1) }
    }

    private static func asTag(_ inline: MarkdownInline) -> MarkdownInline {
        guard case .text(let text, let range) = inline else { return inline }
        return .html(text, range)
    }

    private func skip(_ node: CMarkNode, _ places: inout InlinePlaces) {
        let end = places.offset(line: places.line, column: node.endColumn + 1)
        places.skip(to: end, after: [UInt8(ascii: ")"), UInt8(ascii: ">"), UInt8(ascii: "]")])
    }

    // MARK: Places

    private func places(in node: CMarkNode) -> InlinePlaces {
        InlinePlaces(
            bytes: bytes, line: line(node.startLine), offset: range(of: node).lowerBound, lineRange: lineRange
        )
    }

    /// The source's line of a line of the narrative.
    private func line(_ line: Int) -> Int { line + firstLine - 1 }

    /// A node that ends at column 0 ends with the line before.
    private func lastLine(of node: CMarkNode) -> Int {
        line(node.endColumn == 0 ? max(node.startLine, node.endLine - 1) : node.endLine)
    }

    private func lineRange(_ line: Int) -> Range<Int> {
        let range = source.range(ofLine: line)
        return max(range.lowerBound, bodyStart)..<max(range.upperBound, bodyStart)
    }

    private func range(of node: CMarkNode) -> Range<Int> {
        let first = lineRange(line(node.startLine))
        let last = lineRange(lastLine(of: node))
        let start = min(first.lowerBound + max(0, node.startColumn - 1), first.upperBound)
        let isWithinLine = node.endColumn > 0 && node.startLine == node.endLine
        let end = isWithinLine ? min(first.lowerBound + node.endColumn, last.upperBound) : last.upperBound
        return start..<max(start, end)
    }

    // MARK: Problems

    private mutating func tooDeep(_ range: Range<Int>) -> [MarkdownBlock] {
        guard !diagnostics.contains(where: { $0.id == .bodyTooDeep }) else { return [] }
        diagnostics.append(
            .error(
                .bodyTooDeep,
                Message(
                    "箇条書きや引用の入れ子が深すぎます。\(limits.depth) 段までです。",
                    en: "lists or quotes stand too deep in one another: at most \(limits.depth) levels"),
                at: source.span(range.lowerBound..<range.lowerBound),
                hints: [Message("行頭の「>」「-」や空白を減らしてください。", en: "remove some `>`, `-` or blanks")]))
        return []
    }

    private mutating func tableTooLong(_ range: Range<Int>) -> [MarkdownBlock] {
        diagnostics.append(
            .error(
                .bodyTableTooLong,
                Message(
                    "表の行が多すぎます。\(limits.tableRows) 行までです。",
                    en: "the table is too long: at most \(limits.tableRows) rows"),
                at: source.span(range.lowerBound..<range.lowerBound),
                hints: [Message("表を分けてください。", en: "divide the table")]))
        return []
    }

    private mutating func unknown(_ kind: String, _ range: Range<Int>) -> [MarkdownBlock] {
        diagnostics.append(
            .warning(
                .bodyUnknownBlock,
                Message("この部分（\(kind)）は扱えないので、とばしました。", en: "`\(kind)` is not supported and was skipped"),
                at: source.span(range)))
        return []
    }
}

extension MarkdownTable.Alignment {
    init(letter: UInt8) {
        switch letter {
        case UInt8(ascii: "l"): self = .left
        case UInt8(ascii: "c"): self = .center
        case UInt8(ascii: "r"): self = .right
        default: self = .natural
        }
    }
}
