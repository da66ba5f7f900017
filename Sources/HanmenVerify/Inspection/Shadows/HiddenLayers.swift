import HanmenReading

/// Optional content that is off, or that depends on who looks (ISO 32000-1, 8.11).
struct HiddenLayers {
    private(set) var findings: [FileFinding] = []

    init(_ contents: PDFContents) {
        guard let properties = contents.entries(contents.catalog["OCProperties"]) else { return }
        let all =
            [properties["D"]] + (contents.resolved(properties["Configs"])?.items ?? []).map(Optional.some)
        let isHidden = all.contains { Self.hides(contents.entries($0) ?? [:], contents) }
        let depends = contents.objects.values.contains {
            $0.entries?["Usage"] != nil && $0.entries?["Type"] == .name("OCG")
        }
        if isHidden || depends { findings.append(.hiddenLayer) }
    }

    private static func hides(_ configuration: [String: PDFNode], _ contents: PDFContents) -> Bool {
        let state = contents.resolved(configuration["BaseState"])?.nameText ?? "ON"
        let isEmpty = ["OFF", "AS"].allSatisfy { (contents.resolved(configuration[$0])?.items ?? []).isEmpty }
        return state != "ON" || !isEmpty
    }
}
