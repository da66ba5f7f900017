import HanmenReading

/// Where widgets stand, and whether something is seen of them.
struct WidgetView {
    private let contents: PDFContents
    /// The page of each annotation, from 0.
    let pages: [Int: Int]

    init(_ contents: PDFContents) {
        self.contents = contents
        var pages: [Int: Int] = [:]
        for (index, page) in contents.pages.enumerated() {
            let annotations = contents.resolved(contents.objects[page]?.entries?["Annots"])?.items ?? []
            for case .reference(let number) in annotations where pages[number] == nil {
                pages[number] = index
            }
        }
        self.pages = pages
    }

    /// The page of a field's first widget that stands on one.
    func page(of field: FormField) -> Int? { field.widgets.lazy.compactMap { pages[$0] }.first }

    /// Whether some widget of a field takes room on a page and is not hidden (ISO 32000-1, table 165).
    func isVisible(_ field: FormField) -> Bool {
        field.widgets.contains { widget in
            let entries = contents.objects[widget]?.entries ?? [:]
            let flags = contents.resolved(entries["F"])?.integer ?? 0
            return pages[widget] != nil && flags & 0b10_0010 == 0 && !Self.isEmpty(rectangle(entries))
        }
    }

    /// Whether no widget of a field takes room, hidden or not.
    func takesNoRoom(_ field: FormField) -> Bool {
        field.widgets.allSatisfy { Self.isEmpty(rectangle(contents.objects[$0]?.entries ?? [:])) }
    }

    /// The corners of a rectangle, lower left first.
    func rectangle(_ entries: [String: PDFNode]) -> [Double] {
        let numbers = (contents.resolved(entries["Rect"])?.items ?? []).compactMap { item -> Double? in
            guard case .number(let number)? = contents.resolved(item) else { return nil }
            return number
        }
        guard numbers.count == 4 else { return [0, 0, 0, 0] }
        return [
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
            max(numbers[1], numbers[3]),
        ]
    }

    private static func isEmpty(_ rectangle: [Double]) -> Bool {
        rectangle[2] <= rectangle[0] || rectangle[3] <= rectangle[1]
    }
}
