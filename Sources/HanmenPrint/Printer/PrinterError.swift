/// Why a printer did not do what it was asked.
enum PrinterError: Error, Hashable, Sendable {
    /// It cannot be reached; nothing was sent.
    case unreachable(reason: String)
    /// The connection broke, or nothing came for too long; what was sent may have arrived.
    case lost(reason: String)
    /// It said no.
    case refused(IPPStatus, message: String?, unsupported: [String])
}
