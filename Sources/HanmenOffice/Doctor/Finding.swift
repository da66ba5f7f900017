import HanmenCore

/// What was found of one thing that Hanmen needs on a machine.
struct Finding: Hashable {
    /// How it is with the thing.
    enum State: String {
        /// As it should be.
        case ok
        /// It works, but a person should know.
        case advice
        /// Something necessary is missing.
        case missing

        /// The mark before its line.
        var mark: String {
            switch self {
            case .ok: "○"
            case .advice: "△"
            case .missing: "×"
            }
        }
    }

    /// The stable name of the check: `font.明朝`.
    var check: String
    var state: State
    /// What was found, in a sentence.
    var message: Message
    /// The command that mends it.
    var remedy: String?

    init(_ check: String, _ state: State, _ message: Message, remedy: String? = nil) {
        self.check = check
        self.state = state
        self.message = message
        self.remedy = remedy
    }

    /// The lines for people.
    func text(in language: MessageLanguage) -> String {
        "\(state.mark) \(message.text(in: language))" + (remedy.map { "\n    → \($0)" } ?? "")
    }

    /// For programs.
    func json(in language: MessageLanguage) -> JSONValue {
        [
            "check": .string(check), "state": .string(state.rawValue),
            "message": .string(message.text(in: language)),
            "remedy": remedy.map(JSONValue.string) ?? .null,
        ]
    }

    /// The command that installs packages.
    static func installing(_ packages: [String]) -> String? {
        packages.isEmpty ? nil : "sudo apt-get install \(packages.joined(separator: " "))"
    }
}
