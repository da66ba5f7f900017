public import HanmenCore
import HanmenCrypto

extension Reason {
    /// The reason as it is told to people.
    public var message: Message {
        switch self {
        case .structure(let finding):
            finding.message
        case .unsupported(let name):
            Message(
                "この種類の署名（\(name.shownSafely)）は調べられません。",
                en: "Signatures of the kind \(name.shownSafely) cannot be judged.")
        case .changedContent:
            Message("署名した後で、内容が書き換えられています。", en: "What was signed has been changed.")
        case .message(let problem):
            problem.message
        case .modified(let modification):
            modification.message
        case .certificate(let problem, let isTimeProven):
            problem.message(isTimeProven: isTimeProven)
        case .revoked(let subject, let since):
            Message(
                "証明書（\(subject.shownSafely)）は、\(JapanTime(since).japanese)に失効しています。",
                en: "The certificate of \(subject.shownSafely) was revoked on \(JapanTime(since).iso8601).")
        case .unproven(let subject):
            Message(
                "証明書（\(subject.shownSafely)）が失効していないと示す情報（OCSP・CRL）がありません。",
                en: "Nothing says whether the certificate of \(subject.shownSafely) was revoked.")
        case .brokenTimestamp(let problem):
            Message(
                "署名のタイムスタンプが、この署名のものではないか、壊れています。"
                    + (problem?.message.japanese ?? ""),
                en: "A timestamp in the signature is not its own, or broken."
                    + (problem.map { " \($0.message.english)" } ?? ""))
        case .undecidedTimestamp(let subject):
            Message(
                "タイムスタンプ局（\(subject.shownSafely)）を信頼できるか、分かりません。",
                en: "It cannot be said whether the timestamp authority \(subject.shownSafely) can be trusted."
            )
        case .badTimestamp(let subject):
            Message(
                "タイムスタンプ局（\(subject.shownSafely)）の証明書が有効ではありません。",
                en: "The certificate of the timestamp authority \(subject.shownSafely) is not good.")
        case .fromTheFuture:
            Message("タイムスタンプの時刻が、いまより後です。", en: "The timestamp is later than now.")
        }
    }

    /// What would help, where something would.
    package var hint: Message? {
        switch self {
        case .certificate(.noPath, _), .certificate(.untrustedRoot, _):
            Message(
                "信頼する認証局の証明書を --trust で渡してください。相手から直接もらったものではなく、認証局が公開しているものを使ってください。",
                en:
                    "Name the roots to trust with --trust; take them from the authority itself, not from who signed."
            )
        case .unproven, .undecidedTimestamp:
            Message(
                "--online を付けると、認証局に聞きます。手元の CRL や OCSP 応答は --crl、--ocsp で渡せます。",
                en: "With --online the authorities are asked; --crl and --ocsp take files.")
        case .structure, .unsupported, .changedContent, .message, .modified, .certificate, .revoked,
            .brokenTimestamp, .badTimestamp, .fromTheFuture:
            nil
        }
    }

    /// A stable name for programs.
    var name: String {
        switch self {
        case .structure(let finding): "structure.\(finding.rule)"
        case .unsupported: "unsupported"
        case .changedContent: "content.changed"
        case .message(let problem): "message.\(problem.name)"
        case .modified: "content.modified"
        case .certificate(let problem, _): "certificate.\(problem.name)"
        case .revoked: "certificate.revoked"
        case .unproven: "certificate.unproven"
        case .brokenTimestamp: "timestamp.broken"
        case .undecidedTimestamp: "timestamp.undecided"
        case .badTimestamp: "timestamp.bad"
        case .fromTheFuture: "timestamp.future"
        }
    }
}
