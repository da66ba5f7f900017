public import HanmenCore

extension DiagnosticID {
    static let timestampUnreachable: DiagnosticID = "sign.timestamp.unreachable"
    static let timestampNotAnAnswer: DiagnosticID = "sign.timestamp.not-an-answer"
    static let timestampRefused: DiagnosticID = "sign.timestamp.refused"
    static let timestampWrongAnswer: DiagnosticID = "sign.timestamp.wrong-answer"
    static let timestampUntrusted: DiagnosticID = "sign.timestamp.untrusted"
    static let timestampClock: DiagnosticID = "sign.timestamp.wrong-clock"
}

extension TimestampError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        let (id, summary, hint) = wording
        return .error(id, summary, hints: [hint])
    }

    private var wording: (DiagnosticID, Message, Message) {
        switch self {
        case .unreachable(let reason):
            (
                .timestampUnreachable,
                Message(
                    "タイムスタンプ局につながらないか、時間内に応答がありません（\(reason)）。",
                    en: "The timestamp authority does not answer in time (\(reason))."),
                Message(
                    "アドレスとネットワークを確かめてください。閉域網では --level b にすると、タイムスタンプなしで署名できます。",
                    en:
                        "Check its address and the network. Without a network, --level b signs without a timestamp."
                )
            )
        case .notAnAnswer(let reason):
            (
                .timestampNotAnAnswer,
                Message(
                    "タイムスタンプ局の応答ではありません（\(reason)）。",
                    en: "What answers is no timestamp authority (\(reason))."),
                Message("アドレスが局の指定どおりか、確かめてください。", en: "See whether the address is the authority's own.")
            )
        case .refused(let reason):
            (
                .timestampRefused,
                Message(
                    "タイムスタンプ局が発行を断りました（\(reason)）。", en: "The timestamp authority refuses (\(reason))."),
                Message("局との契約や利用の条件を確かめてください。", en: "See what it asks of those who use it.")
            )
        case .wrongAnswer(let reason):
            (
                .timestampWrongAnswer,
                Message(
                    "タイムスタンプの応答が、依頼と合いません（\(reason)）。",
                    en: "The timestamp does not answer what was asked (\(reason))."),
                Message(
                    "署名には使いません。同じことが続くなら、局に問い合わせてください。",
                    en: "It is not used. If that happens again, ask the authority.")
            )
        case .untrusted(let reason):
            (
                .timestampUntrusted,
                Message(
                    "タイムスタンプ局の証明書を信頼できません（\(reason)）。",
                    en: "The timestamp authority's certificate is not trusted (\(reason))."),
                Message("局の認証局の証明書を --trust で指定してください。", en: "Name its root by --trust.")
            )
        case .wrongClock(let authority, let here):
            (
                .timestampClock,
                Message(
                    "タイムスタンプ局とこの機械の時計が、\(Self.days(authority, here))日ずれています。",
                    en:
                        "The clocks of the timestamp authority and of this machine differ by \(Self.days(authority, here)) days."
                ),
                Message("この機械の日付と時刻を合わせてください。", en: "Set this machine's date and time.")
            )
        }
    }

    private static func days(_ a: Int, _ b: Int) -> Int { Int(clamping: (a &- b).magnitude / 86_400) }
}
