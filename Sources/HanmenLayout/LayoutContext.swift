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
        area = TypeArea(style)
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
    func shape(_ runs: [TextRun]) -> ShapedText {
        shaper.shape(
            runs, options: Shaper.Options(drawsWideBrackets: style.composition.drawsWideBrackets))
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
        append(content, role: role, to: &lines)
        return lines
    }

    private func append(_ content: [Inline], role: String, to lines: inout [DecoratedRuns]) {
        for inline in content {
            switch inline {
            case .text(let text):
                append(text, reading: nil, role: role, to: &lines)
            case .ruby(let base, let reading):
                append(base, reading: reading.value, role: role, to: &lines)
            case .strong(let inner), .emphasis(let inner):
                append(inner, role: strongRole, to: &lines)
            case .link(_, let inner):
                append(inner, role: role, to: &lines)
            case .lineBreak:
                lines.append(DecoratedRuns())
            case .decorated(let decoration, let inner):
                let start = lines[lines.count - 1].runs.count
                append(inner, role: role, to: &lines)
                lines[lines.count - 1].decorate(from: start, with: decoration)
            case .image:
                break
            }
        }
    }

    private func append(_ text: Spanned<String>, reading: String?, role: String, to lines: inout [DecoratedRuns])
    {
        for (index, part) in text.value.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
        {
            if index > 0 { lines.append(DecoratedRuns()) }
            guard !part.isEmpty else { continue }
            lines[lines.count - 1].runs.append(
                TextRun(
                    String(part), role: role, size: size, color: color, reading: reading, span: text.span))
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
