import HanmenReading

/// What is printed of an annotation: the values of fields, seals, notes.
struct SeenAnnotation {
    /// What is drawn.
    let form: PDFObject
    /// Where.
    let matrix: Matrix
    /// The layer that it belongs to.
    let layer: PDFObject?

    /// What is printed of a page's annotations, in order, and how many widgets would be but have no appearance.
    static func all(on page: PDFObject) -> (seen: [SeenAnnotation], unseen: Int) {
        var seen: [SeenAnnotation] = []
        var unseen = 0
        for annotation in page["Annots"]?.items ?? [] where annotation.isDictionary {
            guard isPrinted(annotation) else { continue }
            if let one = SeenAnnotation(annotation) {
                seen.append(one)
            } else if annotation["Subtype"]?.isName("Widget") == true, hasValue(annotation) {
                unseen += 1
            }
        }
        return (seen, unseen)
    }

    private init?(_ annotation: PDFObject) {
        guard let form = Self.appearance(of: annotation),
            let matrix = Matrix(
                layingFormBox: Self.numbers(form.streamDictionary["BBox"]),
                form.streamDictionary["Matrix"].map(Self.numbers) ?? [1, 0, 0, 1, 0, 0],
                into: Self.numbers(annotation["Rect"]))
        else { return nil }
        self.form = form
        self.matrix = matrix
        layer = annotation["OC"].flatMap { $0.isDictionary ? $0 : nil }
    }

    /// The flags Print and not Hidden (ISO 32000-1, table 165); what pops up is never printed.
    private static func isPrinted(_ annotation: PDFObject) -> Bool {
        let flags = annotation["F"]?.number.flatMap { Int(exactly: $0) } ?? 0
        return flags & 4 != 0 && flags & 2 == 0 && annotation["Subtype"]?.isName("Popup") != true
    }

    /// The normal appearance, in its present state where it has several.
    private static func appearance(of annotation: PDFObject) -> PDFObject? {
        guard let normal = annotation["AP"]?["N"] else { return nil }
        if normal.isStream { return normal }
        guard let state = annotation["AS"]?.nameValue, let form = normal[state], form.isStream else {
            return nil
        }
        return form
    }

    /// Whether a field says something where it could be seen; buttons that are off and invisible signatures do not.
    private static func hasValue(_ annotation: PDFObject) -> Bool {
        let rect = numbers(annotation["Rect"])
        guard rect.count == 4, rect[0] != rect[2], rect[1] != rect[3], annotation["AS"] == nil else {
            return false
        }
        // The value may belong to a field above the widget (ISO 32000-1, 12.7.3.1).
        var field: PDFObject? = annotation
        for _ in 0..<deepestField {
            guard let one = field else { return false }
            if let value = one["V"] { return !(value.textValue ?? "").isEmpty || !value.items.isEmpty }
            field = one["Parent"]
        }
        return false
    }

    /// How far above a widget its value is looked for.
    private static let deepestField = 16

    private static func numbers(_ object: PDFObject?) -> [Double] {
        (object?.items ?? []).compactMap(\.number).filter(\.isFinite)
    }
}
