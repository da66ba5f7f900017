import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("Seals beside names (印, 印の位置)")
struct SealTests {
    private func printed(_ seal: SealMark, _ place: SealPlace, name: String = "青木一郎") throws -> Printed {
        let row = SenderBlock.Row(
            label: nil, value: inline(name), seal: Seal(seal), sealPlace: place, span: nowhere)
        let sender = SenderBlock(
            rows: [row], labelWidth: ZenkakuLength(5), start: ZenkakuLength(20), linesBefore: 0,
            linesAfter: 0)
        return try Printed(.sender(sender), .line("次", .left))
    }

    private func box(_ printed: Printed) throws -> Rect {
        let boxes = printed.document.pages[0].sequences.filter { $0.mark == .artifact }.flatMap(\.steps)
        guard case .box(let box)? = boxes.first else { throw Missing() }
        return box.rect.moved(by: Point(x: -printed.origin(0).x, y: -printed.origin(0).y))
    }

    private struct Missing: Error {}

    @Test(
        "a box stands by the house's rule (C17)",
        arguments: [(SealPlace.afterSpace, 25.0), (.nameEnd, 23.5)])
    func places(place: SealPlace, left: Double) throws {
        let printed = try printed(.box, place)
        #expect((try box(printed).minX / printed.em).isNear(left))
    }

    @Test("at the margin its right edge is the type area's", arguments: [SealMark.box, .digital])
    func margin(seal: SealMark) throws {
        let printed = try printed(seal, .margin)
        #expect(try box(printed).maxX == printed.area.width)
    }

    @Test("a row with a box is high enough for it, and its name is in the middle")
    func height() throws {
        let printed = try printed(.box, .margin)
        let rect = try box(printed)
        #expect(rect.minY >= .zero)
        #expect(try printed.line("次").y > rect.maxY)
        let name = try printed.line("青木").y - printed.em * 0.38
        #expect(abs((rect.minY + rect.size.height / 2 - name).points) < 0.5)
    }

    @Test("a box beside a long name never leaves the measure")
    func long() throws {
        let printed = try printed(.box, .afterSpace, name: running(24))
        #expect(try box(printed).maxX <= printed.area.width)
    }

    @Test("a printed mark at the margin is read after the name")
    func word() throws {
        let printed = try printed(.word, .margin)
        #expect(printed.readText == "青木一郎印次")
        #expect(try printed.row("青木").end.isNear(44))
    }
}

@Suite("Blocks of forms on paper")
struct PaperBlockTests {
    private func notes(_ texts: [String], _ mark: NotesBlock.Mark) throws -> Printed {
        try Printed(
            .notes(
                NotesBlock(
                    notes: texts.map { inline($0) }, mark: mark, look: TextLook(size: .pt(9)),
                    span: nowhere)), .line("次", .left))
    }

    private func boxes(_ printed: Printed) -> [Box] {
        printed.document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap { step in
            if case .box(let box) = step { box } else { nil }
        }
    }

    @Test(
        "one note has its mark, several have numbers",
        arguments: [
            (NotesBlock.Mark.note, ["甲"], "注甲"), (.note, ["甲", "乙"], "注1甲注2乙"), (.asterisk, ["甲"], "※甲"),
            (.remarks, ["甲"], "備考甲"), (.remarks, ["甲", "乙"], "備考1甲2乙"),
        ])
    func marks(mark: NotesBlock.Mark, texts: [String], read: String) throws {
        #expect(try notes(texts, mark).readText == read + "次")
    }

    @Test("lines of a note hang behind its mark; all notes are notes to a reader")
    func hanging() throws {
        let printed = try notes([running(80), running(90)], .note)
        let starts = printed.rows.filter { !$0.text.hasPrefix("注") && !$0.text.hasPrefix("次") }.map(\.start)
        #expect(Set(starts.map { ($0 * 100).rounded() }).count == 1)
        #expect(printed.document.structure.elements(.note).count == 2)
        let grid = try printed.line("次").y - TypeArea.baseline(inCellOf: .pt(18), em: .pt(10.5))
        #expect(grid.raw % Length.pt(18).raw == 0)
    }

    private func approval(_ count: Int, _ alignment: HorizontalAlignment) throws -> Printed {
        let boxes = (0..<count).map { index in
            ApprovalBlock.Box(caption: Spanned("事務局長\(index)", at: nowhere))
        }
        return try Printed(
            .approval(
                ApprovalBlock(boxes: boxes, side: .mm(18), alignment: alignment, span: nowhere)))
    }

    @Test("boxes stand at the side the layout says, as wide as it says")
    func approvalPlace() throws {
        let printed = try approval(3, .right)
        let xs = printed.rules(onPage: 0).flatMap { [$0.from.x, $0.to.x] }
        #expect(xs.max() == printed.area.width)
        #expect(xs.min() == printed.area.width - Length.mm(18) * 3)
        #expect(try approval(2, .left).rules(onPage: 0).map(\.from.x).min() == .zero)
    }

