import HanmenReading

/// Puts a signature into a field: one that is there, or one that is not seen.
struct SignatureFieldWriter {
    /// The object of the signature.
    let signature: Int

    /// Printed with the page, and locked (ISO 32000-1, table 165).
    private static let flags = 132
    /// Signatures exist, and updates are to be appended (table 219).
    private static let signatureFlags = 3

    /// Fills an empty field; nothing else of it changes but what is seen.
    func fill(_ field: SignatureField, appearance: SignatureAppearance, in update: inout DocumentUpdate) {
        update.change(field.number) { $0["V"] = .reference(signature) }
        let look = SignatureAppearanceWriter(width: field.width, height: field.height)
        if let form = look.add(appearance, to: &update) {
            update.change(field.widget) { $0["AP"] = .dictionary(["N": .reference(form)]) }
        }
        markSigned(&update)
    }

    /// Adds a field that is not seen, to the first page; untagged, as PDF/UA has it for what nobody meets.
    func addInvisible(
        named name: String, for tooltip: String = "電子署名", in update: inout DocumentUpdate
    ) throws(SigningError) {
        guard let page = update.contents.pages.first else { throw .noPage }
        let field = update.add(
            .dictionary([
                "Type": .name("Annot"), "Subtype": .name("Widget"), "FT": .name("Sig"), "T": .text(name),
                "TU": .text(tooltip), "V": .reference(signature), "F": .integer(Self.flags),
                "Rect": .array([0, 0, 0, 0].map { .integer($0) }), "P": .reference(page),
            ]))
        update.append(.reference(field), to: "Annots", of: page)
        update.change(page) { $0["Tabs"] = .name("S") }
        appendField(field, in: &update)
        markSigned(&update)
    }

    /// The list of fields may be an object of its own.
    private func appendField(_ field: Int, in update: inout DocumentUpdate) {
        let form = update.contents.entries(update.contents.catalog["AcroForm"])
        if case .reference(let list)? = form?["Fields"], case .array(let items)? = update.object(list) {
            return update.set(list, .array(items + [.reference(field)]))
        }
        update.changeInCatalog("AcroForm") { form in
            form["Fields"] = .array((form["Fields"]?.items ?? []) + [.reference(field)])
        }
    }

    private func markSigned(_ update: inout DocumentUpdate) {
        update.changeInCatalog("AcroForm") { form in
            if form["Fields"] == nil { form["Fields"] = .array([]) }
            form["SigFlags"] = .integer(Self.signatureFlags)
        }
    }
}
