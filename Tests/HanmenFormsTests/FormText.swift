import HanmenCore
import HanmenForms
import HanmenReport

extension Form {
    /// All that the form says, top to bottom: labels, values and narrative, a line each.
    var plainText: String {
        blocks.flatMap(\.content.lines).map { $0 + "\n" }.joined()
    }

    /// The content of a block.
    subscript(name: String) -> FormContent? { blocks.first { $0.name == name }?.content }
}

extension FormContent {
    /// What the block says, line by line.
    var lines: [String] {
        switch self {
        case .title(let title): [title.text.value]
        case .line(let line): [line.content.plainText, line.rightContent.plainText].filter { !$0.isEmpty }
        case .notice(let notice):
            [notice.heading.value] + notice.items.flatMap(\.lines) + [notice.closing.value]
        case .paragraph(let paragraph): [paragraph.content.plainText]
        case .sender(let sender):
            sender.rows.flatMap { [$0.label?.value, $0.value.plainText].compactMap { $0 } }
        case .table(let table): table.rows.flatMap(\.cells).flatMap { $0.paragraphs.map(\.plainText) }
        case .prose(let blocks): blocks.flatMap(\.lines)
        case .signature(let signature): [signature.label.value, signature.value.plainText]
        case .notes(let notes): notes.notes.map(\.plainText)
        case .approval(let approval): approval.boxes.compactMap { $0.caption?.value }
        case .paste(let paste): [paste.content.plainText]
        case .bar(let bar): [bar.content.plainText].filter { !$0.isEmpty }
        case .code(let code): [code.alternative]
        case .picture(let picture): [picture.image?.alternative.value].compactMap { $0 }
        case .photos(let photos): photos.photos.compactMap { $0.caption?.value }
        case .group(let blocks): blocks.flatMap(\.content.lines)
        case .slips(let slips): slips.slips.flatMap { $0.flatMap(\.content.lines) }
        case .pageBreak, .space, .cutLine: []
        }
    }
}

extension ReportBlock {
    fileprivate var lines: [String] {
        switch self {
        case .heading(let heading): [(heading.marker?.text ?? "") + heading.content.plainText]
        case .paragraph(let paragraph): [paragraph.content.plainText]
        case .list(let list):
            list.items.flatMap { [$0.marker?.text ?? ""] + $0.blocks.flatMap(\.lines) }
        case .table(let table): ([table.head] + table.rows).flatMap { $0.map(\.content.plainText) }
        case .quote(let blocks, _): blocks.flatMap(\.lines)
        case .pageBreak: []
        }
    }
}

extension NoticeBlock.Item {
    /// What the item and those under it say.
    fileprivate var lines: [String] {
        [(label.map { $0.value + "：" } ?? "") + content.plainText] + items.flatMap(\.lines)
    }
}
