public import HanmenCore

/// What can be wrong with many reports at once.
extension DiagnosticID {
    /// A session file that is not written as one.
    public static let sessionShape: DiagnosticID = "session.shape"
    /// A key that session files do not have.
    public static let sessionKeyUnknown: DiagnosticID = "session.key.unknown"
    /// A key that session files must have.
    public static let sessionKeyMissing: DiagnosticID = "session.key.missing"
    /// A value of another shape than its key wants.
    public static let sessionValue: DiagnosticID = "session.value"
    /// A session, folder or table without any report.
    public static let sessionEmpty: DiagnosticID = "session.empty"
    /// A report that is listed and not there.
    public static let sessionReportMissing: DiagnosticID = "session.report.missing"
    /// A report that is listed twice.
    public static let sessionReportTwice: DiagnosticID = "session.report.twice"
    /// A report of another faction than the one it is listed under.
    public static let sessionFactionDiffers: DiagnosticID = "session.faction.differs"
    /// Two outputs of one name.
    public static let batchNameTwice: DiagnosticID = "batch.name.twice"
    /// A name rule (出力名) that speaks of fields that a report's form does not have.
    public static let batchNameField: DiagnosticID = "batch.name.field"
    /// A folder without a manifest, or with one that cannot be read.
    public static let batchManifest: DiagnosticID = "batch.manifest"
    /// A report, picture or layout that was changed after the plan was made.
    public static let batchChanged: DiagnosticID = "batch.changed"
    /// A folder in which another run is at work.
    public static let batchBusy: DiagnosticID = "batch.busy"
    /// An output that could not be written.
    public static let batchUnwritable: DiagnosticID = "batch.unwritable"
    /// An output that is missing, or is not what its run had made.
    public static let batchIncomplete: DiagnosticID = "batch.incomplete"
    /// An output of an earlier plan that was taken away.
    public static let batchStale: DiagnosticID = "batch.stale"
}
