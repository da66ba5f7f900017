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
    /// Pictures that the form names, by their keys.
    let images: [String: ImageData]
    /// Imprints that are shapes, by the same keys.
    let drawings: [String: VectorDrawing]
    /// What the fields of a form to fill in say already, by name.
    let fieldValues: [String: String]
    /// Tells the layout's pictures from the report's.
    let pictureNames: PictureNames
    /// Draws seals.
    let seals: DrawnSeals
    /// Whether empty fields for signatures are set.
    let takesSignatures: Bool
    /// What the bars of a public edition look like.
    let redactionLook: RedactionProfile.Look

    var em: Length { style.bodySize }
    var pitch: Length { style.linePitch }

    init(
        _ form: Form, shaper: Shaper, seals: DrawnSeals, images: [String: ImageData],
        drawings: [String: VectorDrawing]
    ) {
        style = form.style
        pictureNames = form.pictureNames
        redactionLook = form.redactionLook
        takesSignatures = form.takesSignatures
        fieldValues = form.blank?.values ?? [:]
        self.shaper = shaper
        self.seals = seals
        self.images = images
        self.drawings = drawings
        area = TypeArea(of: style)
        composer = Composer(policy: CompositionPolicy(style.composition))
        structure = StructureBuilder()
    }

    /// A composer for lines that are not set to the measure.
    var raggedComposer: Composer {
        var policy = composer.policy
        policy.justifies = false
        return Composer(policy: policy)
    }

    /// A picture, where its file could be read.
    func image(_ mark: InlineImage) -> ImageData? { images[pictureNames.key(of: mark)] }

    /// A picture of an imprint, where its file could be read.
    func image(ofSeal mark: InlineImage) -> ImageData? { images[pictureNames.key(ofSeal: mark)] }

    /// A drawing of an imprint, where its file could be read.
    func drawing(ofSeal mark: InlineImage) -> VectorDrawing? { drawings[pictureNames.key(ofSeal: mark)] }

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

    /// How the text of a block with a look of its own is set.
    func text(_ look: TextLook) -> TextStyle {
        TextStyle(
            role: look.usesHeadingFont ? style.fonts.heading : style.fonts.body,
            strongRole: style.fonts.heading, size: look.size ?? em, color: look.color)
    }

    /// The height of a line of characters of a size: whole lines of the body, so that what follows stays on them.
    func pitch(of size: Length) -> Length { pitch * max(1, Int((size / pitch).rounded(.up))) }
}
