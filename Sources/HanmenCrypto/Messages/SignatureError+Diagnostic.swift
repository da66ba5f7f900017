public import HanmenCore

extension DiagnosticID {
    static let signatureFailed: DiagnosticID = "sign.failed"
}

extension SignatureError {
    /// The error as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .key(let error): error.diagnostic
        case .timestamp(let error): error.diagnostic
        case .failed(let reason):
            .error(
                .signatureFailed,
                Message("署名を作れません（\(reason)）。", en: "No signature can be made (\(reason))."),
                hints: [
                    Message("証明書が壊れていないか、確かめてください。", en: "See whether the certificate is undamaged.")
                ])
        }
    }
}
