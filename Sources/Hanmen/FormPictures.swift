import HanmenForms
import HanmenReport

/// A picture that a form names.
struct FormPicture {
    var image: InlineImage
    /// Whether its paragraph has nothing but pictures: only such pictures are printed.
    var standsAlone: Bool
    /// Whether it is an imprint, whose paper is to be see-through.
    var isSeal = false
}

extension FormPicture {
    /// A picture that the layout places.
    fileprivate init(placed image: InlineImage) { self.init(image: image, standsAlone: true) }

    /// The imprint of a seal, where it is a picture.
    fileprivate init?(_ seal: Seal) {
        guard let scan = seal.scan, seal.field == nil else { return nil }
        self.init(image: scan, standsAlone: true, isSeal: true)
    }
}

extension Form {
    /// The pictures of all narratives and blocks, in order, and those outside the type area.
    var pictures: [FormPicture] {
        let inBlocks = blocks.flattened.flatMap { block -> [FormPicture] in
            switch block.content {
            case .prose(let blocks): blocks.flatMap(\.pictures)
            case .picture(let picture): [picture.image].compactMap { $0.map(FormPicture.init(placed:)) }
            case .photos(let photos): photos.photos.map(FormPicture.init(placed:))
            case .paste(let paste): paste.images.map(FormPicture.init(placed:))
            case .sender(let sender): sender.rows.compactMap { FormPicture($0.seal) }
            case .signature(let signature): [FormPicture(signature.seal)].compactMap { $0 }
            case .approval(let approval): approval.boxes.compactMap { FormPicture($0.seal) }
            default: []
            }
        }
        let outside = furniture.compactMap { item -> FormPicture? in
            guard case .picture(let image, _) = item.content else { return nil }
            return FormPicture(placed: image)
        }
        return inBlocks + outside
    }
}

extension ReportBlock {
    fileprivate var pictures: [FormPicture] {
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
    fileprivate var pictures: [FormPicture] {
        guard case .paragraph(let first)? = blocks.first else { return blocks.flatMap(\.pictures) }
        return first.content.pictures(standingAlone: false) + blocks.dropFirst().flatMap(\.pictures)
    }
}

extension [Inline] {
    fileprivate func pictures(standingAlone: Bool) -> [FormPicture] {
        flatMap { inline -> [FormPicture] in
            switch inline {
            case .image(let image): [FormPicture(image: image, standsAlone: standingAlone)]
            case .strong(let content), .emphasis(let content), .link(_, let content),
                .decorated(_, let content):
                content.pictures(standingAlone: false)
            case .text, .lineBreak, .ruby, .styled, .personal, .slot: []
            }
        }
    }
}
