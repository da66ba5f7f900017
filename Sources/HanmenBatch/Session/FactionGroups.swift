extension Sequence {
    /// Reports of one faction together, in the order in which factions first come; within a faction as they were.
    package func groupedByFaction(_ faction: (Element) -> String) -> [Element] {
        var ranks: [String: Int] = [:]
        var groups: [[Element]] = []
        for element in self {
            let name = faction(element)
            let rank = ranks[name] ?? groups.count
            if rank == groups.count {
                ranks[name] = rank
                groups.append([])
            }
            groups[rank].append(element)
        }
        return groups.flatMap(\.self)
    }
}
