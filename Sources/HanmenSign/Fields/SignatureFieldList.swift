public import HanmenReading

/// The signature fields of a file, in the order of its form.
public struct SignatureFieldList: Sendable {
    /// The fields.
    public private(set) var fields: [SignatureField] = []

    private let contents: PDFContents
    private let pages: [Int: Int]
    private var seen: Set<Int> = []

    /// Deeper fields are nobody's.
    private static let deepest = 32

    /// Reads the fields of a file as it was written.
    public init(file: [UInt8]) throws(SigningError) {
        do throws(PDFReadingError) { self.init(try PDFContents(file)) } catch { throw .unreadable(error) }
    }

    /// Reads the fields of a file.
    public init(_ contents: PDFContents) {
        self.contents = contents
        pages = Self.pagesOfWidgets(contents)
        for field in contents.entries(contents.catalog["AcroForm"]).flatMap({
            contents.resolved($0["Fields"])
        })?
        .items ?? [] {
            add(field, under: nil, isSignature: false, depth: 0)
        }
    }

    /// The fields that are not signed.
    public var open: [SignatureField] { fields.filter { !$0.isSigned } }

    /// Names run through all levels, the type of field too (12.7.3).
    private mutating func add(_ node: PDFNode, under parent: String?, isSignature: Bool, depth: Int) {
        guard depth < Self.deepest, case .reference(let number) = node, seen.insert(number).inserted,
            let entries = contents.entries(node)
        else { return }
        let part = contents.resolved(entries["T"])?.textValue
        let name = [parent, part].compactMap { $0 }.joined(separator: ".")
        let kind = contents.resolved(entries["FT"])?.nameText
        let isSignature = kind.map { $0 == "Sig" } ?? isSignature
        let kids = contents.resolved(entries["Kids"])?.items ?? []
        let fields = kids.filter { contents.entries($0)?["T"] != nil }
        guard fields.isEmpty else {
            for kid in fields { add(kid, under: name, isSignature: isSignature, depth: depth + 1) }
            return
        }
        guard isSignature else { return }
        var widget = number
        if case .reference(let kid)? = kids.first { widget = kid }
        self.fields.append(field(name, number, entries, widget: widget))
    }

    private func field(
        _ name: String, _ number: Int, _ entries: [String: PDFNode], widget: Int
    ) -> SignatureField {
        let look = contents.entries(.reference(widget)) ?? entries
        let corners = (contents.resolved(look["Rect"])?.items ?? []).compactMap { node -> Double? in
            if case .number(let value)? = contents.resolved(node) { value } else { nil }
        }
        var field = SignatureField(
            name: name, tooltip: contents.resolved(entries["TU"])?.textValue, page: pages[widget],
            width: 0, height: 0, isSigned: contents.entries(entries["V"]) != nil, number: number,
            widget: widget)
        if corners.count == 4 {
            field.width = abs(corners[2] - corners[0])
            field.height = abs(corners[3] - corners[1])
        }
        if case .reference(let signature)? = entries["V"] { field.signature = signature }
        if let seal = contents.entries(look["HNMN_Seal"]) ?? contents.entries(entries["HNMN_Seal"]),
            let form = contents.resolved(seal["Form"])?.textValue
        {
            field.seal = .init(form: form, text: contents.resolved(seal["Text"])?.textValue ?? "")
        }
        return field
    }

    private static func pagesOfWidgets(_ contents: PDFContents) -> [Int: Int] {
        var pages: [Int: Int] = [:]
        for (index, page) in contents.pages.enumerated() {
            let annotations = contents.entries(.reference(page)).flatMap { contents.resolved($0["Annots"]) }
            for case .reference(let number) in annotations?.items ?? [] { pages[number] = index }
        }
        return pages
    }
}
