/// A report of a session, and the faction that it is listed under.
public struct SessionSource: Hashable, Sendable {
    /// Where it comes from.
    public var source: ReportSource
    /// The faction that it is listed under; nil where the report says whose it is.
    public var faction: String?
}

extension Session {
    /// All reports in the order of the factions.
    public var orderedSources: [SessionSource] {
        factions.flatMap { faction in
            faction.reports.map { SessionSource(source: $0, faction: faction.name) }
        }
    }
}
