import HanmenCore
import HanmenReading

/// Fields that were filled in, signed or added.
extension StepJudge {
    /// What may change of a signature field, or its widget, that is signed.
    private static let signedKeys: Set = ["V", "AP"]
    /// What may change of another field that is filled in (ISO 32000-1, 12.7.3 and 12.7.4).
    private static let filledKeys: Set = ["V", "AP", "AS", "I", "RV"]
    /// What a new field of a signature may have: nothing that acts, nothing that is inherited.
    private static let newKeys: Set = [
        "Type", "Subtype", "FT", "T", "TU", "TM", "V", "F", "Ff", "P", "Rect", "AP", "AS", "Lock", "SV", "DA",
        "MK",
        "Border", "BS", "Q",
    ]

    mutating func judgeFields() {
        let old = step.old.fields.byObject
        for field in step.new.fields.fields {
            if let before = old[field.object] {
                judge(field, before: before)
            } else if step.added.contains(field.object) {
                judgeNew(field)
            }
        }
    }

    // MARK: Fields that were there

    private mutating func judge(_ field: FormField, before: FormField) {
        let parts = Set(field.widgets + [field.object]).intersection(step.changed)
        guard !parts.isEmpty || isAppearanceChanged(of: field), field.name == before.name,
            field.type == before.type, field.widgets == before.widgets
        else { return }
        let isSigned = field.isSignature
        if isSigned, !before.isEmpty || !isNewSignature(field) { return }
        let allowed = isSigned ? Self.signedKeys : Self.filledKeys
        for part in parts {
            let (old, new) = step.entries(part)
            guard step.changedKeys(old, new).isSubset(of: allowed) else { return }
        }
        explained.formUnion(parts)
        explainAppearance(of: field)
        explained.formUnion(step.addedObjects(from: field.entries["V"]))
        let kind: Modification.Kind =
            isSigned ? signatureKind(field) : .fieldValue(field: field.name)
        let permission: StepChange.Permission =
            isSigned ? isTimestamp(field) ? .always : .filling : showsSomething(before) ? .changing : .filling
        tell(kind, permission, object: field.object)
    }

    /// Whether a field had a value, or looked as if it had one.
    private func showsSomething(_ field: FormField) -> Bool {
        let value = step.old.contents.resolved(field.value)
        let isBlank = field.isEmpty || value == .string([]) || value == .name("Off")
        guard isBlank else { return true }
        return appearanceObjects(of: field, in: step.old).contains { number in
            guard field.type == "Tx" || field.type == "Ch",
                let data = step.old.contents.objects[number]?.stream?.data
            else { return false }
            return (["Tj", "TJ", "Do"] as [StaticString]).contains { Self.stands($0, in: data) }
        }
    }

    private static func stands(_ word: StaticString, in data: [UInt8]) -> Bool {
        ByteReader.lastPlace(of: word, in: data, before: data.count) != nil
    }

    private func signatureKind(_ field: FormField) -> Modification.Kind {
        isTimestamp(field) ? .timestamp(field: field.name) : .signature(field: field.name)
    }

    private func isTimestamp(_ field: FormField) -> Bool {
        let entries = step.new.contents.entries(field.value) ?? [:]
        return step.new.contents.resolved(entries["Type"])?.nameText == "DocTimeStamp"
    }

    /// Whether a field's value is a signature that came with this revision.
    private func isNewSignature(_ field: FormField) -> Bool {
        guard let number = field.valueObject, step.added.contains(number) else { return false }
        return step.new.contents.objects[number]?.entries?["ByteRange"] != nil
    }

    // MARK: New fields

    private mutating func judgeNew(_ field: FormField) {
        guard isHarmless(field) else { return }
        let isSmall = step.new.view.takesNoRoom(field)
        guard isSmall else {
            refuse(
                Message(
                    "見える署名欄の追加（\(field.name)）", en: "a visible signature field was added (\(field.name))"),
                object: field.object)
            return
        }
        explained.insert(field.object)
        explained.formUnion(step.addedObjects(from: .dictionary(field.entries.filter { $0.key != "P" })))
        addedWidgets.insert(field.object)
        tell(signatureKind(field), isTimestamp(field) ? .always : .uncertified, object: field.object)
    }

    private func isHarmless(_ field: FormField) -> Bool {
        field.isSignature && isNewSignature(field) && field.widgets == [field.object]
            && field.entries["Parent"] == nil && field.entries["FT"] != nil
            && Set(field.entries.keys).isSubset(of: Self.newKeys)
    }

    // MARK: Appearances

    /// The streams that show a field's widgets.
    private func appearanceObjects(of field: FormField, in state: RevisionState) -> Set<Int> {
        var found: Set<Int> = []
        for widget in Set(field.widgets + [field.object]) {
            guard let node = state.contents.objects[widget]?.entries?["AP"] else { continue }
            for number in ObjectGraph.references(in: node) {
                found.insert(number)
                guard case .dictionary(let states)? = state.contents.objects[number] else { continue }
                found.formUnion(ObjectGraph.references(in: .dictionary(states)))
            }
        }
        return found
    }

    private func isAppearanceChanged(of field: FormField) -> Bool {
        guard !step.changed.isEmpty, field.widgets.contains(where: { hasAppearance($0) }) else {
            return false
        }
        return !ownAppearance(of: field).isEmpty
    }

    private func hasAppearance(_ widget: Int) -> Bool { step.entries(widget).new["AP"] != nil }

    /// Changed objects that nothing but a field's appearance uses, before and after.
    private func ownAppearance(of field: FormField) -> Set<Int> {
        let widgets = Set(field.widgets + [field.object])
        let before = appearanceObjects(of: field, in: step.old)
        let after = appearanceObjects(of: field, in: step.new)
        return before.intersection(after).intersection(step.changed).filter { number in
            step.old.graph.referrers(of: number).isSubset(of: before.union(widgets))
                && step.new.graph.referrers(of: number).isSubset(of: after.union(widgets))
        }
    }

    private mutating func explainAppearance(of field: FormField) {
        for widget in Set(field.widgets + [field.object]) {
            explained.formUnion(step.addedObjects(from: step.entries(widget).new["AP"]))
        }
        explained.formUnion(ownAppearance(of: field))
    }
}
