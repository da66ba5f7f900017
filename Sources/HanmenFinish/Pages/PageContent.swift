/// What is drawn on a page, or in the appearance of a field, ready for the file.
struct PageContent {
    /// The rewritten content, compressed.
    var bytes: [UInt8]
    /// The fonts, pictures, colour spaces and states that it names.
    var resources: PDFDictionary
    /// The group that the page is blended in, where something on it is see-through.
    var group: PDFDictionary?
}

/// Takes what Cairo drew on a page over into a file.
struct ContentWriter {
    let drawn: DrawnFile
    let body: FileBody
    let objects: DrawnObjects
    let fonts: FileFonts
    /// How the file writes colours.
    let colors: ColorRule
    /// The colour spaces of the file.
    let spaces: NamedSpaces

    /// The content of a page, its marks and colours rewritten, its text put in.
    func content(of page: DrawnPage) throws(FinishingError) -> PageContent {
        guard let drawnContent = drawn.content(of: page.dictionary["Contents"], by: body.deflater) else {
            throw .unexpectedContent(page: page.number, offset: 0, reason: "content is not one stream")
        }
        let resources = drawn.entries(page.dictionary["Resources"]) ?? []
        let states = opaqueStates(of: resources)
        var rewriter = ContentRewriter(
            drawnContent, of: page, opaqueStates: states, colors: colors, fonts: fonts)
        let content: [UInt8]
        do {
            content = try rewriter.rewrite()
        } catch {
            throw FinishingError(error, page: page.number)
        }
        let taken = try take(resources, without: states, naming: rewriter)
        return PageContent(
            bytes: try body.deflater.compressed(content), resources: taken,
            group: usesTransparency(taken) ? try group(of: page.dictionary) : nil)
    }

    // MARK: Resources

    private func take(
        _ resources: PDFDictionary, without states: Set<String>, naming content: ContentRewriter
    ) throws(FinishingError) -> PDFDictionary {
        var taken: PDFDictionary = []
        for (key, value) in resources {
            guard var entries = drawn.entries(value) else { continue }
            if key == "ExtGState" { entries.removeAll { states.contains($0.key) } }
            for index in entries.indices { entries[index].value = try objects.value(entries[index].value) }
            if key == "XObject", colors.isForPress { for (_, picture) in entries { tieToProfile(picture) } }
            if !entries.isEmpty { taken.append((key, .dictionary(entries))) }
        }
        for font in content.fontsUsed {
            var named = taken["Font"]?.entries ?? []
            named.append((font.name, .reference(font.reference)))
            taken["Font"] = .dictionary(named)
        }
        let names = NamedSpace.allCases.filter(content.spaces.contains)
        if !names.isEmpty {
            let entries = names.map { (key: $0.rawValue, value: PDFValue.reference(spaces.object(for: $0))) }
            taken["ColorSpace"] = .dictionary(PDFDictionary(entries))
        }
        return taken
    }

    /// Device RGB is no colour of a CMYK press: pictures get their profile.
    private func tieToProfile(_ picture: PDFValue) {
        guard let target = picture.target else { return }
        let picture = body.object(target)
        guard picture["ColorSpace"]?.nameText == "DeviceRGB" else { return }
        picture.set("ColorSpace", .reference(spaces.object(for: .sRGB)))
    }

    /// The graphics states that only say that ink is opaque, as it is anyway.
    private func opaqueStates(of resources: PDFDictionary) -> Set<String> {
        let states = drawn.entries(resources["ExtGState"]) ?? []
        return Set(
            states.lazy.filter { state in
                drawn.entries(state.value)?.allSatisfy {
                    ["CA", "ca"].contains($0.key) && $0.value.number == 1
                }
                    ?? false
            }.map(\.key))
    }

    // MARK: Transparency

    /// Whether a state or a picture lets what lies under it shine through.
    private func usesTransparency(_ resources: PDFDictionary) -> Bool {
        resources["ExtGState"] != nil
            || (resources["XObject"]?.entries ?? []).contains { picture in
                guard let target = picture.value.target else { return false }
                let entries = body.object(target).entries
                return entries["SMask"] != nil || entries["Group"] != nil
            }
    }

    /// The group; for a press it blends in the press's own space.
    private func group(of page: PDFDictionary) throws(FinishingError) -> PDFDictionary? {
        guard var group = try page["Group"].map(objects.value)?.entries else { return nil }
        if colors.isForPress { group["CS"] = .name("DeviceCMYK") }
        return group
    }
}

extension FinishingError {
    fileprivate init(_ error: ContentRewritingError, page: Int) {
        switch error {
        case .syntax(let error):
            self = .unexpectedContent(page: page, offset: error.offset, reason: error.reason)
        case .sequence(let sequence): self = .contentMismatch(page: page, sequence: sequence)
        case .codes(let font): self = .tooManyGlyphs(font: font)
        }
    }
}
