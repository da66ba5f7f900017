/// Which layout a report is bound to.
public enum LayoutChoice: Hashable, Sendable {
    /// The one that the report names: 様式, and 議会 and 会派 where it names them.
    case fromReport
    /// A layout file (`--layout`).
    case file(String)
}

/// Keys of the front matter that speak about the layout, not about the report.
package enum ControlKeys {
    package static let form = "様式"
    package static let council = "議会"
    package static let faction = "会派"
    package static let overrides = "上書き"
    package static let all = [form, council, faction, overrides]
}
