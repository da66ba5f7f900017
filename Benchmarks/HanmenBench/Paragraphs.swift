import HanmenCore
import HanmenReport
import HanmenText

/// The running text of a report in a column of forty characters: what shaping and composing by themselves work on.
struct Paragraphs {
    private let texts: [String]
    private let library: FontLibrary
    private static let size = Length.pt(10.5)
    private static let measure = ParagraphMeasure(width: size * 40)

    init(_ report: Report, library: FontLibrary) {
        texts = report.body.flatMap(\.texts) + report.fields.compactMap(\.value.plainText)
        self.library = library
    }

    /// All of them shaped.
    func shaped() -> [[Cluster]] {
        let shaper = Shaper(library: library)
        return texts.map { shaper.shape([TextRun($0, role: "明朝", size: Self.size)]).clusters }
    }

    /// Breaks all of them into lines.
    func compose(_ paragraphs: [[Cluster]]) {
        let composer = Composer()
        for clusters in paragraphs { _ = composer.compose(clusters, in: Self.measure) }
    }
}

extension ReportBlock {
    /// The running text of a block, paragraph by paragraph.
    fileprivate var texts: [String] {
        switch self {
        case .heading(let heading): [heading.content.plainText]
        case .paragraph(let paragraph): [paragraph.content.plainText]
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.texts) }
        case .table(let table): table.rows.flatMap { $0.map(\.content.plainText) }
        case .quote(let blocks, _): blocks.flatMap(\.texts)
        case .pageBreak: []
        }
    }
}

extension FieldValue {
    /// The text of a value that is one text.
    fileprivate var plainText: String? {
        guard case .text(let text) = self else { return nil }
        return text.value
    }
}
