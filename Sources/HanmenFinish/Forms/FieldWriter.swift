import HanmenCore

/// Writes a document's fields (ISO 32000-1, 12.7) with a widget for each of their areas.
struct FieldWriter {
    let body: FileBody
    let pages: [BodyObject]
    let document: PagedDocument
    let appearances: AppearanceWriter
    /// The pages that were drawn as appearances, in the order of ``PagedDocument/appearancePages``.
    let drawn: [DrawnPage]

    /// Printed with the page (ISO 19005-2, 6.3.2).
    private static let printed = 4
    /// Not moved or taken away by who reads the file.
    private static let locked = 128

    /// Writes the fields, and gives their widgets; their keys in the parent tree begin at `firstKey`.
    func write(firstKey: Int) throws(FinishingError) -> [LinkWriter.Annotation] {
        guard let form = document.form else { return [] }
        let widgets = try self.widgets(of: form, firstKey: firstKey)
        let tree = FieldTree(form.fields)
        let fields = tree.roots.map { write($0, under: nil, widgets: widgets) }
        var entries: PDFDictionary = [("Fields", .array(fields.map(\.value)))]
        if form.fields.contains(where: \.isTyped) {
            entries["DR"] = ["Font": ["Helv": .reference(typedFont())]]
            entries["DA"] = .text("/Helv 0 Tf 0 g")
        }
        body.catalog.set("AcroForm", .dictionary(entries))
        FormIdentity.write(form, created: document.metadata.created, to: body)
        return widgets.map(\.annotation)
    }

    /// Of Latin text; readers find a face of their own for Japanese (docs/pdf.md). Nothing in the file is drawn with it.
    private func typedFont() -> PDFReference {
        body.add([
            "Type": .name("Font"), "Subtype": .name("Type1"), "BaseFont": .name("Helvetica"),
            "Encoding": .name("WinAnsiEncoding"),
        ])
    }

    // MARK: Fields

    private func write(_ node: FieldTree.Node, under parent: BodyObject?, widgets: [Widget]) -> BodyObject {
        let own = node.field.map { field in widgets.filter { $0.field == field.name } } ?? []
        // A field with one area is its own widget (ISO 32000-1, 12.5.6.19).
        let isWidget = own.count == 1 && node.children.isEmpty
        let object = isWidget ? own[0].annotation.object : body.object(body.add([:]))
        object.set("T", .text(node.name))
        if let parent { object.set("Parent", parent.value) }
        if let field = node.field { write(field, to: object) }
        let kids = node.children.map { write($0, under: object, widgets: widgets) }
        guard !isWidget else { return object }
        for widget in own { widget.annotation.object.set("Parent", object.value) }
        let all = own.map(\.annotation.object) + kids
        object.set("Kids", .array(all.map(\.value)))
        return object
    }

    private func write(_ field: FormField, to object: BodyObject) {
        object.set("FT", .name(field.kind.type))
        object.set("TU", .text(field.tooltip))
        if field.flags != 0 { object.set("Ff", .integer(field.flags)) }
        switch field.kind {
        case .text(_, let maximumLength):
            if let maximumLength { object.set("MaxLen", .integer(maximumLength)) }
            if !field.value.isEmpty { setValue(.text(field.value), of: object) }
        case .choice(let options):
            object.set("Opt", .array(options.map { .text($0) }))
            if !field.value.isEmpty { setValue(.text(field.value), of: object) }
        case .check: setValue(.name(field.state), of: object)
        case .signature(let seal):
            object.set(
                Self.sealKey, ["Form": .text(seal.form.rawValue), "Text": .text(seal.text)])
        }
    }

    /// The seal that a signature will show: data of our own in the field (ISO 32000-1, annex E), as it is there before
    /// the file is signed and stays as it was.
    private static let sealKey = "HNMN_Seal"

    /// The value, and what the field goes back to when it is reset.
    private func setValue(_ value: PDFValue, of object: BodyObject) {
        object.set("V", value)
        object.set("DV", value)
    }

