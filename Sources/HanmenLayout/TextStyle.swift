import HanmenCore
import HanmenReport
import HanmenText

/// The face and size of a piece of text.
struct TextStyle {
    /// The font role.
    var role: String
    /// The font role of emphasis.
    var strongRole: String
    /// The character size.
    var size: Length
    /// The colour.
    var color = Color.black

    /// The runs of inline content, cut where a line end was asked for.
    func lines(of content: [Inline]) -> [[TextRun]] { decoratedLines(of: content).map(\.runs) }

    /// The same with what is drawn around parts of them.
    func decoratedLines(of content: [Inline]) -> [DecoratedRuns] {
        var lines = [DecoratedRuns()]
        append(content, look: Look(role: role), to: &lines)
        return lines
    }

    /// What emphasis changes inside a paragraph.
    private struct Look {
        var role: String
        var isEmphasized = false
        var style: InlineStyle?
        var reading: String?
        var meaning: TextMeaning?

        func with(_ change: (inout Look) -> Void) -> Look {
            var look = self
            change(&look)
            return look
        }
    }

    private func append(_ content: [Inline], look: Look, to lines: inout [DecoratedRuns]) {
        for inline in content {
            switch inline {
            case .text(let text):
                for piece in text.withAddressesApart {
                    append(
                        piece.text, look: look.with { $0.meaning = $0.meaning ?? piece.meaning }, to: &lines)
                }
            case .ruby(let base, let reading):
                append(base, look: look.with { $0.reading = reading.value }, to: &lines)
            case .styled(let style, let text):
                append(text, look: look.with { $0.style = style }, to: &lines)
            case .personal(_, let text): append([.text(text)], look: look, to: &lines)
            case .strong(let inner): append(inner, look: look.with { $0.role = strongRole }, to: &lines)
            case .emphasis(let inner): append(inner, look: look.with { $0.isEmphasized = true }, to: &lines)
            case .link(let destination, let inner):
                let meaning = LinkTarget(written: destination.value).map {
                    TextMeaning(target: $0, text: inner.plainText, span: destination.span)
                }
                append(inner, look: look.with { $0.meaning = meaning ?? look.meaning }, to: &lines)
            case .lineBreak: lines.append(DecoratedRuns())
            case .decorated(.bar(let kind), let inner):
                lines[lines.count - 1].runs.append(bar(kind, at: inner.place))
            case .decorated(let decoration, let inner):
                let start = lines[lines.count - 1].runs.count
                append(inner, look: look, to: &lines)
                lines[lines.count - 1].decorate(from: start, with: decoration)
            case .slot(let slot): lines[lines.count - 1].runs.append(room(slot))
            case .image: break
            }
        }
    }

    /// Room of a slot's own width; a field's room is an element of its own.
    private func room(_ slot: InlineSlot) -> TextRun {
        var run = TextRun.room(size * slot.characters, role: role, size: size, span: slot.span)
        run.isUnderlined = slot.isRuled
        run.growsToFillLine = slot.canGrow
        run.meaning = slot.field.map { TextMeaning(field: $0, text: "", span: slot.span) }
        return run
    }

    /// Room of a width that tells the kind alone; what fills it is drawn where the line is set.
    private func bar(_ kind: PrivateKind, at span: SourceSpan?) -> TextRun {
        var run = TextRun.room(size * kind.barWidth, role: role, size: size, span: span)
        if let span { run.meaning = TextMeaning(bar: kind, at: span) }
        return run
    }

    private func append(_ text: Spanned<String>, look: Look, to lines: inout [DecoratedRuns]) {
        guard text.value.utf8.contains(where: { $0 == UInt8(ascii: "\n") || $0 == UInt8(ascii: "\t") })
        else { return append(text.value, look: look, span: text.span, to: &lines) }
        for (index, part) in text.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            if index > 0 { lines.append(DecoratedRuns()) }
            // A tab comes with every paste from a word processor; no font has a glyph for it.
            append(String(part.map { $0 == "\t" ? " " : $0 }), look: look, span: text.span, to: &lines)
        }
    }

    private func append(_ line: String, look: Look, span: SourceSpan, to lines: inout [DecoratedRuns]) {
        guard !line.isEmpty else { return }
        lines[lines.count - 1].runs.append(run(line, look: look, span: span))
    }

    private func run(_ text: String, look: Look, span: SourceSpan) -> TextRun {
        var run = TextRun(
            text, role: look.role, size: size, color: color, reading: look.reading,
            isEmphasized: look.isEmphasized, span: span)
        run.meaning = look.meaning
        switch look.style {
        case .underline: run.isUnderlined = true
        case .english:
            let english = TextMeaning(language: "en", text: text, span: span)
            run.meaning = look.meaning.map { $0.with(language: "en") } ?? english
        case .superscript: (run.size, run.rise) = (size * Self.scriptSize, size * 0.35)
        case .subscript: (run.size, run.rise) = (size * Self.scriptSize, size * -0.12)
        case nil: break
        }
        return run
    }

    /// Raised and lowered characters, in parts of the text's size.
    private static let scriptSize = 0.6
}

extension Spanned<String> {
    /// The text in pieces: addresses that are written out are links.
    fileprivate var withAddressesApart: [(text: Spanned<String>, meaning: TextMeaning?)] {
        let addresses = WrittenAddress.all(in: value)
        guard !addresses.isEmpty else { return [(self, nil)] }
        var pieces: [(text: Spanned<String>, meaning: TextMeaning?)] = []
        var done = 0
        for address in addresses {
            if done < address.range.lowerBound { pieces.append((part(done..<address.range.lowerBound), nil)) }
            let text = part(address.range)
            pieces.append((text, TextMeaning(target: address.target, text: text.value, span: text.span)))
            done = address.range.upperBound
        }
        if done < value.utf8.count { pieces.append((part(done..<value.utf8.count), nil)) }
        return pieces
    }

    /// A part by UTF-8 bytes; its place is exact where the text stands in the source as it is.
    private func part(_ range: Range<Int>) -> Spanned<String> {
        let bytes = Array(value.utf8)[range]
        let isExact = span.range.count == value.utf8.count
        return Spanned(String(decoding: bytes, as: UTF8.self), at: isExact ? span.part(range) : span)
    }
}

extension [Inline] {
    /// Where the first text in them was written.
    fileprivate var place: SourceSpan? {
        for case .text(let text) in self { return text.span }
        return nil
    }
}
