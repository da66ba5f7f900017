import HanmenCore

/// Writes the document's structure tree into a file, in place of whatever Cairo left there (ISO 32000-1, 14.7).
struct StructureWriter {
    private let file: PDFFile
    private let pages: [PDFObject]
    private let content: MarkedContent
    /// For every page the element of each marked-content identifier.
    private var elements: [[PDFObject?]]
    private var notes: [PDFObject] = []
    /// The names of structure types, each made once.
    private var types: [String: PDFObject] = [:]
    private let annotations: [LeafID: [LinkWriter.Annotation]]
    /// The element of each annotation's key.
    private var annotationElements: [(key: Int, element: PDFObject)] = []

    init(file: PDFFile, pages: [PDFObject], content: MarkedContent, annotations: [LinkWriter.Annotation]) {
        self.file = file
        self.pages = pages
        self.content = content
        self.annotations = annotations.reduce(into: [:]) { byLeaf, annotation in
            if let leaf = annotation.leaf { byLeaf[leaf, default: []].append(annotation) }
        }
        elements = content.leaves.map { Array(repeating: nil, count: $0.count) }
    }

    /// Writes the tree and ties pages and content to it.
    mutating func write(_ document: StructureNode) {
        let root = file.add(["Type": .name("StructTreeRoot")])
        root.set("K", .object(write(document, under: root)))
        root.set("ParentTree", .object(parentTree()))
        root.set("ParentTreeNextKey", .integer(pages.count + annotationElements.count))
        if !notes.isEmpty { root.set("IDTree", .object(noteTree())) }
        file.catalog.set("StructTreeRoot", .object(root))
        file.catalog.set("MarkInfo", ["Marked": true])
        for (number, page) in pages.enumerated() {
            page.set("StructParents", .integer(number))
            page.set("Tabs", .name("S"))
        }
    }

    private mutating func write(_ node: StructureNode, under parent: PDFObject) -> PDFObject {
        let element = file.add([:])
        element.set("S", .object(type(node.role.standardType)))
        element.set("P", .object(parent))
        writeAttributes(of: node, to: element)
        writeChildren(of: node, to: element)
        return element
    }

    private mutating func type(_ name: String) -> PDFObject {
        if let known = types[name] { return known }
        let type = file.make(.name(name))
        types[name] = type
        return type
    }

    private mutating func writeAttributes(of node: StructureNode, to element: PDFObject) {
        if let alternative = node.attributes.alternative { element.set("Alt", .text(alternative)) }
        if let actualText = node.attributes.actualText { element.set("ActualText", .text(actualText)) }
        if let language = node.attributes.language { element.set("Lang", .text(language)) }
        if let attributes = node.tableAttributes { element.set("A", attributes) }
        guard node.role == .note else { return }
        element.set("ID", .text(noteIdentifier(notes.count)))
        notes.append(element)
    }

    private mutating func writeChildren(of node: StructureNode, to element: PDFObject) {
        let home = firstPage(of: node)
        if let home { element.set("Pg", .object(pages[home])) }
        var kids: [PDFValue] = []
        for child in node.children {
            switch child {
            case .node(let child): kids.append(.object(write(child, under: element)))
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
        element.set("K", isLoneContent ? kids[0] : .array(kids))
    }

    /// The page of an element's own first content, else that of the first element in it: readers look there for tables.
    private func firstPage(of node: StructureNode) -> Int? {
        let own = node.children.lazy.compactMap { child in
            if case .leaf(let leaf) = child { content.places(of: leaf).first?.page } else { nil }
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
            "Type": .name("MCR"), "Pg": .object(pages[place.page]), "MCID": .integer(place.identifier),
        ]
    }

    /// An annotation is a child of its element like the text under it (ISO 32000-1, 14.7.4.3).
    private mutating func reference(to annotation: LinkWriter.Annotation, from element: PDFObject) -> PDFValue
    {
        annotationElements.append((annotation.key, element))
        return [
            "Type": .name("OBJR"), "Pg": .object(pages[annotation.page]), "Obj": .object(annotation.object),
        ]
    }

    /// Leads from a page's marked content, and from annotations, back to the elements.
    private func parentTree() -> PDFObject {
        let numbers: [PDFValue] = elements.enumerated().flatMap { page, elements -> [PDFValue] in
            let parents = file.add(.array(elements.map { $0.map(PDFValue.object) ?? .null }))
            return [.integer(page), .object(parents)]
        }
        let objects = annotationElements.sorted { $0.key < $1.key }
            .flatMap { [PDFValue.integer($0.key), .object($0.element)] }
        return file.add(["Nums": .array(numbers + objects)])
    }

    /// Notes need identifiers of their own (ISO 14289-1, 7.9).
    private func noteTree() -> PDFObject {
        let names: [PDFValue] = notes.enumerated().flatMap { number, note -> [PDFValue] in
            [.text(noteIdentifier(number)), .object(note)]
        }
        return file.add(["Names": .array(names)])
    }

    /// Of one length, so that their order is that of their bytes.
    private func noteIdentifier(_ number: Int) -> String { "note-\(1_000_000 + number)" }
}

extension StructureNode.Child {
    /// Whether it is content, and no element.
    fileprivate var isLeaf: Bool { if case .leaf = self { true } else { false } }
}
