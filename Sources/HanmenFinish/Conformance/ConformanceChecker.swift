import HanmenCore

/// Finds everything in a document that its standard forbids, before anything is written.
struct ConformanceChecker {
    let standard: Standard

    /// The violations in order: the document's own, those of its pages, of its structure, of what it carries.
    func violations(of document: PagedDocument, attachments: [Attachment]) -> [Violation] {
        let found =
            metadata(document.metadata) + document.fonts.flatMap(font) + pages(document.pages)
            + links(of: document) + FieldChecker().violations(of: document)
            + StructureChecker().violations(of: document.structure)
            + AttachmentChecker().violations(of: attachments)
        return found.filter { standard.clause(forbidding: $0.kind) != nil }
    }

    private func metadata(_ metadata: DocumentMetadata) -> [Violation] {
        var found: [Violation] = []
        if metadata.title.allSatisfy(\.isWhitespace) { found.append(Violation(.titleMissing)) }
        if !metadata.language.isLanguageTag { found.append(Violation(.languageMissing)) }
        return found + [metadata.title, metadata.author, metadata.subject].compactMap { $0.tooLong(at: nil) }
    }

    private func font(_ face: FontFace) -> [Violation] {
        face.embedding == .allowed ? [] : [Violation(.fontNotEmbeddable(face))]
    }

    // MARK: Pages

    private static let sides = Length.pt(3)...Length.pt(14_400)

    private func pages(_ pages: [Page]) -> [Violation] {
        pages.enumerated().flatMap { number, page -> [Violation] in
            let size = page.boxes.media.size
            let fits = Self.sides.contains(size.width) && Self.sides.contains(size.height)
            return (fits ? [] : [Violation(.pageSizeOutside(page: number + 1))])
                + (page.boxes.areNested ? [] : [Violation(.boxesNotNested(page: number + 1))])
                + texts(page.frame.items)
        }
    }

    /// Links without words, and areas that no link of the structure holds.
    private func links(of document: PagedDocument) -> [Violation] {
        let links = document.pages.flatMap(\.links)
        guard !links.isEmpty else { return [] }
        let held = Set(document.structure.leaves(of: .link))
        return links.flatMap { link -> [Violation] in
            let isHeld = link.leaf.map(held.contains) ?? false
            return (link.area.text.isEmpty ? [Violation(.linkTextMissing, at: link.area.span)] : [])
                + (isHeld ? [] : [Violation(.linkOutOfPlace, at: link.area.span)])
        }
    }

    private func texts(_ items: [FrameItem]) -> [Violation] {
        items.flatMap { item -> [Violation] in
            switch item {
            case .glyphs(let run): characters(run)
            case .marked(_, let items): texts(items)
            case .frame(let frame, _): texts(frame.items)
            case .field(let area): texts(area.appearance)
            case .outlines, .rule, .box, .image, .drawing, .link: []
            }
        }
    }

    /// The first character of a run that is none; most runs have none.
    private func characters(_ run: GlyphRun) -> [Violation] {
        for scalar in run.text.unicodeScalars where scalar.value >= 0xE000 || scalar.value == 0 {
            switch scalar.value {
            case 0, 0xFEFF, 0xFFFE, 0xFFFF: return [Violation(.noCharacter(scalar), at: run.span)]
            case 0xE000...0xF8FF, 0xF_0000...0x10_FFFF:
                return [Violation(.privateUseCharacter(scalar), at: run.span)]
            default: continue
            }
        }
        return []
    }
}

extension String {
    /// The longest string of PDF/A, in bytes (ISO 19005-2, 6.1.13).
    private static let longest = 32_767

    /// A violation where the text, in UTF-16 with its mark, is longer than a string may be.
    func tooLong(at span: SourceSpan?) -> Violation? {
        let bytes = 2 * utf16.count + 2
        return bytes > Self.longest ? Violation(.textTooLong(bytes: bytes), at: span) : nil
    }

    /// Whether it has the shape of a BCP 47 tag: `ja`, `en-GB`.
    fileprivate var isLanguageTag: Bool {
        let parts = split(separator: "-", omittingEmptySubsequences: false)
        guard let first = parts.first, (2...8).contains(first.count), first.allSatisfy(\.isLetter) else {
            return false
        }
        return parts.allSatisfy { part in
            (1...8).contains(part.count) && part.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber) }
        }
    }
}
