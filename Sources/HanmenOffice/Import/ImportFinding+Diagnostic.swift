import HanmenCore
import HanmenReport

extension ImportFinding {
    /// The finding as it is told: notes for what is sure, a warning for what a person should look at.
    var diagnostic: Diagnostic {
        switch kind {
        case .recognised: .note("report.import.recognised", message, at: span)
        case .joined: .note("report.import.joined", message, at: span)
        case .unsure: .warning("report.import.unsure", message, at: span)
        }
    }
}
