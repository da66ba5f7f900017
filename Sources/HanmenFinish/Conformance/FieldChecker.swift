import HanmenCore

/// Finds what is wrong with the fields of a document.
struct FieldChecker {
    /// The violations: of the fields in order, then of their areas.
    func violations(of document: PagedDocument) -> [Violation] {
        let areas = document.pages.flatMap(\.fields)
        let fields = document.form?.fields ?? []
        guard !areas.isEmpty || !fields.isEmpty else { return [] }
        let shown = Set(areas.map(\.area.field))
        let names = Set(fields.map(\.name))
        let held = Set(document.structure.leaves(of: .form))
        return faults(of: fields, shown: shown)
            + areas.flatMap { place -> [Violation] in
                let isHeld = place.leaf.map(held.contains) ?? false
                let faults: [FieldFault] =
                    (names.contains(place.area.field) ? [] : [.unknown]) + (isHeld ? [] : [.outOfPlace])
                return faults.map { Violation(.fieldWrong(name: place.area.field, $0), at: place.area.span) }
            }
    }

    private func faults(of fields: [FormField], shown: Set<String>) -> [Violation] {
        var taken: Set<[String]> = []
        // A name that others go on from is no field's own.
        let inner = Set(
            fields.flatMap { field in
                field.nameParts.indices.dropFirst().map { Array(field.nameParts[..<$0]) }
            })
        return fields.flatMap { field -> [Violation] in
            let parts = field.nameParts
            var faults: [FieldFault] = []
            if parts.contains(where: \.isEmpty) { faults.append(.nameMissing) }
            if !taken.insert(parts).inserted || inner.contains(parts) { faults.append(.nameTwice) }
            if field.tooltip.allSatisfy(\.isWhitespace) { faults.append(.tooltipMissing) }
            if !shown.contains(field.name) { faults.append(.unknown) }
            return faults.map { Violation(.fieldWrong(name: field.name, $0), at: field.span) }
        }
    }
}

extension StructureNode {
    /// The leaves right under elements of a role.
    func leaves(of wanted: StructureRole) -> [LeafID] {
        children.flatMap { child -> [LeafID] in
            switch child {
            case .leaf(let leaf): role == wanted ? [leaf] : []
            case .node(let node): node.leaves(of: wanted)
            }
        }
    }
}
