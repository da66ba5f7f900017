/// The names that the layouts of councils know: who writes a report picks from them.
package struct WrittenNames: Hashable, Sendable {
    /// The councils by their 名称.
    package var councils: [String] = []
    /// The factions by their 名称.
    package var factions: [String] = []
    /// What factions fix (固定値), by field.
    package var fixed: [String: [String]] = [:]

    /// No names, or those of councils.
    package init(councils: [String] = []) { self.councils = councils }
}

extension LayoutStore {
    /// The names in the layouts of a council, by its folder or 名称; of all councils for nil and for one that is not
    /// known.
    package func names(ofCouncil council: String?) -> WrittenNames {
        let all = councils()
        let chosen = all.filter { $0 == council || displayName(of: path(ofCouncil: $0)) == council }
        var names = WrittenNames(councils: all.compactMap { displayName(of: path(ofCouncil: $0)) })
        for folder in chosen.isEmpty ? all : chosen {
            let files = factions(ofCouncil: folder).map { path(ofCouncil: folder, faction: $0) }
            names.factions += files.compactMap(displayName(of:))
            for file in [path(ofCouncil: folder)] + files { add(fixedValues(at: file), to: &names) }
        }
        names.factions = names.factions.withoutRepetitions
        names.fixed = names.fixed.mapValues(\.withoutRepetitions)
        return names
    }

    private func add(_ values: [(field: String, words: [String])], to names: inout WrittenNames) {
        for value in values { names.fixed[value.field, default: []] += value.words }
    }
}

extension [String] {
    /// Each text once, where it stands first.
    package var withoutRepetitions: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
