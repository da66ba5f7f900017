public import HanmenCore
public import HanmenForms
public import HanmenReport

/// A report as far as its pages (校正刷り): what was read, what it says in its form, how it looks.
public struct Proof: Sendable {
    /// The report's path, as it was given.
    public let path: String
    /// The report's file, byte for byte.
    public let bytes: [UInt8]
    /// The report as it was read.
    public let report: Report
    /// The report in its form.
    public let form: Form
    /// The pages.
    public let document: PagedDocument
}
