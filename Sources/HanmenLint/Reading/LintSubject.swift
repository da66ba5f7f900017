public import HanmenCore
public import HanmenForms
public import HanmenReport

/// What there is to look at: a report, and what was made of it so far.
public struct LintSubject: Sendable {
    /// What was written.
    public var report: Report
    /// The report in its form.
    public var form: Form?
    /// Its pages.
    public var document: PagedDocument?
    /// What the faction's year knows.
    public var shared: SharedData
    /// The council's names of organisations and posts.
    public var dictionary: LintDictionary
    /// What layouts say of looking through reports (点検).
    public var settings: LintSettings

    /// A report and what was made of it.
    public init(
        report: Report, form: Form? = nil, document: PagedDocument? = nil, shared: SharedData = SharedData(),
        dictionary: LintDictionary = LintDictionary(), settings: LintSettings = LintSettings()
    ) {
        self.report = report
        self.form = form
        self.document = document
        self.shared = shared
        self.dictionary = dictionary
        self.settings = settings
    }
}
