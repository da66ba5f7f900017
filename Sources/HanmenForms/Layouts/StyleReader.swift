import HanmenCore

/// Reads 用紙, 体裁 and ページ番号 into a style.
struct StyleReader {
    let findings: Findings

    /// The style that a layout's tree asks for; what it leaves out is the house's.
    func style(of tree: LayoutNode) -> FormStyle {
        var style = FormStyle()
        if let node = tree["体裁"] { readAppearance(node, into: &style) }
        if let node = tree["用紙"] { readPaper(node, into: &style) }
        style.folio?.size = style.bodySize
        if let node = tree["ページ番号"] { readFolio(node, into: &style) }
        checkTypeArea(style, at: (tree["用紙"] ?? tree).span)
        return style
    }

    // MARK: 用紙

    private func readPaper(_ node: LayoutNode, into style: inout FormStyle) {
        guard let paper = MapReader(node, named: "用紙", keys: Self.paperKeys, findings: findings) else {
            return
        }
        style.paper = paper.choice("大きさ", of: PaperSize.allCases) ?? style.paper
        style.orientation = paper.choice("向き", of: Self.orientations) ?? style.orientation
        style.writingMode = paper.choice("組み方向", of: WritingMode.allCases) ?? style.writingMode
        style.bindingMargin = paper.length("綴じ代") ?? style.bindingMargin
        style.mirrorsEvenPages = paper.flag("見開き") ?? style.mirrorsEvenPages
        readMargins(paper, into: &style)
        readPages(paper, into: &style)
    }

    private func readMargins(_ paper: MapReader, into style: inout FormStyle) {
        guard let margins = paper.map("余白") else { return }
        style.margins.top = margins.length("上") ?? style.margins.top
        style.margins.bottom = margins.length("下") ?? style.margins.bottom
        style.margins.left = margins.length("左") ?? style.margins.left
        style.margins.right = margins.length("右") ?? style.margins.right
    }

    /// At least ten characters by three lines must fit between the margins.
    private func checkTypeArea(_ style: FormStyle, at span: SourceSpan) {
        let room = style.roomBetweenMargins
        guard room.measure < style.bodySize * 10 || room.extent < style.linePitch * 3 else { return }
        let wants = Message(
            "余白を減らすか、文字を小さくしてください（10字×3行は要ります）", en: "leave room for 10 characters by 3 lines")
        findings.add(.layoutValueWrong("余白", wants: wants, at: span))
    }

    // MARK: 体裁

    private func readAppearance(_ node: LayoutNode, into style: inout FormStyle) {
        guard
            let appearance = MapReader(node, named: "体裁", keys: Self.appearanceKeys, findings: findings)
        else { return }
        if let fonts = appearance.map("書体") {
            style.fonts.body = fonts.text("本文")?.value ?? style.fonts.body
            style.fonts.heading = fonts.text("見出し")?.value ?? style.fonts.heading
            style.fonts.title = fonts.text("表題")?.value ?? style.fonts.title
        }
        readSizes(appearance, into: &style)
        readHeadings(appearance, into: &style)
        style.spacing = appearance.choice("間隔", of: BlockSpacing.allCases) ?? style.spacing
        style.defaultMarker = appearance.text("箇条の印")?.value ?? style.defaultMarker
        readRules(appearance, into: &style)
        readComposition(appearance, into: &style)
    }

    private func readSizes(_ appearance: MapReader, into style: inout FormStyle) {
        style.linePitch = appearance.length("行送り") ?? style.linePitch
        if let sizes = appearance.map("文字") {
            style.bodySize = size("本文", sizes) ?? style.bodySize
            style.titleSize = size("表題", sizes) ?? style.titleSize
            style.headings[0].size = size("見出し", sizes) ?? style.headings[0].size
            let small = size("小見出し", sizes) ?? style.bodySize
            for level in style.headings.indices.dropFirst() { style.headings[level].size = small }
        }
        guard style.linePitch < style.bodySize else { return }
        let wants = Message("本文の文字より大きくしてください", en: "must be larger than the body's characters")
        let place = appearance.node("行送り") ?? appearance.node
        findings.add(.layoutValueWrong("行送り", wants: wants, at: place.span))
    }

    /// A character size that can be read and that fits a page.
    func size(_ key: String, _ sizes: MapReader) -> Length? {
        guard let size = sizes.length(key), let node = sizes.node(key) else { return nil }
        if size >= .pt(4), size <= .pt(72) { return size }
        let wants = Message("4pt から 72pt までにしてください", en: "from 4pt to 72pt")
        findings.add(.layoutValueWrong(key, wants: wants, at: node.span))
        return nil
    }

    private func readRules(_ appearance: MapReader, into style: inout FormStyle) {
        if let rules = appearance.map("罫線") {
            style.tableRules.inner = rules.length("内") ?? style.tableRules.inner
            style.tableRules.outer = rules.length("外") ?? style.tableRules.outer
            style.tableRules.cellPadding = rules.characters("余白") ?? style.tableRules.cellPadding
            style.tableRules.isDoubleOutside = rules.choice("外の形", of: OuterRule.allCases) == .double
            style.tableRules.hasVerticalRules = rules.flag("縦") ?? style.tableRules.hasVerticalRules
        }
        guard let colors = appearance.map("色") else { return }
        let labelFill = colors.choice("見出し地", of: NamedColor.tints)?.color
        style.tableRules.labelFill = labelFill ?? style.tableRules.labelFill
        style.tableRules.color = colors.choice("罫線", of: NamedColor.rules)?.color ?? style.tableRules.color
        style.colors.heading = colors.choice("見出し", of: NamedColor.texts)?.color ?? style.colors.heading
        style.colors.title = colors.choice("表題", of: NamedColor.texts)?.color ?? style.colors.title
        style.colors.bar = colors.choice("帯", of: NamedColor.allCases)?.color ?? style.colors.bar
    }

    private func readComposition(_ appearance: MapReader, into style: inout FormStyle) {
        guard let composition = appearance.map("組版") else { return }
        let kinsoku = composition.choice("禁則", of: CompositionStyle.Kinsoku.allCases)
        style.composition.kinsoku = kinsoku ?? style.composition.kinsoku
        style.composition.hangsPunctuation = composition.flag("ぶら下げ") ?? style.composition.hangsPunctuation
        if let brackets = composition.choice("括弧", of: BracketDrawing.allCases) {
            style.composition.drawsWideBrackets = brackets == .wide
        }
        guard let digits = composition.choice("数字", of: DigitPolicy.allCases) else { return }
        digits.apply(to: &style.composition)
    }

    // MARK: ページ番号

    private func readFolio(_ node: LayoutNode, into style: inout FormStyle) {
        guard let folio = MapReader(node, named: "ページ番号", keys: Self.folioKeys, findings: findings) else {
            return
        }
        let position = folio.choice("位置", of: FolioPosition.allCases) ?? .center
        guard let alignment = position.alignment else { return style.folio = nil }
        style.folio?.alignment = alignment
        style.folio?.size = size("大きさ", folio) ?? style.bodySize
        if let shows = folio.flag("初頁") { style.folio?.showsOnFirstPage = shows }
        guard let format = folio.text("書式") else { return }
        guard format.value.contains("{頁}") || format.value.contains("{全頁}") else {
            let wants = Message("「- {頁} -」「{頁}/{全頁}」のように書いてください", en: "write {頁}, perhaps {全頁}")
            return findings.add(.layoutValueWrong("書式", wants: wants, at: format.span))
        }
        style.folio?.format = format.value
    }
}
