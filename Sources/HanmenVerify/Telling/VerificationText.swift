public import HanmenCore
import HanmenCrypto

/// Tells people what can be said of a file's signatures.
public struct VerificationText {
    private let verification: Verification
    private let name: String
    private let language: MessageLanguage

    /// What can be said of a file by its name.
    public init(_ verification: Verification, name: String, language: MessageLanguage) {
        self.verification = verification
        self.name = name
        self.language = language
    }

    /// The lines, the verdict first.
    public var lines: [String] {
        let head = "\(name.shownSafely): \(say(verification.verdict.message))"
        guard verification.hasSignature else {
            return [head + say("（署名がありません）", " (nobody signed it)")] + findings + cautions
        }
        return [head] + verification.signatures.enumerated().flatMap { lines(of: $1, number: $0 + 1) }
            + cautions + hints
    }

    private func say(_ message: Message) -> String { message.text(in: language) }
    private func say(_ japanese: String, _ english: String) -> String {
        language == .japanese ? japanese : english
    }

    // MARK: A signature

    private func lines(of signature: JudgedSignature, number: Int) -> [String] {
        let rows = SignatureRows(signature, revisionCount: verification.revisionCount)
        return ["  \(number). \(say(rows.title)): \(say(signature.verdict.message))"]
            + rows.all.map { "     \(say($0.label))  \(say($0.value))" }
            + signature.reasons.map { "     ✕ \(say($0.message))" }
            + signature.remarks.map { "     ・ \(say($0))" }
    }

    // MARK: The file

    private var findings: [String] { verification.findings.map { "  ✕ \(say($0.message))" } }

    private var cautions: [String] {
        verification.cautions.map { "  \(say("注意", "caution")): \(say($0.message))" }
    }

    private var hints: [String] {
        var hints: [Message] = []
        for hint in verification.signatures.flatMap(\.reasons).compactMap(\.hint) where !hints.contains(hint)
        {
            hints.append(hint)
        }
        return hints.map { "  → \(say($0))" }
    }
}

extension Verdict {
    /// The verdict as it is told to people.
    public var message: Message {
        switch self {
        case .valid: Message("有効", en: "VALID")
        case .indeterminate: Message("判定できません", en: "INDETERMINATE")
        case .invalid: Message("無効", en: "INVALID")
        }
    }
}
