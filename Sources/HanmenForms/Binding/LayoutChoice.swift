/// Which layout a report is bound to.
public enum LayoutChoice: Hashable, Sendable {
    /// The one that the report names: 様式, and 議会 and 会派 where it names them.
    case fromReport
    /// A layout file (`--layout`).
    case file(String)
}

/// Keys of the front matter that speak about the layout, not about the report.
enum ControlKeys {
    static let form = "様式"
    static let council = "議会"
    static let faction = "会派"
    static let overrides = "上書き"
    static let all = [form, council, faction, overrides]
}
