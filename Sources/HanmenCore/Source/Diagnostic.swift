/// The language a message is shown in.
public enum MessageLanguage: String, CaseIterable, Sendable {
    case japanese = "ja"
    case english = "en"
}

/// One message in both languages; Japanese comes first.
public struct Message: Hashable, Sendable {
    /// What a Japanese reader sees.
    public var japanese: String
    /// What `--lang en` shows.
    public var english: String

    /// A message in both languages.
    public init(_ japanese: String, en english: String) {
        self.japanese = japanese
        self.english = english
    }

    /// The text in a language.
    public func text(in language: MessageLanguage) -> String {
        switch language {
        case .japanese: japanese
        case .english: english
        }
    }
}

/// How grave a problem is.
public enum Severity: String, Comparable, Sendable {
    /// Told for information; never changes the outcome.
    case note
    /// The output is made, but a person should look; fails under `--strict`.
    case warning
    /// The input is refused: no output is made.
    case error

    private var rank: Int {
        switch self {
        case .note: 0
        case .warning: 1
        case .error: 2
        }
    }

    /// Whether one is less grave.
    public static func < (a: Severity, b: Severity) -> Bool { a.rank < b.rank }
}

/// The stable name of a kind of problem, such as `report.front-matter.unclosed`.
///
/// Each target declares its own as static members in one file, so that they can be listed and documented.
public struct DiagnosticID: Hashable, Sendable, ExpressibleByStringLiteral, CustomStringConvertible {
    /// Lower-case words joined by `-`, levels by `.`.
    public let name: String

    /// An identifier by its name.
    public init(stringLiteral name: String) { self.name = name }

    /// As it is written in messages.
    public var description: String { name }
}

/// A problem: what, where, and what would be right.
public struct Diagnostic: Sendable, Hashable {
    /// The stable name of this kind of problem.
    public var id: DiagnosticID
    /// How grave it is.
    public var severity: Severity
    /// One sentence: what is wrong.
    public var summary: Message
    /// Where; nil only where there is no place to name.
    public var span: SourceSpan?
    /// What would be right, each in a sentence.
    public var hints: [Message]

    /// A problem in full.
    public init(
        _ id: DiagnosticID, _ severity: Severity, _ summary: Message, at span: SourceSpan? = nil,
        hints: [Message] = []
    ) {
        self.id = id
        self.severity = severity
        self.summary = summary
        self.span = span
        self.hints = hints
    }

    /// An error: the input is refused.
    public static func error(
        _ id: DiagnosticID, _ summary: Message, at span: SourceSpan? = nil, hints: [Message] = []
    ) -> Diagnostic {
        Diagnostic(id, .error, summary, at: span, hints: hints)
    }

    /// A warning: the output is made, but a person should look.
    public static func warning(
        _ id: DiagnosticID, _ summary: Message, at span: SourceSpan? = nil, hints: [Message] = []
    ) -> Diagnostic {
        Diagnostic(id, .warning, summary, at: span, hints: hints)
    }

    /// A note: told for information.
    public static func note(
        _ id: DiagnosticID, _ summary: Message, at span: SourceSpan? = nil, hints: [Message] = []
    ) -> Diagnostic {
        Diagnostic(id, .note, summary, at: span, hints: hints)
    }
}

/// A value together with the problems found while making it.
///
/// `value` is nil when an error stood in the way; several stages' problems can be gathered before giving up.
public struct Diagnosed<Value> {
    /// What was made, if anything could be.
    public var value: Value?
    /// What was found on the way, in order of discovery.
    public var diagnostics: [Diagnostic]

    /// A value with its problems.
    public init(_ value: Value?, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }

    /// Whether any problem is an error.
    public var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}

extension Diagnosed: Sendable where Value: Sendable {}

/// Thrown where no value can be made at all.
public struct DiagnosticError: Error, Sendable {
    /// What was found.
    public var diagnostics: [Diagnostic]

    /// Several problems at once.
    public init(_ diagnostics: [Diagnostic]) { self.diagnostics = diagnostics }
    /// One problem.
    public init(_ diagnostic: Diagnostic) { diagnostics = [diagnostic] }
}
