import HanmenCore
public import HanmenForms
public import HanmenReport

/// A report's front matter as a form to fill in: the fields of its layout, with what it says in them.
///
///     let form = WritingForm(report, in: layout, names: NameSuggestions(store, council: "緑野市議会"))
public struct WritingForm: Encodable, Sendable {
    /// An amount that all comes to.
    public struct Total: Encodable, Hashable, Sendable {
        /// What it is called.
        public var label: String
        /// The amount as the form prints it.
        public var value: String
    }

    /// The form's name (様式).
    public var title: String
    /// The fields in the layout's order.
    public var fields: [Field]
    /// What is computed from them.
    public var total: [Total]

    /// A report in a layout.
    ///
    /// - Parameters:
    ///   - shared: what fields with a 出所 take where the report says nothing.
    ///   - names: what names are offered.
    public init(
        _ report: Report, in layout: ResolvedLayout, shared: SharedData = SharedData(),
        names: NameSuggestions = NameSuggestions()
    ) {
        let written = WrittenFields(report, in: layout, shared: shared)
        let names = names.adding(shared).adding(written)
        title = layout.title
        fields = written.fields.map { Field($0, suggestions: names.suggestions(for: $0.outline)) }
        total = written.fields.filter { $0.outline.isComputed }.compactMap { field in
            field.printed.map { Total(label: field.outline.name.value, value: $0) }
        }
    }
}
