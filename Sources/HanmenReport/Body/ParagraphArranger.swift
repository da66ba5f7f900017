import HanmenCore

/// Takes a paragraph's lines apart by the writers' own marks: headings, lists, speakers, running text.
struct ParagraphArranger {
    /// Where the paragraph stands: marks make headings only in the narrative itself.
    enum Place {
        case narrative
        case nested
    }

    let place: Place
    /// Whether the following paragraph begins with ・ too, so that this one is no title.
    let isFollowedByDot: Bool
    /// The next number that may be a mark: `2 ` counts only after `1 `.
    private(set) var nextNumber: Int
    private(set) var blocks: [ReportBlock] = []
    private var previous: ReportBlock?
    private var list = MarkedList()

    init(place: Place, after previous: ReportBlock?, isFollowedByDot: Bool, nextNumber: Int) {
        self.place = place
        self.previous = previous
        self.isFollowedByDot = isFollowedByDot
        self.nextNumber = nextNumber
    }

    /// Arranges all lines of a paragraph.
    mutating func arrange(_ lines: [ProseLine]) {
        var index = 0
        while index < lines.count { index += take(lines[index...]) }
        closeList()
    }

    /// Takes one or more lines from the front; gives how many.
    private mutating func take(_ lines: ArraySlice<ProseLine>) -> Int {
        let line = lines[lines.startIndex]
        let rest = lines.dropFirst()
        if let mark = mark(of: line) {
            if isSectionTitle(line, mark, rest) { return takeHeading(line, mark, level: 1) }
            if isLectureTitle(line, mark, rest) { return takeHeading(line, mark, level: 2) }
            return takeItem(lines, mark)
        }
        closeList()
        if isSpeakerPlace, lines.allSatisfy({ SpeakerLine.matches($0.plainText) }) {
            return takeSpeakers(lines)
        }
        return takeText(lines)
    }

    private func mark(of line: ProseLine) -> MarkScanner.Found? {
        guard let mark = line.mark else { return nil }
        guard mark.marker.scheme == .number else { return mark }
        return mark.number == 1 || mark.number == nextNumber ? mark : nil
    }

    // MARK: Headings

    /// ■ alone on its line is a section's title; ■ on line after line is a list.
    private func isSectionTitle(
        _ line: ProseLine, _ mark: MarkScanner.Found, _ rest: ArraySlice<ProseLine>
    ) -> Bool {
        guard place == .narrative, mark.marker.scheme == .square, !isSentence(line) else { return false }
        return rest.first?.mark?.marker != mark.marker && list.isEmpty
    }

    /// A lone ・ line under ■ is a lecture's title, the speaker may follow.
    private func isLectureTitle(
        _ line: ProseLine, _ mark: MarkScanner.Found, _ rest: ArraySlice<ProseLine>
    ) -> Bool {
        guard place == .narrative, list.isEmpty, mark.marker.scheme == .dot, !isFollowedByDot,
            !isSentence(line),
            case .heading(let heading)? = blocks.last ?? previous,
            heading.level == 1, heading.marker?.scheme == .square
        else { return false }
        return rest.allSatisfy { SpeakerLine.matches($0.plainText) }
    }

    private func isSentence(_ line: ProseLine) -> Bool { line.plainText.trimmingSpaces.hasSuffix("。") }

    private mutating func takeHeading(_ line: ProseLine, _ mark: MarkScanner.Found, level: Int) -> Int {
        closeList()
        nextNumber = 1
        let content = line.dropping(mark.length).content
        blocks.append(
            .heading(Heading(level: level, marker: mark.marker, content: content, span: line.span)))
        return 1
    }

    // MARK: Items

    /// The marked line and the unmarked lines under it.
    private mutating func takeItem(_ lines: ArraySlice<ProseLine>, _ mark: MarkScanner.Found) -> Int {
        if mark.marker.scheme == .number, let number = mark.number { nextNumber = number + 1 }
        let first = lines[lines.startIndex]
        let following = lines.dropFirst().prefix { self.mark(of: $0) == nil }
        let content = ([first.dropping(mark.length)] + following).joined
        let span = first.span.extended(to: following.last?.span ?? first.span)
        let paragraph = ReportBlock.paragraph(Paragraph(content: content, span: span))
        list.append(
            ListItem(marker: mark.marker, blocks: [paragraph], span: span), scheme: mark.marker.scheme)
        return 1 + following.count
    }

    private mutating func closeList() {
        if let finished = list.finished() { blocks.append(.list(finished)) }
        list = MarkedList()
    }

    // MARK: Text

    private var isSpeakerPlace: Bool {
        switch blocks.last ?? previous {
        case .heading(let heading)?: heading.level >= 2 || heading.marker?.scheme == .dot
        case .paragraph(let paragraph)?: paragraph.role == .speaker
        default: false
        }
    }

    private mutating func takeSpeakers(_ lines: ArraySlice<ProseLine>) -> Int {
        for line in lines {
            blocks.append(.paragraph(Paragraph(content: line.content, role: .speaker, span: line.span)))
        }
        return lines.count
    }

    /// Running text up to the next mark, or to a line that is indented as a new paragraph.
    private mutating func takeText(_ lines: ArraySlice<ProseLine>) -> Int {
        let following = lines.dropFirst().prefix { mark(of: $0) == nil && !$0.isIndented }
        let text = lines.prefix(1 + following.count)
        guard let first = text.first, let last = text.last else { return lines.count }
        blocks.append(
            .paragraph(Paragraph(content: text.joined, span: first.span.extended(to: last.span))))
        return text.count
    }
}
