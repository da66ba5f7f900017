import HanmenCore

/// Looks through YAML line by line, before it is parsed, for the slips that clerks make.
///
/// It knows just enough of YAML to tell keys, values, quotes, brackets and block texts apart, and goes on after
/// a slip to find the next one.
struct YAMLScreen {
    let source: SourceText
    let end: Int
    var at: Int
    private(set) var diagnostics: [Diagnostic] = []
    /// Runs of other spaces on lines that only look empty.
    private(set) var blanks: [Range<Int>] = []
    /// The columns where the open lists and mappings begin.
    private var openColumns: [Int] = []
    /// The column under which deeper lines go on with a plain value.
    private var continuedColumn: Int?
    /// The column of a key or dash without a value yet: what stands deeper on the next line is its value.
    private var awaitingColumn: Int?
    private var hasContent = false

    init(source: SourceText, range: Range<Int>) {
        self.source = source
        at = range.lowerBound
        end = range.upperBound
    }

    mutating func run() {
        refuseControlCharacters()
        while at < end, diagnostics.count < YAMLLimits.problems { line() }
    }

    private mutating func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    // MARK: Lines

    private mutating func line() {
        let lineStart = at
        skipSpaces()
        guard !isAtLineEnd, !isAtComment else { return skipLine() }
        let column = at - lineStart
        if spaceInIndentation(from: lineStart) || (column == 0 && documentMark()) { return skipLine() }
        hasContent = true
        if let continued = continuedColumn, column > continued { return continuedLine() }
        node(atColumn: column, lineStart: lineStart)
        skipLine()
    }

    /// A TAB or a full-width or no-break space where the indentation wants half-width spaces.
    private mutating func spaceInIndentation(from lineStart: Int) -> Bool {
        guard let first = otherSpace(at: at) else { return false }
        let start = at
        at += first.length
        while let more = otherSpace(at: at) { at += more.length }
        skipSpaces()
        if isAtLineEnd || isAtComment {
            blanks.append(start..<at)
        } else {
            report(.yamlIndentation(first.space, at: source.span(start..<start + first.length)))
        }
        return true
    }

    private mutating func documentMark() -> Bool {
        if current == UInt8(ascii: "%") {
            report(.yamlUnsupported("%", at: source.span(at..<at + 1)))
            return true
        }
        let isMark = starts(with: "---") || starts(with: "...")
        guard isMark, at + 3 >= end || isSpaceOrLineEnd(source.utf8[at + 3]) else { return false }
        if hasContent { report(.yamlManyDocuments(at: source.span(at..<at + 3))) }
        hasContent = true
        return true
    }

    /// A line that goes on with the plain value above it.
    private mutating func continuedLine() {
        if let colon = separator(from: at) {
            report(.yamlMisaligned(at: source.span(at..<colon)))
        }
        skipLine()
    }

    // MARK: Block nodes

    private mutating func node(atColumn column: Int, lineStart: Int) {
        let isValueBelow = awaitingColumn.map { column > $0 } ?? false
        awaitingColumn = nil
        continuedColumn = nil
        var column = column
        var dashColumn: Int?
        guard open(column) else { return }
        while current == UInt8(ascii: "-"), at + 1 >= end || isSpaceOrLineEnd(source.utf8[at + 1]) {
            dashColumn = column
            at += 1
            skipSpaces()
            guard !isAtLineEnd, !isAtComment else { return awaitingColumn = dashColumn }
            column = at - lineStart
            guard open(column) else { return }
        }
        keyOrItem(column: column, parent: dashColumn ?? (isValueBelow ? column - 1 : nil))
    }

    /// Opens a list or mapping at a column, closing those that stood as deep or deeper.
    private mutating func open(_ column: Int) -> Bool {
        while let last = openColumns.last, last >= column { openColumns.removeLast() }
        openColumns.append(column)
        guard openColumns.count > YAMLLimits.depth else { return true }
        report(.yamlTooDeep(at: source.span(at..<at)))
        at = end
        return false
    }

