public import HanmenForms
public import HanmenReport

/// A paper of a year (書類): what it says of itself, and what it takes from the data set.
public struct Paper: Sendable {
    /// What the file of the paper is called, without its ending: 支払証明書-研修費.
    public var name: String
    /// Where its pictures are looked for.
    public var folder: String
    /// The paper as a report: nearly all of it comes from ``shared``.
    public var report: Report
    /// What it takes from the data set.
    public var shared: SharedData
}
