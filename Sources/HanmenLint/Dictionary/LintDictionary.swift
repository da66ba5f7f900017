public import HanmenCore
import HanmenYAML

/// Names of organisations and posts, and what they are mistaken for (辞書).
///
///     民生委員: [民政委員]
///     社会福祉協議会: [社会福祉協議会議, 社会福祉協議会会]
public struct LintDictionary: Sendable {
    /// A wrong name and the right one.
    public struct Word: Sendable {
        /// What is written by mistake.
        public var wrong: String
        /// What is right.
        public var right: String
        /// Where the dictionary says so.
        public var span: SourceSpan
    }

    /// The wrong names.
    public private(set) var words: [Word]

    /// The most wrong names of a dictionary.
    static let mostWords = 5_000
    /// The most characters of a name.
    private static let longestWord = 40

    /// A dictionary.
    public init(_ words: [Word] = []) { self.words = words }

    /// This one and another; what the other says of a wrong name holds.
    public func merging(_ other: LintDictionary) -> LintDictionary {
        let named = Set(other.words.map(\.wrong))
        return LintDictionary(words.filter { !named.contains($0.wrong) } + other.words)
    }

    /// Reads `正しい名前: [誤り, 誤り]`.
    public static func read(_ source: SourceText) -> Diagnosed<LintDictionary> {
        let yaml = YAMLReader.read(source)
        guard let value = yaml.value else { return Diagnosed(nil, yaml.diagnostics) }
        var findings = yaml.diagnostics
        guard case .mapping(let entries, _) = value else {
            // A file of comments alone is an empty dictionary.
            if case .scalar(let text) = value, text.value.isEmpty {
                return Diagnosed(LintDictionary(), findings)
            }
            return Diagnosed(nil, findings + [.dictionaryShape(at: value.span)])
        }
        var words: [Word] = []
        for entry in entries {
            for wrong in entry.value.texts {
                guard let word = word(wrong, entry.key) else {
                    findings.append(.dictionaryShape(at: wrong.span))
                    continue
                }
                words.append(word)
            }
            if entry.value.texts.isEmpty { findings.append(.dictionaryShape(at: entry.key.span)) }
        }
        guard words.count <= mostWords else {
            return Diagnosed(nil, findings + [.dictionaryTooLong(at: value.span)])
        }
        return Diagnosed(LintDictionary(words), findings)
    }

    /// A word of two characters or more that is not the right one.
    private static func word(_ wrong: Spanned<String>, _ right: Spanned<String>) -> Word? {
        guard (2...longestWord).contains(wrong.value.count), right.value.count <= longestWord,
            !right.value.isEmpty, wrong.value != right.value
        else { return nil }
        return Word(wrong: wrong.value, right: right.value, span: wrong.span)
    }
}

extension YAMLValue {
    /// The texts of a list, or one text alone; none for anything else.
    fileprivate var texts: [Spanned<String>] {
        switch self {
        case .scalar(let text): text.value.isEmpty ? [] : [text]
        case .sequence(let items, _): items.flatMap(\.texts)
        case .mapping: []
        }
    }
}

extension DiagnosticID {
    /// A dictionary that cannot be read.
    static let dictionaryUnreadable: DiagnosticID = "lint.dictionary-file"
}

extension Diagnostic {
    fileprivate static func dictionaryShape(at span: SourceSpan) -> Diagnostic {
        .error(
            .dictionaryUnreadable, Message("辞書の書き方が正しくありません。", en: "this is no entry of a dictionary"),
            at: span,
            hints: [
                Message("「民生委員: [民政委員]」のように、正しい名前と、二字から四十字までの誤りを書いてください。", en: "write `right: [wrong]`")
            ])
    }

    fileprivate static func dictionaryTooLong(at span: SourceSpan) -> Diagnostic {
        .error(
            .dictionaryUnreadable,
            Message("辞書が長すぎます（\(LintDictionary.mostWords) 語まで）。", en: "too many words"), at: span)
    }
}
