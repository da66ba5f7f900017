public import HanmenCore

/// What can be wrong with YAML as text.
extension DiagnosticID {
    /// More than ``YAMLLimits/bytes``.
    public static let yamlTooLarge: DiagnosticID = "yaml.too-large"
    /// Nested deeper than ``YAMLLimits/depth``.
    public static let yamlTooDeep: DiagnosticID = "yaml.too-deep"
    /// A control character.
    public static let yamlControlCharacter: DiagnosticID = "yaml.control-character"
    /// A TAB or a full-width space in the indentation (字下げ).
    public static let yamlIndentation: DiagnosticID = "yaml.indentation"
    /// A line that is indented otherwise than its neighbours.
    public static let yamlMisaligned: DiagnosticID = "yaml.misaligned"
    /// `：` where `: ` is meant.
    public static let yamlWideColon: DiagnosticID = "yaml.wide-colon"
    /// `:` without the space behind it.
    public static let yamlColonWithoutSpace: DiagnosticID = "yaml.colon-without-space"
    /// A line without any `: `.
    public static let yamlMissingColon: DiagnosticID = "yaml.missing-colon"
    /// `: ` inside a value that is not quoted.
    public static let yamlColonInValue: DiagnosticID = "yaml.colon-in-value"
    /// A quotation mark that is never closed.
    public static let yamlUnclosedQuote: DiagnosticID = "yaml.unclosed-quote"
    /// Text behind a closed quotation mark or bracket.
    public static let yamlTextAfterEnd: DiagnosticID = "yaml.text-after-end"
    /// A `{` or `[` that is never closed, or closed by the other kind.
    public static let yamlUnclosedBracket: DiagnosticID = "yaml.unclosed-bracket"
    /// A comma within a number, in a mapping in brackets.
    public static let yamlCommaInNumber: DiagnosticID = "yaml.comma-in-number"
    /// The same key twice in one mapping.
    public static let yamlDuplicateKey: DiagnosticID = "yaml.duplicate-key"
    /// A mark of YAML that is not used here: anchors, aliases, tags, directives, complex keys.
    public static let yamlUnsupported: DiagnosticID = "yaml.unsupported"
    /// A second document in one file.
    public static let yamlManyDocuments: DiagnosticID = "yaml.many-documents"
    /// Anything else that is not YAML.
    public static let yamlSyntax: DiagnosticID = "yaml.syntax"
}

/// How much YAML is read, so that no input can take unbounded time or memory.
public enum YAMLLimits {
    /// The most bytes.
    public static let bytes = 1 << 20
    /// The deepest nesting of lists and mappings.
    public static let depth = 32
    /// After how many problems the screen gives up.
    static let problems = 50
}
