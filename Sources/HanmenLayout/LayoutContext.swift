import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// What every block setter needs: the form's style, the shaper, the composer, the structure under construction.
///
/// One a document; the shaper and the structure gather state while blocks are set, in reading order.
struct LayoutContext {
    let style: FormStyle
    let area: TypeArea
    let shaper: Shaper
    let composer: Composer
    let structure: StructureBuilder
    /// Pictures that the narrative names, by path.
    let images: [String: ImageData]

    var em: Length { style.bodySize }
    var pitch: Length { style.linePitch }

    init(style: FormStyle, shaper: Shaper, images: [String: ImageData]) {
        self.style = style
        self.shaper = shaper
        self.images = images
        area = style.writingMode == .vertical ? TypeArea(vertical: style) : TypeArea(style)
        composer = Composer(policy: CompositionPolicy(style.composition))
        structure = StructureBuilder()
    }

    /// A composer for lines that are not set to the measure.
    var raggedComposer: Composer {
        var policy = composer.policy
        policy.justifies = false
        return Composer(policy: policy)
    }

    /// Shapes runs by the form's house rules.
    func shape(_ runs: [TextRun]) -> ShapedText { shape(runs, in: style.writingMode) }

    /// Shapes runs for lines of a direction, whatever the form's; digits as the form has them, unless said otherwise.
    func shape(_ runs: [TextRun], in mode: WritingMode, digits: DigitWidth? = nil) -> ShapedText {
        var options = Shaper.Options(drawsWideBrackets: style.composition.drawsWideBrackets)
        options.writingMode = mode
        options.numerals = VerticalNumerals(style.composition.numerals)
        options.digits = digits ?? DigitWidth(style.composition.digits)
        return shaper.shape(runs, options: options)
    }

    /// How body text is set.
    var bodyText: TextStyle {
        TextStyle(role: style.fonts.body, strongRole: style.fonts.heading, size: em)
    }
}

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
        var reading: String?

        func with(_ change: (inout Look) -> Void) -> Look {
            var look = self
            change(&look)
            return look
        }
    }

    private func append(_ content: [Inline], look: Look, to lines: inout [DecoratedRuns]) {
        for inline in content {
            switch inline {
            case .text(let text): append(text, look: look, to: &lines)
            case .ruby(let base, let reading):
                append(base, look: look.with { $0.reading = reading.value }, to: &lines)
            case .strong(let inner): append(inner, look: look.with { $0.role = strongRole }, to: &lines)
            case .emphasis(let inner): append(inner, look: look.with { $0.isEmphasized = true }, to: &lines)
            case .link(_, let inner): append(inner, look: look, to: &lines)
            case .lineBreak: lines.append(DecoratedRuns())
            case .decorated(let decoration, let inner):
                let start = lines[lines.count - 1].runs.count
                append(inner, look: look, to: &lines)
                lines[lines.count - 1].decorate(from: start, with: decoration)
            case .image: break
            }
        }
    }

    private func append(_ text: Spanned<String>, look: Look, to lines: inout [DecoratedRuns]) {
        for (index, part) in text.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            if index > 0 { lines.append(DecoratedRuns()) }
            guard !part.isEmpty else { continue }
            lines[lines.count - 1].runs.append(
                TextRun(
                    String(part), role: look.role, size: size, color: color, reading: look.reading,
                    isEmphasized: look.isEmphasized, span: text.span))
        }
    }
}

extension DigitWidth {
    /// What a form's style asks for.
    init(_ style: CompositionStyle.Digits) {
        switch style {
        case .asTyped: self = .asTyped
        case .half: self = .half
        case .full: self = .full
        case .singleFull: self = .singleFull
        }
    }
}

extension VerticalNumerals {
    /// What a form's style asks for.
    init(_ style: CompositionStyle.Numerals) {
        switch style {
        case .sideBySide: self = .sideBySide(upTo: 2)
        case .kanji: self = .kanji
        case .asTyped: self = .asTyped
        }
    }
}

extension CompositionPolicy {
    /// The policy that a form's style asks for.
    init(_ style: CompositionStyle) {
        self.init(hangsPunctuation: style.hangsPunctuation)
        switch style.kinsoku {
        case .veryLoose: kinsoku = .veryLoose
        case .loose: kinsoku = .loose
        case .strict: kinsoku = .strict
        case .veryStrict: kinsoku = .veryStrict
        }
    }
}
