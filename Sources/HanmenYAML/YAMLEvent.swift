/// What the parser meets, one after the other.
enum YAMLEvent {
    /// A text.
    case scalar(YAMLScalar)
    /// A list begins.
    case sequenceStart(YAMLMark)
    /// A list or mapping ends.
    case collectionEnd
    /// A mapping begins.
    case mappingStart(YAMLMark)
    /// A mark that stands for a value elsewhere.
    case alias
    /// A document begins.
    case documentStart(YAMLMark)
    /// The stream begins, or a document ends: nothing to be kept.
    case passing
    /// The end of all.
    case streamEnd
}

/// A text, where it begins, and how it is written.
struct YAMLScalar {
    /// How a text is written.
    enum Style {
        case plain, singleQuoted, doubleQuoted, block
    }

    var text: String
    var mark: YAMLMark
    var style: Style
}

/// Why the parser stopped.
enum YAMLProblem: Error, Hashable {
    /// Text that is no YAML, in the parser's words.
    case syntax(String, YAMLMark)
    /// The same key twice in a mapping, at the first of them.
    case duplicateKey(String, YAMLMark)
    /// Bytes that are no text, or no memory.
    case unreadable
}
