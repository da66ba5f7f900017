import HanmenReading

/// Annotations that lie over the content, and fields that lie over each other or change by themselves.
struct CoveringAnnotations {
    private(set) var findings: [FileFinding] = []

    /// Those that show nothing of their own, or only what a reader asks for.
    private static let harmless: Set = ["Link", "Popup", "PrinterMark", "Widget", "TrapNet"]
    /// The most annotations of a page.
    private static let limit = 500
    /// The most fields that are held against each other.
    private static let comparisons = 2_000_000

    init(_ contents: PDFContents) {
        let view = WidgetView(contents)
        var left = Self.comparisons
        for page in contents.pages where findings.count < 100 && left > 0 {
            let annotations = contents.resolved(contents.objects[page]?.entries?["Annots"])?.items ?? []
            var widgets: [(number: Int, place: [Double])] = []
            for case .reference(let number) in annotations.prefix(Self.limit) {
                guard let entries = contents.objects[number]?.entries else { continue }
                let subtype = contents.resolved(entries["Subtype"])?.nameText ?? ""
                let flags = contents.resolved(entries["F"])?.integer ?? 0
                if flags & 0b10_0010 != 0, subtype != "Popup" { findings.append(.hiddenAnnotation(number)) }
                if !Self.harmless.contains(subtype) { findings.append(.coveringAnnotation(number)) }
                if subtype == "Widget" { widgets.append((number, view.rectangle(entries))) }
            }
            left -= widgets.count * widgets.count
            for (index, widget) in widgets.enumerated()
            where widgets[..<index].contains(where: { Self.overlap($0.place, widget.place) }) {
                findings.append(.coveringField(widget.number))
            }
        }
        let form = contents.entries(contents.catalog["AcroForm"]) ?? [:]
        if contents.resolved(form["NeedAppearances"]) == .boolean(true) || form["XFA"] != nil {
            findings.append(.changingFields)
        }
    }

    /// Whether two rectangles share more than half of the smaller one; borders may touch.
    private static func overlap(_ a: [Double], _ b: [Double]) -> Bool {
        let (width, height) = (min(a[2], b[2]) - max(a[0], b[0]), min(a[3], b[3]) - max(a[1], b[1]))
        guard width > 0, height > 0 else { return false }
        let smaller = min((a[2] - a[0]) * (a[3] - a[1]), (b[2] - b[0]) * (b[3] - b[1]))
        return width * height > smaller / 2
    }
}
