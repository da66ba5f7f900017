import HanmenReading

/// A field of a form at the end of its branch (ISO 32000-1, 12.7.3).
struct FormField {
    /// Its full name: the partial names from the root, joined by points.
    var name: String
    /// Its object.
    var object: Int
    /// Its entries; what is inherited is not among them.
    var entries: [String: PDFNode]
    /// Its type (FT), its own or inherited: `Sig`, `Tx` …
    var type: String?
    /// The value (V) as it is written, its own or inherited.
    var value: PDFNode?
    /// The objects of its widgets: itself, or its children.
    var widgets: [Int]

    /// Whether it is a signature field.
    var isSignature: Bool { type == "Sig" }

    /// The object of its value.
    var valueObject: Int? { if case .reference(let number) = value { number } else { nil } }

    /// Whether it has no value yet.
    var isEmpty: Bool { value == nil || value == .null }
}

/// The fields of a form, found from the catalog.
struct FormFields {
    /// The fields in the tree's order.
    private(set) var fields: [FormField] = []
    /// Objects of the tree that stand at two places of it.
    private(set) var repeated: Set<Int> = []

    private let contents: PDFContents
    private var seen: Set<Int> = []

    /// The deepest branch.
    private static let depth = 32

    /// Finds the fields of a file.
    init(_ contents: PDFContents) {
        self.contents = contents
        let form = contents.entries(contents.catalog["AcroForm"]) ?? [:]
        let roots = contents.resolved(form["Fields"])?.items ?? []
        for root in roots { walk(root, name: [], type: nil, value: nil, depth: 0) }
    }

    /// The fields by the object of each.
    var byObject: [Int: FormField] {
        Dictionary(fields.map { ($0.object, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func walk(
        _ node: PDFNode, name: [String], type: String?, value: PDFNode?, depth: Int
    ) {
        guard case .reference(let number) = node, depth <= Self.depth,
            let entries = contents.objects[number]?.entries
        else { return }
        guard seen.insert(number).inserted else {
            repeated.insert(number)
            return
        }
        let name = name + (contents.resolved(entries["T"])?.textValue.map { [$0] } ?? [])
        let type = contents.resolved(entries["FT"])?.nameText ?? type
        let value = entries["V"] ?? value
        let kids = contents.resolved(entries["Kids"])?.items ?? []
        let (branches, widgets) = split(kids)
        guard branches.isEmpty else {
            for branch in branches { walk(branch, name: name, type: type, value: value, depth: depth + 1) }
            return
        }
        fields.append(
            FormField(
                name: name.joined(separator: "."), object: number, entries: entries, type: type, value: value,
                widgets: kids.isEmpty ? [number] : widgets))
    }

    /// Children with a name are fields, the others widgets.
    private func split(_ kids: [PDFNode]) -> (branches: [PDFNode], widgets: [Int]) {
        var (branches, widgets): ([PDFNode], [Int]) = ([], [])
        for kid in kids {
            guard case .reference(let number) = kid, let entries = contents.objects[number]?.entries else {
                continue
            }
            if entries["T"] != nil || entries["Kids"] != nil {
                branches.append(kid)
            } else {
                widgets.append(number)
            }
        }
        return (branches, widgets)
    }
}