    /// What stands at a column: a key with its value or, under a dash or a key, a lone value.
    private mutating func keyOrItem(column: Int, parent: Int?) {
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            guard quoted() else { return }
            skipSpaces()
            guard current == UInt8(ascii: ":") else { return nothingMore() }
            at += 1
            value(ofKeyAt: column)
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"):
            valueByMark(parentColumn: parent ?? column)
        case UInt8(ascii: "?") where at + 1 < end && isSpaceOrLineEnd(source.utf8[at + 1]):
            report(.yamlUnsupported("?", at: source.span(at..<at + 1)))
        default:
            plainKeyOrItem(column: column, parent: parent)
        }
    }

    private mutating func plainKeyOrItem(column: Int, parent: Int?) {
        if let colon = separator(from: at) {
            at = colon + 1
            value(ofKeyAt: column)
        } else if let parent {
            continuedColumn = parent
        } else {
            missingSeparator()
        }
    }

    private mutating func missingSeparator() {
        let text = source.span(at..<plainEnd(from: at))
        if let wide = firstWideColon(in: text.range) {
            report(.yamlWideColon(at: source.span(wide..<wide + 3)))
        } else if let colon = source.utf8[text.range].firstIndex(of: UInt8(ascii: ":")) {
            report(.yamlColonWithoutSpace(at: source.span(colon..<colon + 1)))
        } else {
            report(.yamlMissingColon(at: text))
        }
    }

    private mutating func value(ofKeyAt column: Int) {
        skipSpaces()
        guard !isAtLineEnd, !isAtComment else { return awaitingColumn = column }
        switch current {
        case UInt8(ascii: "\""), UInt8(ascii: "'"):
            if quoted() { nothingMore() }
        case UInt8(ascii: "{"), UInt8(ascii: "["), UInt8(ascii: "|"), UInt8(ascii: ">"), UInt8(ascii: "&"),
            UInt8(ascii: "*"), UInt8(ascii: "!"):
            valueByMark(parentColumn: column)
        default:
            if let colon = separator(from: at) {
                report(.yamlColonInValue(at: source.span(colon..<colon + 1)))
            }
            continuedColumn = column
        }
    }

    /// A value that begins with one of YAML's marks.
    private mutating func valueByMark(parentColumn: Int) {
        switch current {
        case UInt8(ascii: "{"), UInt8(ascii: "["):
            var flow = YAMLFlowScreen(source: source, end: end, at: at, depth: openColumns.count)
            flow.run()
            diagnostics += flow.diagnostics
            at = flow.at
            if flow.diagnostics.isEmpty { nothingMore() }
        case UInt8(ascii: "|"), UInt8(ascii: ">"):
            blockText(under: parentColumn)
        default:
            report(.yamlUnsupported(String(UnicodeScalar(current)), at: source.span(at..<at + 1)))
        }
    }

    private mutating func blockText(under column: Int) {
        skipLine()
        while at < end {
            let lineStart = at
            skipSpaces()
            if !isAtLineEnd, at - lineStart <= column { return rewind(to: lineStart) }
            skipLine()
        }
    }

    /// Goes back to before a line's head, where the caller's `skipLine` expects to be.
    private mutating func rewind(to lineStart: Int) { at = lineStart - 1 }

    /// Steps over a quoted text; false, after a message, where it never ends.
    private mutating func quoted() -> Bool {
        let open = at
        guard let close = YAMLQuote(mark: current).closing(in: source.utf8, from: open, before: end) else {
            report(.yamlUnclosedQuote(at: source.span(open..<open + 1)))
            at = end
            return false
        }
        at = close + 1
        return true
    }

    private mutating func nothingMore() {
        skipSpaces()
        guard !isAtLineEnd, !isAtComment else { return }
        report(.yamlTextAfterEnd(at: source.span(at..<plainEnd(from: at))))
    }

    private mutating func refuseControlCharacters() {
        for offset in at..<end {
            let byte = source.utf8[offset]
            let isControl = byte < 0x20 && byte != 0x09 && byte != 0x0A && byte != 0x0D || byte == 0x7F
            let isC1 = byte == 0xC2 && offset + 1 < end && (0x80..<0xA0).contains(source.utf8[offset + 1])
            guard isControl || isC1 else { continue }
            report(
                .yamlControlCharacter(
                    isC1 ? source.utf8[offset + 1] : byte, at: source.span(offset..<offset + 1)))
            return
        }
    }
}