    // MARK: Widgets

    /// A written widget.
    private struct Widget {
        var field: String
        var annotation: LinkWriter.Annotation
    }

    private func widgets(of form: DocumentForm, firstKey: Int) throws(FinishingError) -> [Widget] {
        let fields = Dictionary(form.fields.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        var drawn = drawn[...]
        var written: [Widget] = []
        for (number, page) in document.pages.enumerated() {
            var annotations: [BodyObject] = []
            for place in page.fields {
                guard let field = fields[place.area.field] else { continue }
                let appearance = try appearance(of: place.area, field, from: &drawn)
                let key = firstKey + written.count
                let object = widget(place.area, field, on: number, key: key, appearance: appearance)
                annotations.append(object)
                let annotation = LinkWriter.Annotation(
                    object: object, page: number, leaf: place.leaf, key: key)
                written.append(Widget(field: field.name, annotation: annotation))
            }
            guard !annotations.isEmpty else { continue }
            let others = pages[number]["Annots"]?.items ?? []
            pages[number].set("Annots", .array(others + annotations.map(\.value)))
        }
        return written
    }

    private func appearance(
        of area: FieldArea, _ field: FormField, from drawn: inout ArraySlice<DrawnPage>
    ) throws(FinishingError) -> PDFReference {
        if field.isSignature { return appearances.unsigned(size: area.rect.size) }
        guard !area.appearance.isEmpty, let page = drawn.popFirst() else {
            return appearances.empty(size: area.rect.size)
        }
        return try appearances.appearance(of: page, size: area.rect.size)
    }

    private func widget(
        _ area: FieldArea, _ field: FormField, on page: Int, key: Int, appearance: PDFReference
    ) -> BodyObject {
        let widget = body.object(
            body.add([
                "Type": .name("Annot"), "Subtype": .name("Widget"),
                "Rect": area.rect.upwards(on: document.pages[page].boxes.media),
                "F": .integer(field.isSignature ? Self.printed | Self.locked : Self.printed),
                "P": pages[page].value, "StructParent": .integer(key),
            ]))
        switch field.kind {
        case .signature: widget.set("AP", ["N": .reference(appearance)])
        case .check:
            widget.set("MK", [:])
            let states: PDFValue = [
                FormField.checked: .reference(appearances.tick(size: area.rect.size)),
                "Off": .reference(appearance),
            ]
            widget.set("AP", ["N": states])
            widget.set("AS", .name(field.state))
        case .text, .choice:
            widget.set("MK", [:])
            widget.set("AP", ["N": .reference(appearance)])
            widget.set("DA", .text("/Helv \(area.textSize.points.twoDecimals) Tf 0 g"))
        }
        return widget
    }
}

extension FormField {
    /// The flags (ISO 32000-1, tables 221, 228 and 230).
    fileprivate var flags: Int {
        var flags = (isReadOnly ? 1 : 0) | (isRequired ? 2 : 0)
        switch kind {
        case .text(let isMultiline, _): flags |= isMultiline ? 1 << 12 : 0
        case .choice: flags |= 1 << 17
        case .check, .signature: break
        }
        return flags
    }

    /// Whether it is filled by a signature.
    fileprivate var isSignature: Bool { if case .signature = kind { true } else { false } }

    /// Whether people type or click in it.
    fileprivate var isTyped: Bool { !isSignature }

    /// The state of a check field.
    fileprivate var state: String { value == Self.checked ? Self.checked : "Off" }
}

extension FormField.Kind {
    /// The type of field (ISO 32000-1, table 220).
    fileprivate var type: String {
        switch self {
        case .text: "Tx"
        case .choice: "Ch"
        case .check: "Btn"
        case .signature: "Sig"
        }
    }
}

extension Double {
    /// With at most two decimals.
    fileprivate var twoDecimals: String {
        let rounded = (self * 100).rounded() / 100
        return rounded == rounded.rounded() ? String(Int(rounded)) : String(rounded)
    }
}
