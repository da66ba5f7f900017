import HanmenCore

/// Writes the document's structure tree into a file, in place of whatever Cairo left there (ISO 32000-1, 14.7).
struct StructureWriter {
    private let body: FileBody
    private let pages: [BodyObject]
    private let content: MarkedContent
    /// For every page the element of each marked-content identifier.
    private var elements: [[PDFReference?]]
    private var notes: [PDFReference] = []
    private let annotations: [LeafID: [LinkWriter.Annotation]]
    /// The element of each annotation's key.
    private var annotationElements: [(key: Int, element: PDFReference)] = []

    init(body: FileBody, pages: [BodyObject], content: MarkedContent, annotations: [LinkWriter.Annotation]) {
        self.body = body
        self.pages = pages
        self.content = content
        self.annotations = annotations.reduce(into: [:]) { byLeaf, annotation in
            if let leaf = annotation.leaf { byLeaf[leaf, default: []].append(annotation) }
        }
        elements = content.leaves.map { Array(repeating: nil, count: $0.count) }
    }

    /// Writes the tree and ties pages and content to it.
    mutating func write(_ document: StructureNode) {
        let root = body.object(body.add(["Type": .name("StructTreeRoot")]))
        root.set("K", .reference(write(document, under: root.reference)))
        root.set("ParentTree", .reference(parentTree()))
        root.set("ParentTreeNextKey", .integer(pages.count + annotationElements.count))
        if !notes.isEmpty { root.set("IDTree", .reference(noteTree())) }
        body.catalog.set("StructTreeRoot", root.value)
        body.catalog.set("MarkInfo", ["Marked": true])
        for (number, page) in pages.enumerated() {
            page.set("StructParents", .integer(number))
            page.set("Tabs", .name("S"))
        }
    }

    private mutating func write(_ node: StructureNode, under parent: PDFReference) -> PDFReference {
        // Its number before those of its children, which refer to it.
        let element = body.add(.null)
        var entries: PDFDictionary = [
            ("S", .name(node.role.standardType)), ("P", .reference(parent)),
        ]
        addAttributes(of: node, element, to: &entries)
        addChildren(of: node, element, to: &entries)
        body.replace(element, with: .value(.dictionary(entries)))
        return element
    }

    private mutating func addAttributes(
        of node: StructureNode, _ element: PDFReference, to entries: inout PDFDictionary
    ) {
        if let alternative = node.attributes.alternative { entries.append(("Alt", .text(alternative))) }
        if let actualText = node.attributes.actualText { entries.append(("ActualText", .text(actualText))) }
        if let language = node.attributes.language { entries.append(("Lang", .text(language))) }
        if let attributes = node.tableAttributes { entries.append(("A", attributes)) }
        guard node.role == .note else { return }
        entries.append(("ID", .text(noteIdentifier(notes.count))))
        notes.append(element)
    }

    private mutating func addChildren(
        of node: StructureNode, _ element: PDFReference, to entries: inout PDFDictionary
    ) {
        let home = firstPage(of: node)
        if let home { entries.append(("Pg", pages[home].value)) }
        var kids: [PDFValue] = []
        for child in node.children {
            switch child {
            case .node(let child): kids.append(.reference(write(child, under: element)))
            case .leaf(let leaf):
                for place in content.places(of: leaf) {
                    elements[place.page][place.identifier] = element
                    kids.append(reference(to: place, home: home))
                }
                kids += (annotations[leaf] ?? []).map { reference(to: $0, from: element) }
            }
        }
        guard !kids.isEmpty else { return }
        // Verifiers of signatures follow a lone element only through an array.
        let isLoneContent = kids.count == 1 && node.children.allSatisfy(\.isLeaf)
        entries.append(("K", isLoneContent ? kids[0] : .array(kids)))
    }

    /// The page of an element's own first content, else that of the first element in it: readers look there for tables.
    private func firstPage(of node: StructureNode) -> Int? {
        let own = node.children.lazy.compactMap { child in
            if case .leaf(let leaf) = child { content.firstPlace(of: leaf)?.page } else { nil }
        }.first
        return own
            ?? node.children.lazy.compactMap { child in
                if case .node(let inner) = child { firstPage(of: inner) } else { nil }
            }.first
    }

    /// A bare number on the element's own page, a marked-content reference on any other.
    private func reference(to place: ContentPlace, home: Int?) -> PDFValue {
        guard place.page != home else { return .integer(place.identifier) }
        return [
            "Type": .name("MCR"), "Pg": pages[place.page].value, "MCID": .integer(place.identifier),
        ]
    }

    /// An annotation is a child of its element like the text under it (ISO 32000-1, 14.7.4.3).
    private mutating func reference(to annotation: LinkWriter.Annotation, from element: PDFReference)
        -> PDFValue
    {
        annotationElements.append((annotation.key, element))
        return [
            "Type": .name("OBJR"), "Pg": pages[annotation.page].value, "Obj": annotation.object.value,
        ]
    }

    /// Leads from a page's marked content, and from annotations, back to the elements.
    private func parentTree() -> PDFReference {
        let numbers: [PDFValue] = elements.enumerated().flatMap { page, elements -> [PDFValue] in
            let parents = body.add(.array(elements.map { $0.map(PDFValue.reference) ?? .null }))
            return [.integer(page), .reference(parents)]
        }
        let objects = annotationElements.sorted { $0.key < $1.key }
            .flatMap { [PDFValue.integer($0.key), .reference($0.element)] }
        return body.add(["Nums": .array(numbers + objects)])
    }

    /// Notes need identifiers of their own (ISO 14289-1, 7.9).
    private func noteTree() -> PDFReference {
        let names: [PDFValue] = notes.enumerated().flatMap { number, note -> [PDFValue] in
            [.text(noteIdentifier(number)), .reference(note)]
        }
        return body.add(["Names": .array(names)])
    }

    /// Of one length, so that their order is that of their bytes.
    private func noteIdentifier(_ number: Int) -> String { "note-\(1_000_000 + number)" }
}

extension StructureNode.Child {
    /// Whether it is content, and no element.
    fileprivate var isLeaf: Bool { if case .leaf = self { true } else { false } }
}
