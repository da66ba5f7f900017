public import HanmenCore

/// What stands in the way of publishing; what the rules of machine readability find is `opendata.` and the rule.
extension DiagnosticID {
    /// A file that cannot be read as a table.
    public static let openDataUnreadable: DiagnosticID = "opendata.unreadable"
    /// Two files of one name.
    public static let openDataNameTwice: DiagnosticID = "opendata.name.twice"
    /// A report that is not bound as public.
    public static let openDataEdition: DiagnosticID = "opendata.edition"
    /// A text that is masked in one place and open in another.
    public static let openDataLeak: DiagnosticID = "opendata.leak"
    /// A name of a file with spaces in it.
    public static let openDataFileName: DiagnosticID = "opendata.name.space"
}
