import HanmenCore
public import HanmenReport

/// Reports made up for trying a layout out: its sample with what is missing filled in, and the extremes that it must bear.
public struct MadeReport: Sendable {
    /// How much a made-up report says.
    public enum Extent: String, CaseIterable, Sendable {
        /// An ordinary amount in every field.
        case plain
        /// The longest names, 12 people, cells of several pages, many rows, rare kanji.
        case fullest
        /// One word in every required field, nothing in the others, no rows.
        case sparsest
    }

    private let layout: ResolvedLayout

    /// Reports for a layout.
    public init(_ layout: ResolvedLayout) { self.layout = layout }

    /// A report made of the types of the layout's fields.
    ///
    /// Every value has the place of its field in the layout, so that a complaint about it leads there.
    public func report(_ extent: Extent) -> Report {
        let open = openFields.filter { extent != .sparsest || $0.isRequired }
        return report(
            [formField]
                + open.map { field in
                    ReportField(key: field.name, value: field.madeValue(extent))
                }, extent)
    }

    /// A written sample as this layout takes it: without what the layout fixes, computes or does not have, and with what
    /// it requires beyond the sample.
    public func completing(_ sample: Report) -> Report {
        let open = openFields
        let pictures = layout.fields.filter { $0.type.kind == .pictures }
        let kept = sample.fields.filter { field in
            (open + pictures).contains { $0.name.value == field.key.value }
        }
        let missing = open.filter { field in
            field.isRequired && !kept.contains { $0.key.value == field.name.value && !$0.value.isEmpty }
        }
        let made = missing.map { ReportField(key: $0.name, value: $0.madeValue(.plain)) }
        let left = kept.filter { field in !missing.contains { $0.name.value == field.key.value } }
        return Report(source: sample.source, fields: [formField] + left + made, body: sample.body)
    }

    /// Whether a written sample is for this layout's form.
    public func fits(_ sample: Report) -> Bool {
        guard case .text(let form)? = sample[ControlKeys.form] else { return false }
        return form.value.trimmed == layout.title
    }

    /// The fields that a member writes, but for the narrative and for pictures, which are files.
    private var openFields: [FieldDefinition] {
        layout.fields.filter { field in
            field.calculation == nil && field.type.kind != .pictures
                && layout.fixedValues[field.name.value] == nil
                && !(field.name.value == ValueBinder.bodyField && field.type.kind == .prose)
        }
    }

    private var formField: ReportField {
        let span = layout.tree["様式"]?.text?.span ?? layout.tree.span
        return ReportField(
            key: Spanned(ControlKeys.form, at: span), value: .text(Spanned(layout.title, at: span)))
    }

    private func report(_ fields: [ReportField], _ extent: Extent) -> Report {
        let text = "---\n様式: \(layout.title)\n---\n\n" + MadeText.narrative(extent, layout.style.writingMode)
        let source = SourceText(name: "試しの本文", text: text)
        let body = ReportReader().read(source).value?.body ?? []
        return Report(source: source, fields: fields, body: body)
    }
}
