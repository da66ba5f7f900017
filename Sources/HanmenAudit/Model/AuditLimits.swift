/// How much an audit looks through; more is refused, never passed over.
public enum AuditLimits {
    /// The most bytes of a file.
    public static let fileSize = 200 << 20
    /// The most bytes that are searched, all that was unpacked and extracted counted.
    public static let searchedBytes = 1 << 30
    /// The most values.
    public static let secretCount = 20_000
    /// The most characters of a value.
    public static let secretLength = 1_000
    /// The most leaks that are told.
    public static let leakCount = 1_000
    /// The deepest attachment in an attachment.
    public static let attachmentDepth = 3
    /// The most files of a folder.
    public static let fileCount = 5_000
    /// The most earlier versions of a file.
    public static let revisionCount = 16
}
