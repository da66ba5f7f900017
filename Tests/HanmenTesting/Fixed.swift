/// What must not change from run to run.
public enum Fixed {
    /// The clock of the tests: 2026-04-01 00:00:00 UTC.
    public static let created = 1_775_001_600
    /// The identifier of a test document.
    public static let documentID = "0123456789abcdef0123456789abcdef"
}
