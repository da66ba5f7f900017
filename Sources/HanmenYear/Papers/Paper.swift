import HanmenCore
public import HanmenForms
public import HanmenReport

/// A paper of a year (書類): what it says of itself, and what it takes from the data set.
public struct Paper: Sendable {
    /// Where the file of the paper goes, without its ending: 支払証明書/研修費.
    public var name: String
    /// Where its pictures are looked for.
    public var folder: String
    /// The paper as a report: nearly all of it comes from ``shared``.
    public var report: Report
    /// What it takes from the data set.
    public var shared: SharedData

    /// The form's name.
    public var form: String {
        guard let value = report["様式"], case .text(let title) = value else { return "" }
        return title.value
    }

    /// A paper.
    public init(name: String, folder: String, report: Report, shared: SharedData) {
        self.name = name
        self.folder = folder
        self.report = report
        self.shared = shared
    }
}
