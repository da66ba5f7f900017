import HanmenReading

/// What a signature says of later changes (ISO 32000-1, 12.8.2).
struct SignatureTransform {
    /// What a certification allows (DocMDP), 1 to 3.
    var certification: Int?
    /// Which fields are locked (FieldMDP).
    var fields: FieldLock.Rule?

    init(_ reference: [String: PDFNode], _ contents: PDFContents) {
        let parameters = contents.entries(reference["TransformParams"]) ?? [:]
        switch contents.resolved(reference["TransformMethod"])?.nameText {
        case "DocMDP":
            // What is not written means 2; what is unknown allows least.
            let written = contents.resolved(parameters["P"])
            let level = written == nil ? 2 : written?.integer ?? 1
            certification = 1...3 ~= level ? level : 1
        case "FieldMDP": fields = FieldLock.Rule(parameters, contents)
        default: break
        }
    }
}

/// The fields that may not change once a signature is there.
struct FieldLock: Hashable, Sendable {
    /// A set of fields (ISO 32000-1, tables 233 and 256).
    struct Rule: Hashable, Sendable {
        /// Whether the names are those that stay free.
        var isExclusion: Bool
        var names: Set<String>

        init(_ parameters: [String: PDFNode], _ contents: PDFContents) {
            let items = contents.resolved(parameters["Fields"])?.items ?? []
            let names = Set(items.compactMap { contents.resolved($0)?.textValue })
            switch contents.resolved(parameters["Action"])?.nameText {
            case "Include": (isExclusion, self.names) = (false, names)
            case "Exclude": (isExclusion, self.names) = (true, names)
            default: (isExclusion, self.names) = (true, [])
            }
        }

        /// Whether a field is locked: named itself, or one above it.
        func locks(_ field: String) -> Bool {
            names.contains { field == $0 || field.hasPrefix($0 + ".") } != isExclusion
        }
    }

    private var rules: [Rule] = []
    /// What may be done with the whole document from now on, where the field says so (P of its Lock).
    private(set) var permission: Int?

    /// Nothing is locked.
    init() {}

    init(_ transforms: [SignatureTransform], _ field: FormField, _ contents: PDFContents) {
        rules = transforms.compactMap(\.fields)
        guard let lock = contents.entries(field.entries["Lock"]) else { return }
        rules.append(Rule(lock, contents))
        permission = contents.resolved(lock["P"])?.integer.map { 1...3 ~= $0 ? $0 : 1 }
    }

    /// Whether a field is locked.
    func locks(_ field: String) -> Bool { rules.contains { $0.locks(field) } }
}
