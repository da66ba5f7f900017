public import HanmenCore

/// Where a password or PIN comes from: never from the command line, which everyone on the machine can see.
public enum SecretSource: Hashable, Sendable {
    /// The terminal, after a question, without being shown.
    case terminal(Message)
    /// A variable of the environment, by its name.
    case environment(String)
    /// A file that nobody else may read; one line end behind the secret is left out.
    case file(String)

    /// Reads the secret.
    ///
    /// - Parameter language: that of the question at the terminal.
    public func read(in language: MessageLanguage = .japanese) throws(SecretError) -> Secret {
        switch self {
        case .terminal(let question): try TerminalQuestion.ask(question.text(in: language))
        case .environment(let name): try Self.variable(name)
        case .file(let path): try SecretFile.read(path)
        }
    }
}

/// Why there is no password or PIN.
public enum SecretError: Error, Hashable, Sendable {
    /// There is no terminal to ask at.
    case noTerminal
    /// Whoever was asked gave up.
    case cancelled
    /// The variable is not set.
    case notSet(String)
    /// The file cannot be read, for a reason of the system.
    case unreadable(path: String, reason: String)
    /// Others may read the file.
    case open(path: String)
    /// It is longer than any password.
    case tooLong
}
