public import HanmenCore
public import HanmenCrypto

extension DiagnosticID {
    /// A file that is no sound PDF.
    public static let verifyUnreadable: DiagnosticID = "verify.file.unreadable"
    /// An encrypted file.
    public static let verifyEncrypted: DiagnosticID = "verify.file.encrypted"
    /// A file of certificates that cannot be read.
    public static let verifyTrust: DiagnosticID = "verify.trust.unreadable"
}

extension InspectionError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .notPDF:
            .error(
                .verifyUnreadable,
                Message("PDF ではありません", en: "This is no PDF"))
        case .encrypted:
            .error(
                .verifyEncrypted,
                Message("PDF に暗号が掛かっているため、調べられません", en: "The PDF is encrypted"),
                hints: [
                    Message(
                        "暗号を外すと署名も壊れます。暗号のないものを、署名した人からもらってください。",
                        en:
                            "Taking the encryption off breaks signatures; ask the signer for a file without it."
                    )
                ])
        case .tooLarge:
            .error(
                .verifyUnreadable,
                Message("PDF が大きすぎます", en: "The PDF is too large"))
        case .damaged(let reason):
            .error(
                .verifyUnreadable,
                Message(
                    "PDF が壊れているため、署名を調べられません", en: "The PDF is damaged (\(reason))"),
                hints: [
                    Message(
                        "直して開く道具もありますが、直したものの署名は確かめられません。もう一度送ってもらってください。",
                        en: "A file that has to be repaired cannot be verified; ask for it once more.")
                ])
        }
    }
}

extension TrustStoreError {
    /// The error as it is told to people, for a file.
    public func diagnostic(_ path: String) -> Diagnostic {
        let summary =
            switch self {
            case .tooLarge: Message("証明書が多すぎます: \(path)", en: "Too many certificates: \(path)")
            case .noCertificate:
                Message("証明書が入っていません: \(path)", en: "There is no certificate in it: \(path)")
            case .damaged: Message("読めない証明書があります: \(path)", en: "A certificate cannot be read: \(path)")
            }
        return .error(
            .verifyTrust, summary,
            hints: [
                Message(
                    "認証局が公開している証明書を、PEM（-----BEGIN CERTIFICATE----- で始まる文字）か DER で渡してください。",
                    en: "Give the authority's certificates in PEM or DER.")
            ])
    }
}
