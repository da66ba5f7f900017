public import HanmenCore

extension DiagnosticID {
    static let secretNoTerminal: DiagnosticID = "sign.secret.no-terminal"
    static let secretCancelled: DiagnosticID = "sign.secret.cancelled"
    static let secretNotSet: DiagnosticID = "sign.secret.not-set"
    static let secretUnreadable: DiagnosticID = "sign.secret.unreadable"
    static let secretOpen: DiagnosticID = "sign.secret.open-to-others"
    static let secretTooLong: DiagnosticID = "sign.secret.too-long"
}

extension SecretError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        let (id, summary, hint) = wording
        return .error(id, summary, hints: [hint].compactMap { $0 })
    }

    private var wording: (DiagnosticID, Message, hint: Message?) {
        switch self {
        case .noTerminal:
            (
                .secretNoTerminal,
                Message("パスワードやPINを尋ねる端末がありません。", en: "There is no terminal to ask for the password at."),
                Message(
                    "環境変数か、自分だけが読めるファイルで渡してください。",
                    en: "Use a variable of the environment, or a file that only you may read.")
            )
        case .cancelled:
            (.secretCancelled, Message("入力が取り消されました。", en: "It was not entered."), nil)
        case .notSet(let name):
            (
                .secretNotSet, Message("環境変数 \(name) がありません。", en: "The variable \(name) is not set."),
                Message("値ではなく、環境変数の名前を指定してください。", en: "Give the variable's name, not the secret.")
            )
        case .unreadable(let path, let reason):
            (
                .secretUnreadable,
                Message("パスワードのファイルを読めません（\(reason)）: \(path)", en: "\(path) cannot be read (\(reason))."),
                Message("普通のファイルを指定してください。", en: "Give an ordinary file.")
            )
        case .open(let path):
            (
                .secretOpen,
                Message("パスワードのファイルを、ほかの人も読めます: \(path)", en: "Others may read \(path)."),
                Message("chmod 600 \(path) を実行してください。", en: "Run chmod 600 \(path).")
            )
        case .tooLong:
            (
                .secretTooLong,
                Message(
                    "パスワードやPINが長すぎます（上限 \(Secret.longest) バイト）。",
                    en: "The password is too long (at most \(Secret.longest) bytes)."),
                Message("指定したファイルや環境変数が合っているか、確かめてください。", en: "See whether it is the right file or variable.")
            )
        }
    }
}
