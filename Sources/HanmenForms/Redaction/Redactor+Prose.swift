import HanmenCore
import HanmenReport

/// Masks the marked pieces of narratives.
extension Redactor {
    mutating func withoutPieces(_ blocks: [ReportBlock]) -> [ReportBlock] { blocks.map { withoutPieces($0) } }

    private mutating func withoutPieces(_ block: ReportBlock) -> ReportBlock {
        switch block {
        case .heading(var heading):
            heading.content = withoutPieces(heading.content)
            return .heading(heading)
        case .paragraph(var paragraph):
            paragraph.content = withoutPieces(paragraph.content)
            return .paragraph(paragraph)
        case .list(var list):
            for index in list.items.indices {
                list.items[index].blocks = withoutPieces(list.items[index].blocks)
            }
            return .list(list)
        case .table(var table):
            table.head = table.head.map { withoutPieces($0) }
            table.rows = table.rows.map { row in row.map { withoutPieces($0) } }
            return .table(table)
        case .quote(let blocks, let span): return .quote(withoutPieces(blocks), span)
        case .pageBreak: return block
        }
    }

    private mutating func withoutPieces(_ cell: BodyCell) -> BodyCell {
        BodyCell(content: withoutPieces(cell.content), span: cell.span)
    }

    private mutating func withoutPieces(_ content: [Inline]) -> [Inline] {
        content.flatMap { withoutPieces($0) }
    }

    private mutating func withoutPieces(_ inline: Inline) -> [Inline] {
        switch inline {
        case .personal(let kind, let text):
            guard profile.masks(kind) else { return [inline] }
            takeOut(text, kind)
            return [.bar(kind ?? .other, at: text.span)]
        case .strong(let inner): return [.strong(withoutPieces(inner))]
        case .emphasis(let inner): return [.emphasis(withoutPieces(inner))]
        case .decorated(let decoration, let inner): return [.decorated(decoration, withoutPieces(inner))]
        case .link(let destination, let inner): return link(to: destination, inner)
        case .image(let image): return [.image(withoutPieces(image))]
        case .text(let text), .styled(_, let text), .ruby(_, let text):
            if PrivateText.isBroken(text.value) || text.isMisreadMark(inline) {
                findings.add(.privateMarkBroken(at: text.span))
            }
            return [inline]
        case .lineBreak, .slot: return [inline]
        }
    }

    /// A link whose text is masked leads nowhere: an address tells as much as a name.
    private mutating func link(to destination: Spanned<String>, _ inner: [Inline]) -> [Inline] {
        let cut = withoutPieces(inner)
        guard let kind = cut.firstBar else { return [.link(destination: destination, cut)] }
        let address = destination.value.split(separator: ":", maxSplits: 1).last.map(String.init)
        takeOut(destination.map { address ?? $0 }, kind)
        return cut
    }

    // MARK: Pictures

    /// A picture whose words and regions are masked.
    mutating func withoutPieces(_ image: InlineImage) -> InlineImage {
        var image = image
        image.alternative = withoutPieces(image.alternative)
        image.caption = image.caption.map { withoutPieces($0) }
        let regions = image.regions.filter { profile.masks($0.kind) }
        if !regions.isEmpty { image.redaction = .regions(regions) }
        return image
    }
}

extension InlineImage {
    /// The picture under a name that says only what kind of file it is: files are called after people.
    var withPublicName: InlineImage {
        var image = self
        let ending = path.value.lowercased().hasSuffix(".png") ? "png" : "jpg"
        image.publicName = "画像.\(ending)"
        return image
    }
}

extension Spanned<String> {
    /// Whether it is a reading that was meant as a mark: `{山田|やまだ・非公開}`.
    fileprivate func isMisreadMark(_ inline: Inline) -> Bool {
        if case .ruby = inline { value.contains("非公開") } else { false }
    }
}

extension [Inline] {
    /// The kind of the first bar in them.
    fileprivate var firstBar: PrivateKind? {
        lazy.compactMap { inline -> PrivateKind? in
            switch inline {
            case .decorated(.bar(let kind), _): kind
            case .strong(let inner), .emphasis(let inner), .link(_, let inner), .decorated(_, let inner):
                inner.firstBar
            default: nil
            }
        }.first
    }
}
