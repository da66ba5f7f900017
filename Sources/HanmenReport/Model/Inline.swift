public import HanmenCore

/// A piece of a line.
public indirect enum Inline: Sendable {
    /// Plain text, without line ends.
    case text(Spanned<String>)
    /// Emphasis (強調): drawn in the heading face.
    case strong([Inline])
    /// Light emphasis: 圏点 in Japanese text.
    case emphasis([Inline])
    /// A line end that was asked for.
    case lineBreak(SourceSpan)
    /// A base and its reading: `{牧野|まきの}`.
    case ruby(base: Spanned<String>, reading: Spanned<String>)
    /// Underlined, raised, lowered or English text: `{重要な点|下線}`, `{2|上付き}`, `{Open data|英語}`.
    case styled(InlineStyle, Spanned<String>)
    /// Text that a public edition masks: `{山田太郎|非公開}`, `{緑野市本町1-2|非公開:住所}`; nil for a kind that there is not.
    case personal(PrivateKind?, Spanned<String>)
    /// A link; the text stays readable on paper.
    case link(destination: Spanned<String>, [Inline])
    /// A picture.
    case image(InlineImage)
    /// Text with something drawn around it, or set in a way of its own; only forms make these.
    case decorated(InlineDecoration, [Inline])
    /// Room to be written in; only blank forms have it.
    case slot(InlineSlot)

    /// The text without marks: ruby gives its base, a picture nothing.
    public var plainText: String {
        switch self {
        case .text(let text): text.value
        case .strong(let content), .emphasis(let content), .link(_, let content), .decorated(_, let content):
            content.plainText
        case .lineBreak: "\n"
        case .ruby(let base, _): base.value
        case .styled(_, let text), .personal(_, let text): text.value
        case .image, .slot: ""
        }
    }
}

/// How a writer sets a piece of text apart; the name stands where ruby has its reading.
public enum InlineStyle: String, CaseIterable, Hashable, Sendable {
    /// A line under the text, beside it in columns (傍線).
    case underline = "下線"
    /// Small and raised.
    case superscript = "上付き"
    /// Small and lowered.
    case `subscript` = "下付き"
    /// English, read aloud as such: `{Open data|英語}`.
    case english = "英語"
}

extension Inline {
    /// What `{base|annotation}` stands for: a style or a private text, where the annotation names one, else ruby.
    static func annotated(_ base: Spanned<String>, by annotation: Spanned<String>) -> Inline {
        if let style = InlineStyle(rawValue: annotation.value) { return .styled(style, base) }
        if let mark = PrivateAnnotation(annotation.value) { return .personal(mark.kind, base) }
        if let kind = PrivateAnnotation.barKind(annotation.value) { return .bar(kind, at: base.span) }
        return .ruby(base: base, reading: annotation)
    }

    /// A bar in the place of something that is masked.
    public static func bar(_ kind: PrivateKind, at span: SourceSpan) -> Inline {
        .decorated(.bar(kind), [.text(Spanned(PrivateKind.placeholder, at: span))])
    }
}

/// How a piece of text is set apart, or what is drawn around it (forms.md C30).
public enum InlineDecoration: Hashable, Sendable {
    /// Nothing; the content is a row of choices, one of them perhaps with a ring.
    case choices
    /// A ring (○で囲む).
    case ring
    /// A box around each character (升目).
    case boxes
    /// Nothing; the content is set solid and never broken: `▲12,345`.
    case solid
    /// A bar of a width that tells the kind and nothing else, in the place of what a public edition masks.
    case bar(PrivateKind)
}

/// Room in a line that somebody writes in, with a pen or on a screen.
public struct InlineSlot: Hashable, Sendable {
    /// How wide it is, in characters; one that can grow takes what its line leaves.
    public var characters: Double
    /// How many lines it takes; one that takes several stands alone.
    public var lines: Int
    /// Whether it grows to fill its line.
    public var canGrow: Bool
    /// Whether a rule shows where to write, outside tables; gaps inside 令和　年　月　日 have none.
    public var isRuled: Bool
    /// The field that is filled in here; nil for a pen.
    public var field: String?
    /// Where the layout defines the field.
    public var span: SourceSpan

    /// Room for something to be written.
    public init(
        characters: Double, lines: Int = 1, canGrow: Bool = false, isRuled: Bool = false,
        field: String? = nil,
        span: SourceSpan
    ) {
        self.characters = characters
        self.lines = lines
        self.canGrow = canGrow
        self.isRuled = isRuled
        self.field = field
        self.span = span
    }
}

extension [Inline] {
    /// The text without marks.
    public var plainText: String { map(\.plainText).joined() }

    /// Whether there is room to write in it.
    public var hasSlots: Bool { contains { inline in if case .slot = inline { true } else { false } } }
}

/// A picture named in the narrative.
public struct InlineImage: Sendable {
    /// The path as written, relative to the report; its place is the whole mark `![…](…)`.
    public var path: Spanned<String>
    /// What the picture shows, for those who cannot see it; empty where the writer does not say.
    public var alternative: Spanned<String>
    /// The line under the picture.
    public var caption: Spanned<String>?
    /// The parts that public editions paint over.
    public var regions: [PictureRegion] = []
    /// What data calls it where the file's own name, which may be a person's, is not to be seen; nil shows that.
    public var publicName: String?
    /// What is masked of it here.
    public var redaction = PictureRedaction.none

    /// A picture.
    public init(path: Spanned<String>, alternative: Spanned<String>, caption: Spanned<String>? = nil) {
        self.path = path
        self.alternative = alternative
        self.caption = caption
    }
}
