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
    /// What the fields of a form to fill in say already, by name.
    let fieldValues: [String: String]

    var em: Length { style.bodySize }
    var pitch: Length { style.linePitch }

    init(style: FormStyle, shaper: Shaper, images: [String: ImageData], fieldValues: [String: String] = [:]) {
        self.style = style
        self.shaper = shaper
        self.images = images
        self.fieldValues = fieldValues
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
