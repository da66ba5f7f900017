/// In which order factions stand (会派の順).
public enum FactionOrder: String, CaseIterable, Hashable, Sendable {
    /// The larger first; of the same size, the one founded earlier (the usual order of councils).
    case size = "人数"
    /// As they are written.
    case written = "記載"

    /// Factions in this order; those that nothing tells apart stay as they are written.
    public func sorted(_ factions: [SessionFaction]) -> [SessionFaction] {
        guard self == .size else { return factions }
        return factions.enumerated().sorted { a, b in
            let (larger, smaller) = (a.element.size ?? 0, b.element.size ?? 0)
            if larger != smaller { return larger > smaller }
            switch (a.element.founded, b.element.founded) {
            case (let first?, let second?) where first != second: return first < second
            case (_?, nil): return true
            case (nil, _?): return false
            default: return a.offset < b.offset
            }
        }.map(\.element)
    }
}
