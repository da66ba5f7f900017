public import HanmenCore

/// Options that do not go together.
public enum OptionConflict: Hashable, Sendable {
    /// A file for the press without the profile of the press.
    case profileMissing
    /// The profile of a press in a file that is not for the press.
    case profileUnused(Standard)
}

extension FinishingOptions {
    /// What does not go together in the options, or nil; to be asked before anything is drawn.
    public var conflict: OptionConflict? {
        switch (standard, outputProfile) {
        case (.press, nil): .profileMissing
        case (.press, _), (_, nil): nil
        case (_, _?): .profileUnused(standard)
        }
    }
}

extension DiagnosticID {
    static let pressProfileMissing: DiagnosticID = "finish.press.profile-missing"
    static let pressProfileUnused: DiagnosticID = "finish.press.profile-unused"
}

extension OptionConflict {
    /// The conflict as it is told to people.
    public var diagnostic: Diagnostic {
        switch self {
        case .profileMissing:
            .error(
                .pressProfileMissing,
                Message(
                    "印刷用（pdfx-4）には、印刷機の ICC プロファイルが要ります（--output-profile）。",
                    en: "A file for the press (pdfx-4) needs the press's ICC profile (--output-profile)."),
                hints: [.whereProfilesComeFrom])
        case .profileUnused(let standard):
            .error(
                .pressProfileUnused,
                Message(
                    "\(standard.rawValue) に印刷機のプロファイルは入れられません。",
                    en: "The profile of a press has no place in \(standard.rawValue)."),
                hints: [
                    Message(
                        "印刷用なら --standard pdfx-4 を付け、そうでなければ --output-profile を外してください。",
                        en: "Add --standard pdfx-4 for the press, or leave --output-profile out.")
                ])
        }
    }
}
