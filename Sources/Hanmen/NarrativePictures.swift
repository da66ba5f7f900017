import HanmenForms
import HanmenReport

/// A picture that a narrative names.
struct NarrativePicture {
    var image: InlineImage
    /// Whether its paragraph has nothing but pictures: only such pictures are printed.
    var standsAlone: Bool
}

extension Form {
    /// The pictures of all narratives, in order.
    var pictures: [NarrativePicture] {
        blocks.flattened.flatMap { block -> [NarrativePicture] in
            guard case .prose(let blocks) = block.content else { return [] }
            return blocks.flatMap(\.pictures)
        }
    }
}

extension ReportBlock {
    fileprivate var pictures: [NarrativePicture] {
        switch self {
        case .paragraph(let paragraph):
            paragraph.content.pictures(standingAlone: !paragraph.pictures.isEmpty)
        case .list(let list): list.items.flatMap(\.pictures)
        case .quote(let blocks, _): blocks.flatMap(\.pictures)
        case .heading(let heading): heading.content.pictures(standingAlone: false)
        case .table(let table):
            (table.head + table.rows.joined()).flatMap { $0.content.pictures(standingAlone: false) }
        case .pageBreak: []
        }
    }
}

extension ListItem {
    /// The first paragraph stands on the line of the mark, so that no picture has it to itself.
    fileprivate var pictures: [NarrativePicture] {
        guard case .paragraph(let first)? = blocks.first else { return blocks.flatMap(\.pictures) }
        return first.content.pictures(standingAlone: false) + blocks.dropFirst().flatMap(\.pictures)
    }
}

extension [Inline] {
    fileprivate func pictures(standingAlone: Bool) -> [NarrativePicture] {
        flatMap { inline -> [NarrativePicture] in
            switch inline {
            case .image(let image): [NarrativePicture(image: image, standsAlone: standingAlone)]
            case .strong(let content), .emphasis(let content), .link(_, let content),
                .decorated(_, let content):
                content.pictures(standingAlone: false)
            case .text, .lineBreak, .ruby, .styled, .slot: []
            }
        }
    }
}
