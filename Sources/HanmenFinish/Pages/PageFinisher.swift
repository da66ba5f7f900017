import HanmenCore

/// Finishes the dictionary and the content of one page.
struct PageFinisher {
    let file: PDFFile
    let page: PDFObject
    /// The page's number, from 0.
    let number: Int
    /// How the file writes colours.
    let colors: ColorRule
    /// The colour spaces of the file.
    let spaces: NamedSpaces

    /// Rewrites the content and sets what Cairo leaves out.
    func finish(_ boxes: PageBoxes, marks: [ContentMark]) throws(FinishingError) {
        try rewriteContent(marks)
        if !usesTransparency { page.remove("Group") }
        if colors.isForPress { prepareForPress(boxes) }
        page.set("TrimBox", boxes.trim.upwards(on: boxes.media))
        page.set("BleedBox", boxes.bleed.upwards(on: boxes.media))
    }

    private func rewriteContent(_ marks: [ContentMark]) throws(FinishingError) {
        guard let stream = page["Contents"], stream.isStream else {
            throw .unexpectedContent(page: number, offset: 0, reason: "content is not one stream")
        }
        let states = opaqueStates
        var rewriter = ContentRewriter(
            try file.content(of: page), marks: marks, opaqueStates: states, colors: colors)
        let content: [UInt8]
        do {
            content = try rewriter.rewrite()
        } catch {
            throw FinishingError(error, page: number, expected: marks.count)
        }
        stream.replaceStream(compressed: try Deflate.compressed(content))
        for state in states { page["Resources"]?["ExtGState"]?.remove(state) }
        nameSpaces(rewriter.spaces)
    }

    private func nameSpaces(_ used: Set<NamedSpace>) {
        guard !used.isEmpty else { return }
        let names = NamedSpace.allCases.filter(used.contains)
        page["Resources"]?.set(
            "ColorSpace", .dictionary(names.map { ($0.rawValue, .object(spaces.object(for: $0))) }))
    }

    /// Device RGB is no colour of a CMYK press: pictures get their profile, a group blends in the press's own space. The
    /// sheet is written as the trim and the bleed are, or rounding would let these stick out.
    private func prepareForPress(_ boxes: PageBoxes) {
        page.set("MediaBox", boxes.media.upwards(on: boxes.media))
        page["Group"]?.set("CS", .name("DeviceCMYK"))
        guard let pictures = page["Resources"]?["XObject"] else { return }
        for picture in pictures.keys.compactMap({ pictures[$0]?.streamDictionary })
        where picture["ColorSpace"]?.isName("DeviceRGB") ?? false {
            picture.set("ColorSpace", .object(spaces.object(for: .sRGB)))
        }
    }

    /// The graphics states that only say that ink is opaque, as it is anyway.
    private var opaqueStates: Set<String> {
        guard let states = page["Resources"]?["ExtGState"] else { return [] }
        return Set(
            states.keys.filter { key in
                guard let state = states[key] else { return false }
                return state.keys.allSatisfy { ["CA", "ca"].contains($0) && state[$0]?.number == 1 }
            })
    }

    /// Whether a state or a picture of the page lets what lies under it shine through.
    private var usesTransparency: Bool {
        let resources = page["Resources"]
        let hasStates = !(resources?["ExtGState"]?.keys.isEmpty ?? true)
        let pictures = resources?["XObject"]
        return hasStates
            || (pictures?.keys ?? []).contains { key in
                let picture = pictures?[key]?.streamDictionary
                return picture?["SMask"] != nil || picture?["Group"] != nil
            }
    }
}

extension FinishingError {
    fileprivate init(_ error: ContentRewritingError, page: Int, expected: Int) {
        switch error {
        case .syntax(let error):
            self = .unexpectedContent(page: page, offset: error.offset, reason: error.reason)
        case .markCount(let found):
            self = .markCountMismatch(page: page, displayList: expected, file: found)
        case .markKind(let sequence):
            self = .markKindMismatch(page: page, sequence: sequence)
        }
    }
}
