import HanmenCore
public import HanmenForms
import HanmenReport

/// Names that are offered while a form is filled in: from the council's layouts, the faction's year, and the report.
public struct NameSuggestions: Sendable {
    private var names = WrittenNames()
    /// People who are named anywhere.
    private var people: [String] = []

    /// The most names that are offered for a field.
    private static let most = 60

    /// No names.
    public init() {}

    /// The names in the layouts of a council, by its folder or 名称; of all councils for nil.
    public init(_ store: LayoutStore, council: String?) { names = store.names(ofCouncil: council) }

    /// These names and those of a faction's year.
    func adding(_ shared: SharedData) -> NameSuggestions {
        var more = self
        more.people += [SharedName.leader, .treasurer, .memberNames].flatMap {
            shared.values[$0]?.words ?? []
        }
        return more
    }

    /// These names and those that the layout fixes or the report says in its fields of names.
    func adding(_ written: WrittenFields) -> NameSuggestions {
        var more = self
        for field in written.fields where field.outline.isPerson || field.outline.isPersons {
            more.people += names.fixed[field.outline.name.value] ?? []
            more.people += (field.entry?.value ?? field.taken)?.words.filter { !$0.contains("、") } ?? []
        }
        return more
    }

    /// What is offered for a field.
    func suggestions(for field: FieldOutline) -> [String] {
        guard !field.isFixed, !field.isComputed else { return [] }
        var offered = names.fixed[field.name.value] ?? []
        if field.isPerson || field.isPersons { offered += people }
        if field.source == .faction || ["会派", "会派名"].contains(field.name.value) { offered += names.factions }
        if field.source == .council || ["議会", "議会名"].contains(field.name.value) { offered += names.councils }
        return Array(offered.filter { !$0.isEmpty }.withoutRepetitions.prefix(Self.most))
    }
}
