public import HanmenCore

/// Makes small documents by hand, so that drawing and finishing are tested without layout.
public struct SampleDocument {
    /// The faces, 明朝 first.
    public let fonts: [TestFont]
    private var pages: [[FrameItem]] = [[]]
    private var leafCount = 0
    /// The elements under the document.
    public var children: [StructureNode.Child] = []
    /// The outline.
    public var outline: [OutlineEntry] = []

    /// An empty document of one page.
    public init(fonts: [TestFont]) { self.fonts = fonts }

    /// Begins a page.
    public mutating func addPage() { pages.append([]) }

    /// Draws decoration.
    public mutating func addArtifact(_ items: FrameItem...) {
        pages[pages.count - 1].append(.marked(.artifact, items))
    }

    /// Draws things outside any mark.
    public mutating func addUnmarked(_ items: FrameItem...) { pages[pages.count - 1] += items }

    /// Draws a leaf and returns it.
    public mutating func addLeaf(_ items: FrameItem...) -> StructureNode.Child {
        defer { leafCount += 1 }
        let leaf = LeafID(number: leafCount)
        pages[pages.count - 1].append(.marked(.leaf(leaf), items))
        return .leaf(leaf)
    }

    /// Draws a line of text and returns its leaf.
    public mutating func addText(
        _ text: String, font: Int = 0, size: Double = 10.5, x: Double, y: Double, color: Color = .black
    ) -> StructureNode.Child {
        addLeaf(.glyphs(run(text, font: font, size: size, x: x, y: y, color: color)))
    }

    /// A line of text.
    public func run(
        _ text: String, font: Int = 0, size: Double = 10.5, x: Double, y: Double, color: Color = .black
    ) -> GlyphRun {
        fonts[font].run(text, font: font, size: .pt(size), at: Point(x: .pt(x), y: .pt(y)), color: color)
    }

    /// The document as made so far.
    public func document(title: String = "研修参加報告書") -> PagedDocument {
        let size = PaperSize.a4.upright
        return PagedDocument(
            pages: pages.enumerated().map { number, items in
                Page(
                    boxes: PageBoxes(trimmedTo: size), frame: Frame(size: size, items: items),
                    label: "\(number + 1)")
            },
            fonts: fonts.map(\.face), structure: StructureNode(.document, children: children),
            outline: outline,
            metadata: DocumentMetadata(
                title: title, author: "緑野市議会 みどりの会", subject: "研修に参加した報告", keywords: ["研修", "報告書"],
                created: Fixed.created))
    }
}

extension SampleDocument {
    /// A report of one page with every kind of element; nil where the fonts are not installed.
    public static func report() -> SampleDocument? {
        guard let mincho = TestFont.mincho, let gothic = TestFont.gothic else { return nil }
        var sample = SampleDocument(fonts: [mincho, gothic])
        sample.addHeading("研修参加報告書", level: 1, size: 16, x: 220, y: 110)
        sample.addParagraph(["緑野市議会　みどりの会は、次の研修に参加したので、", "その内容を報告する。2026年4月1日"], y: 160)
        sample.addTable(y: 220)
        sample.addHeading("目的", level: 2, size: 12, x: 85, y: 320)
        sample.addList(["講義「自治体のデータ活用」", "意見交換"], y: 345)
        sample.addRuby(base: "牧野", reading: "まきの", y: 410)
        sample.addQuote("“Open data” はWi-Fiで配られた。", y: 440)
        sample.addFigure(y: 470)
        sample.addFolio()
        return sample
    }

    /// Adds a heading with its outline entry.
    public mutating func addHeading(_ text: String, level: Int, size: Double, x: Double, y: Double) {
        let leaf = addText(text, font: 1, size: size, x: x, y: y)
        children.append(.node(StructureNode(.heading(level: level), children: [leaf])))
        outline.append(
            OutlineEntry(
                title: text, level: level, page: pages.count - 1, position: Point(x: .pt(x), y: .pt(y - size))
            ))
    }

