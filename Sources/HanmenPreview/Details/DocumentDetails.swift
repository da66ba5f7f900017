public import HanmenCore
public import HanmenForms
import HanmenLayout

/// Tells what lies on the pages of a document; made once for all of them.
public struct DocumentDetails: Sendable {
    private let document: PagedDocument
    private let style: FormStyle?
    private let approvals: Set<String>
    private let fields: [String: FormField]
    private let firstChoices: Set<String>
    private let masked: [MaskedValue]
    private let reading: ReadingOrder
    private let fileName: @Sendable (String) -> String

    /// The details of a document.
    ///
    /// - Parameters:
    ///   - document: the pages.
    ///   - style: what they look like; nil for a volume, whose pages have no common type area.
    ///   - layout: what they were made by, where that is known.
    ///   - firstChoices: the font files that roles ask first.
    ///   - masked: what a public edition masks, as it was written; shown on editions that still say it.
    ///   - fileName: the name of a source, as the preview calls its file.
    public init(
        _ document: PagedDocument, style: FormStyle?, layout: ResolvedLayout?, firstChoices: Set<String>,
        masked: [MaskedValue] = [],
        fileName: @escaping @Sendable (String) -> String = { $0 }
    ) {
        self.document = document
        self.style = style
        approvals = Set(document.blocks.map(\.name).filter { layout?.isApproval($0) == true })
        fields = Dictionary(
            (document.form?.fields ?? []).map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })
        self.firstChoices = firstChoices
        self.masked = document.metadata.isPublicEdition ? [] : masked
        reading = ReadingOrder(document.structure)
        self.fileName = fileName
    }

    /// What lies on a page, counted from 0; nil where there is no such page.
    public func page(_ index: Int) -> PageDetails? {
        guard document.pages.indices.contains(index) else { return nil }
        let scene = scene(index)
        return PageDetails(
            items: scene.items(named: fileName), blocks: scene.namedAreas,
            layers: LayerName.allCases.map {
                PageLayer(name: $0, title: $0.title, shapes: scene.shapes(of: $0))
            })
    }

    private func scene(_ index: Int) -> PageScene {
        let page = document.pages[index]
        let sequences = page.sequences
        let offset = page.boxes.trim.origin - page.boxes.media.origin
        let blocks = document.blocks.filter { $0.page == index }.map { area in
            BlockArea(name: area.name, page: area.page, rect: area.rect.moved(by: offset))
        }
        return PageScene(
            page: page, number: index + 1, sequences: sequences,
            lines: StandingText(sequences, in: document.writingMode).lines, blocks: blocks,
            fonts: document.fonts, writingMode: document.writingMode, style: style, approvals: approvals,
            fields: fields, firstChoices: firstChoices, masked: masked, elements: elements(sequences, page))
    }

    /// The elements on a page, numbered in the order in which they are read.
    private func elements(
        _ sequences: [MarkedSequence], _ page: Page
    ) -> [LeafID: (order: Int, element: ReadingOrder.Element)] {
        let leaves = Set(sequences.compactMap(\.mark.leaf) + page.fields.compactMap(\.leaf))
        let placed = leaves.compactMap { leaf in reading.place(of: leaf).map { (leaf, $0) } }
        let orders = Dictionary(
            uniqueKeysWithValues: Set(placed.map(\.1)).sorted().enumerated().map { ($1, $0 + 1) })
        return Dictionary(
            uniqueKeysWithValues: placed.map { leaf, place in
                (leaf, (orders[place] ?? 0, reading.elements[place]))
            })
    }
}

extension ResolvedLayout {
    /// Whether a block is a row of boxes for seals.
    fileprivate func isApproval(_ block: String) -> Bool {
        words(at: "構成.\(block).種類").map(["決裁欄", "印欄"].contains) == true
    }
}
