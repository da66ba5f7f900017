public import HanmenCore

extension DiagnosticID {
    static let keyUnreadable: DiagnosticID = "sign.key.unreadable"
    static let keyPassword: DiagnosticID = "sign.key.wrong-password"
    static let keyIncomplete: DiagnosticID = "sign.key.incomplete"
    static let keyMismatch: DiagnosticID = "sign.key.mismatch"
    static let keyUnsuitable: DiagnosticID = "sign.key.unsuitable"
    static let keyAddress: DiagnosticID = "sign.key.address"
    static let keyModule: DiagnosticID = "sign.key.module"
    static let keyNoToken: DiagnosticID = "sign.key.token-missing"
    static let keySeveralTokens: DiagnosticID = "sign.key.token-ambiguous"
    static let keyTokenGone: DiagnosticID = "sign.key.token-gone"
    static let keyMissing: DiagnosticID = "sign.key.missing"
    static let keySeveral: DiagnosticID = "sign.key.ambiguous"
    static let keyNoCertificate: DiagnosticID = "sign.key.certificate-missing"
    static let keyFailed: DiagnosticID = "sign.key.failed"
    static let pinWrong: DiagnosticID = "sign.pin.wrong"
    static let pinLocked: DiagnosticID = "sign.pin.locked"
}

extension KeyError {
    /// The error as it is told to people; never with a password or PIN in it.
    public var diagnostic: Diagnostic {
        let (id, summary, hint) = wording
        return .error(id, summary, hints: [hint])
    }

    private var wording: (DiagnosticID, Message, Message) {
        switch self {
        case .unreadable, .wrongPassword, .incomplete, .mismatch, .unsuitable: fileWording
        case .wrongPIN, .lockedPIN, .tokenGone, .failed: useWording
        default: tokenWording
        }
    }

    private var fileWording: (DiagnosticID, Message, Message) {
        switch self {
        case .wrongPassword:
            (
                .keyPassword, Message("鍵のパスワードが違います。", en: "The key's password is wrong."),
                Message(
                    "大文字と小文字、全角と半角を確かめて、もう一度入力してください。",
                    en: "Check capitals, and that no character is full-width, and enter it again.")
            )
        case .incomplete:
            (
                .keyIncomplete,
                Message("ファイルに秘密鍵か証明書がありません。", en: "The file has no private key, or no certificate."),
                Message(
                    "秘密鍵を含めて書き出した .p12 か、鍵と証明書の両方の PEM を指定してください。",
                    en: "Give a .p12 exported with its private key, or the PEM files of both.")
            )
        case .mismatch:
            (
                .keyMismatch, Message("証明書が、この秘密鍵のものではありません。", en: "The certificate is that of another key."),
                Message("同じ人の鍵と証明書の組を指定してください。", en: "Give the key and the certificate of one person.")
            )
        case .unsuitable(let kind):
            (
                .keyUnsuitable,
                Message("この鍵（\(kind)）では署名できません。", en: "This key (\(kind)) cannot be used to sign."),
                Message(
                    "使えるのは RSA 2048〜8192 ビット、P-256、P-384 です。",
                    en: "RSA of 2048 to 8192 bits, P-256 and P-384 can be used.")
            )
        default:
            (
                .keyUnreadable,
                Message("鍵のファイルを読み取れません。", en: "The key's file cannot be read."),
                Message(
                    "壊れていない PKCS#12（.p12、.pfx）か PEM のファイルを指定してください。",
                    en: "Give an undamaged file of PKCS#12 (.p12, .pfx) or PEM.")
            )
        }
    }

    private var tokenWording: (DiagnosticID, Message, Message) {
        switch self {
        case .moduleUnusable(let reason):
            (
                .keyModule,
                Message(
                    "ICカードのモジュールを使えません（\(reason)）。", en: "The PKCS#11 module cannot be used (\(reason))."),
                Message(
                    "カードの製造元の PKCS#11 モジュール（.so）を、アドレスの module-path で指定してください。",
                    en: "Name the maker's PKCS#11 module (.so) by module-path in the address.")
            )
        case .severalTokens:
            (
                .keySeveralTokens,
                Message("アドレスに合うICカードが、二つ以上あります。", en: "Several tokens fit the address."),
                Message("アドレスに token= か serial= を加えてください。", en: "Add token= or serial= to the address.")
            )
        case .noKey:
            (
                .keyMissing, Message("アドレスに合う鍵が、ICカードにありません。", en: "No key in the token fits the address."),
                Message(
                    "object= と id= を、pkcs11-tool --list-objects の表示と比べてください。",
                    en: "Compare object= and id= with what pkcs11-tool --list-objects shows.")
            )
        case .severalKeys:
            (
                .keySeveral, Message("アドレスに合う鍵が、二つ以上あります。", en: "Several keys fit the address."),
                Message("アドレスに object= か id= を加えてください。", en: "Add object= or id= to the address.")
            )
        case .noCertificate:
            (
                .keyNoCertificate,
                Message("この鍵の証明書が、ICカードにありません。", en: "The token has no certificate for the key."),
                Message("鍵と同じ id の証明書が入ったカードが要ります。", en: "It must have one with the key's id.")
            )
        case .wrongAddress(let part):
            (
                .keyAddress,
                Message("鍵のアドレスの「\(part)」を読み取れません。", en: "\(part) in the key's address cannot be read."),
                Message(
                    "pkcs11:token=名前;object=鍵の名前?module-path=モジュール のように書いてください。PINは書けません。",
                    en: "Write pkcs11:token=LABEL;object=KEY?module-path=MODULE. The PIN cannot stand there.")
            )
        default:
            (
                .keyNoToken, Message("アドレスに合うICカードがありません。", en: "No token fits the address."),
                Message(
                    "カードが差してあるか、token= が合っているか、確かめてください。",
                    en: "See whether it is inserted, and whether token= is right.")
            )
        }
    }

    private var useWording: (DiagnosticID, Message, Message) {
        switch self {
        case .wrongPIN:
            (
                .pinWrong, Message("PINが違います。", en: "The PIN is wrong."),
                Message(
                    "カードは何度か間違えるとロックされるので、ここで止めました。PINを確かめてから、もう一度実行してください。",
                    en:
                        "Tokens lock themselves after some wrong PINs, so nothing more was tried. Check the PIN first."
                )
            )
        case .lockedPIN:
            (
                .pinLocked, Message("PINがロックされています。", en: "The PIN is locked."),
                Message("カードの発行窓口で、解除してもらってください。", en: "Ask who issued the token to unlock it.")
            )
        case .tokenGone:
            (
                .keyTokenGone,
                Message("ICカードが抜かれたか、応答しません。", en: "The token was pulled out, or does not answer."),
                Message(
                    "差し直して、残りの文書からもう一度実行してください。", en: "Insert it again, and run the rest once more.")
            )
        case .failed(let reason):
            (
                .keyFailed, Message("鍵で署名できません（\(reason)）。", en: "The key does not sign (\(reason))."),
                Message("鍵が署名用かどうか、確かめてください。", en: "See whether the key is one to sign with.")
            )
        default: fileWording
        }
    }
}
