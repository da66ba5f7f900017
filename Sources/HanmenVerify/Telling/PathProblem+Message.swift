import HanmenCore
import HanmenCrypto

extension PathProblem {
    /// The problem as it is told to people.
    func message(isTimeProven: Bool) -> Message {
        switch self {
        case .noPath(let issuer):
            Message(
                "信頼する認証局までたどれません（\(issuer.shownSafely)の先が分かりません）。",
                en: "No path leads to a trusted root (nothing is known of \(issuer.shownSafely)).")
        case .untrustedRoot(let root):
            Message(
                "認証局（\(root.shownSafely)）は、信頼するものに入っていません。",
                en: "The authority \(root.shownSafely) is not among those trusted.")
        case .weakPath:
            Message("証明書の鍵かハッシュが弱すぎます。", en: "A key or a hash function of the certificates is too weak.")
        case .brokenPath(let reason):
            Message("認証局までのつながりが成り立ちません。", en: "The certificates do not hold together (\(reason)).")
        case .expired(let subject, let time):
            Message(
                "証明書（\(subject.shownSafely)）は、\(JapanTime(time).japanese)に期限が切れています。"
                    + (isTimeProven ? "" : "期限の前に署名したことを示すタイムスタンプがありません。"),
                en: "The certificate of \(subject.shownSafely) ended on \(JapanTime(time).iso8601)"
                    + (isTimeProven ? "." : ", and no timestamp proves that it was used before."))
        case .notYetValid(let subject, let time):
            Message(
                "証明書（\(subject.shownSafely)）は、\(JapanTime(time).japanese)からのもので、まだ有効ではありません。",
                en: "The certificate of \(subject.shownSafely) begins on \(JapanTime(time).iso8601) only.")
        case .wrongUsage:
            Message("署名に使ってよい証明書ではありません。", en: "The certificate is not one for signing.")
        }
    }

    /// A stable name for programs.
    var name: String {
        switch self {
        case .noPath: "no-path"
        case .untrustedRoot: "untrusted-root"
        case .weakPath: "weak"
        case .brokenPath: "broken-path"
        case .expired: "expired"
        case .notYetValid: "not-yet-valid"
        case .wrongUsage: "usage"
        }
    }
}
