public import HanmenCore

extension DiagnosticID {
    static let certificateNotYetValid: DiagnosticID = "sign.key.not-yet-valid"
    static let certificateExpired: DiagnosticID = "sign.key.expired"
    static let certificateNotForSigning: DiagnosticID = "sign.key.not-for-signing"
}

extension CertificateProblem {
    /// The problem as it is told to people, with the certificate's name.
    public func diagnostic(of certificate: Certificate) -> Diagnostic {
        let name = certificate.commonName
        return switch self {
        case .notYetValid(let start):
            .error(
                .certificateNotYetValid,
                Message(
                    "「\(name)」の証明書は、\(Self.day(start))からのものです。",
                    en: "The certificate of \(name) is valid from \(Self.day(start)) on."),
                hints: [Message("この機械の日付を確かめてください。", en: "Check this machine's date.")])
        case .expired(let end):
            .error(
                .certificateExpired,
                Message(
                    "「\(name)」の証明書は、\(Self.day(end))で期限が切れました。",
                    en: "The certificate of \(name) expired on \(Self.day(end))."),
                hints: [Message("新しい証明書を発行してもらってください。", en: "Have a new one issued.")])
        case .notForSigning:
            .error(
                .certificateNotForSigning,
                Message("「\(name)」の証明書は、署名用ではありません。", en: "The certificate of \(name) is not for signing."),
                hints: [
                    Message(
                        "鍵の用途（keyUsage）に digitalSignature か nonRepudiation がある証明書を使ってください。",
                        en: "Use one whose key usage has digitalSignature or nonRepudiation.")
                ])
        }
    }

    private static func day(_ time: Int) -> String {
        String(CalendarTime(secondsSince1970: time).iso8601.prefix(10))
    }
}