    @Test("a title too wide for its box is smaller, in one line, and the head of its column")
    func approvalTitles() throws {
        let printed = try approval(2, .right)
        #expect(printed.lines.filter { $0.text.hasPrefix("事務局長") }.count == 2)
        #expect(printed.lines[0].size < .pt(10.5))
        #expect(printed.document.structure.elements(.tableHeader(.column)).count == 2)
        #expect(printed.document.structure.elements(.tableData).count == 2)
    }

    private func paste(_ height: Length?, overlaps: Int = 0) -> FormContent {
        .paste(PasteBlock(content: inline("ここに貼付"), height: height, overlaps: overlaps, span: nowhere))
    }

    @Test("a frame is as high as the layout says, or takes the page's rest")
    func pasteHeight() throws {
        #expect(boxes(try Printed(paste(.mm(80)))).map(\.rect.size.height) == [.mm(80)])
        let printed = try Printed(.line("上", .left), paste(nil), .line("下", .left))
        #expect(boxes(printed).map(\.rect.size.height) == [printed.area.height - .pt(18)])
        #expect(try printed.line("下").page == 1)
    }

    @Test("where little is left, the frame takes the next page")
    func pasteNextPage() throws {
        let printed = try Printed(.space(lines: 0), .line("上", .left), paste(.mm(180)), paste(nil))
        #expect(boxes(printed).last?.rect.size.height == printed.area.height)
        #expect(printed.document.pages.count == 2)
    }

    /// A frame with so many receipts, upright as most are.
    private func printedReceipts(_ count: Int, after fill: Int = 0) throws -> Printed {
        let marks = (0..<count).map { index in
            InlineImage(
                path: Spanned("r\(index)", at: nowhere), alternative: Spanned("", at: nowhere),
                caption: Spanned("番号\(index + 1)", at: nowhere))
        }
        let images = Dictionary(
            uniqueKeysWithValues: marks.map { mark in
                (mark.path.value, ImageData(format: .png, bytes: [0x89], pixelWidth: 1500, pixelHeight: 3000))
            })
        let paste = PasteBlock(
            content: inline("ここに貼付"), images: marks, height: nil, overlaps: 2, span: nowhere)
        let lines = (0..<fill).map { _ in FormContent.line("上", .left) }
        return try Printed(Form(lines + [.paste(paste)], style: .lines(36)), images: images)
    }

    @Test(
        "receipts stand in the frame, up to four a frame, none over another", arguments: [1, 2, 3, 4, 5, 9])
    func receipts(_ count: Int) throws {
        let printed = try printedReceipts(count)
        #expect(printed.document.pages.count == (count + 3) / 4)
        var seen = 0
        for page in printed.document.pages.indices {
            let rects = printed.pictures(onPage: page)
            seen += rects.count
            #expect(rects.allSatisfy { $0.minX >= .zero && $0.maxX <= printed.area.width })
            #expect(rects.allSatisfy { $0.minY >= .zero && $0.maxY <= printed.area.height })
            for (index, rect) in rects.enumerated() {
                #expect(rects[..<index].allSatisfy { $0.maxX <= rect.minX || $0.maxY <= rect.minY })
            }
        }
        #expect(seen == count)
        #expect(printed.lines.map(\.text).filter { $0.contains("ここに貼付") } == [])
    }

    @Test("where little is left, receipts take the next page")
    func receiptsNextPage() throws {
        #expect(try printedReceipts(1, after: 30).document.pages.count == 2)
        #expect(try printedReceipts(1, after: 3).document.pages.count == 1)
    }

    @Test("rules for overlapping receipts part the frame, the line stands in the first part")
    func overlaps() throws {
        let printed = try Printed(paste(.mm(80), overlaps: 3))
        #expect(printed.rules(onPage: 0).map { $0.from.y.millimetres.rounded() } == [20, 40, 60])
        #expect(try printed.line("ここに").y < .mm(20))
    }

    private func signature(_ value: String, _ seal: SealMark) throws -> Printed {
        try Printed(
            .signature(
                SignatureBlock(
                    label: Spanned("氏名", at: nowhere), value: value.isEmpty ? [] : inline(value),
                    seal: Seal(seal),
                    start: ZenkakuLength(18), labelWidth: ZenkakuLength(4), width: ZenkakuLength(16),
                    span: nowhere)))
    }

    @Test("a room for a name is ruled, with the mark at its end")
    func ruled() throws {
        let printed = try signature("青木一郎", .printed)
        let rule = try #require(printed.rules(onPage: 0).first)
        #expect((rule.from.x / printed.em).isNear(23))
        #expect((rule.to.x / printed.em).isNear(39))
        #expect(printed.readText == "氏名青木一郎㊞")
        #expect(rule.from.y > (try printed.line("青木").y))
    }

    @Test("a box for a seal stands behind the rule, not on it")
    func boxed() throws {
        let printed = try signature("", .box)
        let rule = try #require(printed.rules(onPage: 0).first)
        let box = try #require(boxes(printed).first)
        #expect(rule.to.x < box.rect.minX - printed.origin(0).x)
        #expect(printed.readText == "氏名")
    }
}
