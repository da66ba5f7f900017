import HanmenCore

/// What can be wrong with printing.
extension DiagnosticID {
    /// A printer's address that is none.
    static let printAddress: DiagnosticID = "print.address"
    /// A printer that cannot be reached.
    static let printUnreachable: DiagnosticID = "print.unreachable"
    /// A printer that does not print PDF, or does not take jobs in steps.
    static let printCapability: DiagnosticID = "print.capability"
    /// A printer that takes no jobs at present.
    static let printNotAccepting: DiagnosticID = "print.not-accepting"
    /// A queue that prints through filters of its own.
    static let printQueue: DiagnosticID = "print.queue"
    /// Sides that a printer does not have.
    static let printSides: DiagnosticID = "print.sides.unsupported"
    /// A paper that a printer does not have.
    static let printMedia: DiagnosticID = "print.media.unsupported"
    /// A paper that lies in no tray.
    static let printMediaNotReady: DiagnosticID = "print.media.not-ready"
    /// A tray that a printer does not have.
    static let printTray: DiagnosticID = "print.tray.unsupported"
    /// A bin that a printer does not have.
    static let printBin: DiagnosticID = "print.bin.unsupported"
    /// Colours that a printer does not have.
    static let printColor: DiagnosticID = "print.color.unsupported"
    /// More copies than a printer makes.
    static let printCopies: DiagnosticID = "print.copies.unsupported"
    /// A staple that a printer does not set.
    static let printStaple: DiagnosticID = "print.staple.unsupported"
    /// Holes that a printer does not punch.
    static let printPunch: DiagnosticID = "print.punch.unsupported"
    /// What a printer refused when it was asked beforehand.
    static let printRefused: DiagnosticID = "print.refused"
    /// A file that is no PDF, or that cannot be read.
    static let printFile: DiagnosticID = "print.file"
    /// A ledger that cannot be used.
    static let printLedger: DiagnosticID = "print.ledger"
    /// A ledger that another run works with.
    static let printLedgerBusy: DiagnosticID = "print.ledger.busy"
    /// A ledger that is not there.
    static let printLedgerMissing: DiagnosticID = "print.ledger.missing"
    /// A page that is none of the papers.
    static let printMediaUnknown: DiagnosticID = "print.media.unknown"
    /// A ticket that is not written as one.
    static let printTicket: DiagnosticID = "print.ticket"
    /// A key that no paper of the ledger has.
    static let printKeyUnknown: DiagnosticID = "print.key.unknown"
}
