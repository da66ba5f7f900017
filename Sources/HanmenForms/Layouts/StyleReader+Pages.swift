import HanmenCore

/// How a page is filled, read from 用紙: 行長, 行数, 行の格子, 末頁.
extension StyleReader {
    static let pageKeys: [LayoutKey] = [
        .characters("行長", "一行の字数。例: 40字"), .lines("行数", "一頁の行数。例: 36行"),
        .flag("行の格子", "表や見出しの後の行を、頁の頭から数えた行の位置に戻すか"),
        LayoutKey("末頁", .textOr(["そのまま", "そろえる"]), "最後の頁の行の数。そのまま、そろえる、6行 など"),
    ]

    /// As many lines at least stand on a last page that is to be evened out (末頁: そろえる).
    private static let usualLastLines = 4

    func readPages(_ paper: MapReader, into style: inout FormStyle) {
        style.pages.charactersPerLine = count("行長", unit: "字", range: 10...200, paper)
        style.pages.linesPerPage = count("行数", unit: "行", range: 3...200, paper)
        style.pages.keepsLinesOnGrid = paper.flag("行の格子") ?? false
        style.pages.leastLastLines = lastLines(paper)
        freeMargins(paper, &style)
        checkFit(style, paper)
    }

    /// Two opposite margins that are not written leave the whole sheet to a type area of a known size.
    private func freeMargins(_ paper: MapReader, _ style: inout FormStyle) {
        let isVertical = style.writingMode == .vertical
        let along = style.pages.charactersPerLine != nil
        let across = style.pages.linesPerPage != nil
        func isFree(_ sides: [String]) -> Bool { sides.allSatisfy { paper.node("余白")?[$0] == nil } }
        if isVertical ? across : along, isFree(["左", "右"]) {
            (style.margins.left, style.margins.right) = (.zero, .zero)
        }
        if isVertical ? along : across, isFree(["上", "下"]) {
            (style.margins.top, style.margins.bottom) = (.zero, .zero)
        }
    }

    private func checkFit(_ style: FormStyle, _ paper: MapReader) {
        let room = style.roomBetweenMargins
        func place(_ key: String) -> SourceSpan { (paper.node(key) ?? paper.node).span }
        if let count = style.pages.charactersPerLine, style.bodySize * count > room.measure {
            findings.add(
                .typeAreaTooLarge(
                    "行長", count: "\(count)字", needs: style.bodySize * count, has: room.measure,
                    most: "\(max(0, room.measure.raw / style.bodySize.raw))字", at: place("行長")))
        }
        let gap = style.linePitch - style.bodySize
        if let count = style.pages.linesPerPage, style.linePitch * count - gap > room.extent {
            let most = max(0, (room.extent + gap).raw / max(1, style.linePitch.raw))
            findings.add(
                .typeAreaTooLarge(
                    "行数", count: "\(count)行", needs: style.linePitch * count - gap, has: room.extent,
                    most: "\(most)行", at: place("行数")))
        }
    }

    /// A whole number in a range.
    private func count(
        _ key: String, unit: String, range: ClosedRange<Int>, _ paper: MapReader
    ) -> Int? {
        let number = unit == "字" ? paper.characters(key)?.characters : paper.lines(key)
        guard let number, let node = paper.node(key) else { return nil }
        if let count = Int(exactly: number), range.contains(count) { return count }
        let wants = Message(
            "\(range.lowerBound)\(unit)から\(range.upperBound)\(unit)までの整数にしてください",
            en: "a whole number from \(range.lowerBound) to \(range.upperBound)")
        findings.add(.layoutValueWrong(key, wants: wants, at: node.span))
        return nil
    }

    /// 末頁: そろえる, そのまま, or a number of lines.
    private func lastLines(_ paper: MapReader) -> Int? {
        switch paper.text("末頁")?.value {
        case nil, "そのまま": nil
        case "そろえる": Self.usualLastLines
        case let text?: lastLines(text, paper)
        }
    }

    private func lastLines(_ text: String, _ paper: MapReader) -> Int? {
        if let number = Quantity(text, units: ["行"])?.number, let count = Int(exactly: number),
            (2...20).contains(count)
        {
            return count
        }
        let wants = Message("「そろえる」か「そのまま」か、「6行」のような行の数を書いてください", en: "そろえる, そのまま or lines, as 6行")
        findings.add(.layoutValueWrong("末頁", wants: wants, at: (paper.node("末頁") ?? paper.node).span))
        return nil
    }
}

extension Diagnostic {
    fileprivate static func typeAreaTooLarge(
        _ key: String, count: String, needs: Length, has: Length, most: String, at span: SourceSpan
    ) -> Diagnostic {
        .error(
            .layoutTypeArea,
            Message(
                "\(key) \(count)は \(needs.written) あり、余白を除いた用紙の \(has.written) に入りません",
                en: "\(key) \(count) takes \(needs.written), the margins leave \(has.written)"), at: span,
            hints: [
                Message(
                    "\(most)までなら入ります。余白・綴じ代・文字・行送りを小さくすることもできます", en: "at most \(most) fit")
            ])
    }
}

extension Length {
    /// Millimetres with one decimal: `148.2mm`.
    fileprivate var written: String {
        let tenths = Int((millimetres * 10).rounded())
        return "\(tenths / 10).\(abs(tenths % 10))mm"
    }
}