    /// Adds a paragraph of lines.
    public mutating func addParagraph(_ lines: [String], y: Double) {
        let leaves = lines.enumerated().map { number, line in
            addText(line, x: 85, y: y + 18 * Double(number))
        }
        children.append(.node(StructureNode(.paragraph, children: leaves)))
    }

    private mutating func addTable(y: Double) {
        let rows = [("項目", "内容"), ("会派名", "みどりの会"), ("期間", "令和8年4月1日")].enumerated().map { number, row in
            addTableRow(row.0, row.1, y: y + 20 * Double(number), isHead: number == 0)
        }
        children.append(.node(StructureNode(.table, children: rows.map { .node($0) })))
        for line in 0...3 { addRule(y: y - 14 + 20 * Double(line), isOuter: line == 0 || line == 3) }
    }

    private mutating func addTableRow(_ label: String, _ value: String, y: Double, isHead: Bool)
        -> StructureNode
    {
        let label = addText(label, font: 1, x: 95, y: y)
        let value = addText(value, x: 200, y: y)
        let first = StructureNode(.tableHeader(isHead ? .column : .row), children: [label])
        let second = StructureNode(isHead ? .tableHeader(.column) : .tableData, children: [value])
        return StructureNode(.tableRow, children: [.node(first), .node(second)])
    }

    private mutating func addRule(y: Double, isOuter: Bool) {
        addArtifact(
            .rule(
                Rule(
                    from: Point(x: .pt(85), y: .pt(y)), to: Point(x: .pt(510), y: .pt(y)),
                    thickness: .pt(isOuter ? 0.8 : 0.4), hasSquareEnds: isOuter)))
    }

    private mutating func addList(_ items: [String], y: Double) {
        let nodes = items.enumerated().map { number, text in
            let y = y + 18 * Double(number)
            let label = addText(["①", "②"][number % 2], x: 85, y: y)
            let body = addText(text, x: 98, y: y)
            return StructureNode(
                .listItem,
                children: [
                    .node(StructureNode(.listLabel, children: [label])),
                    .node(StructureNode(.listBody, children: [body])),
                ])
        }
        children.append(.node(StructureNode(.list, children: nodes.map { .node($0) })))
    }

    private mutating func addRuby(base: String, reading: String, y: Double) {
        let base = addText(base, x: 85, y: y)
        let reading = addText(reading, size: 5, x: 88, y: y - 11)
        let ruby = StructureNode(
            .ruby,
            children: [
                .node(StructureNode(.rubyBase, children: [base])),
                .node(StructureNode(.rubyText, children: [reading])),
            ])
        children.append(.node(StructureNode(.paragraph, children: [.node(ruby)])))
    }

    private mutating func addQuote(_ text: String, y: Double) {
        let leaf = addText(text, x: 85, y: y)
        let english = StructureNode(
            .span, attributes: StructureAttributes(language: "en"), children: [leaf])
        children.append(.node(StructureNode(.paragraph, children: [.node(english)])))
    }

    private mutating func addFigure(y: Double) {
        let rect = Rect(x: .pt(85), y: .pt(y), width: .pt(120), height: .pt(60))
        let leaf = addLeaf(
            .box(
                Box(
                    rect: rect, fill: .gray(230),
                    stroke: Stroke(thickness: .pt(0.4), color: .rgb(red: 192, green: 0, blue: 0)))))
        let caption = addText("図1　会場", size: 9, x: 85, y: y + 74)
        children.append(
            .node(
                StructureNode(
                    .figure, attributes: StructureAttributes(alternative: "会場の見取り図"), children: [leaf])))
        children.append(.node(StructureNode(.caption, children: [caption])))
    }

    /// Adds the folio of the page, as decoration.
    public mutating func addFolio() {
        addUnmarked(
            .marked(.pagination(.footer), [.glyphs(run("- \(pages.count) -", x: 285, y: 800))]))
    }
}
