import HanmenCore
import HanmenForms
import Testing

@testable import HanmenLayout

@Suite("One line (行)")
struct LineTests {
    @Test("a date at the right keeps its inset", arguments: [0, 1, 2.5])
    func right(inset: Double) throws {
        let line = try Printed(.line("令和八年四月一日", .right, inset: inset)).line("令和")
        #expect(line.end.isNear(44 - inset))
    }

    @Test("an address at the left keeps its inset")
    func left() throws {
        #expect(try Printed(.line("緑野市議会議長様", .left, inset: 1)).line("緑野市").start.isNear(1))
    }

    @Test("記 stands in the middle")
    func centre() throws {
        let line = try Printed(.line("記", .center)).line("記")
        #expect(line.start.isNear(21.5))
    }

    @Test("a line too long for the measure goes on below")
    func long() throws {
        let printed = try Printed(.line(running(100), .right, inset: 1))
        #expect(printed.readText == running(100))
        #expect(printed.text(onPage: 0).count == 3)
        #expect(printed.text(onPage: 0).allSatisfy { $0.end.isNear(43) && $0.start >= -0.03 })
    }

    @Test("lines stand a line's pitch apart, on the grid")
    func grid() throws {
        let printed = try Printed(.line("一", .left), .line("二", .right), .line("三", .center))
        let base = TypeArea.baseline(inCellOf: .pt(18), em: .pt(10.5))
        #expect(printed.text(onPage: 0).map(\.y) == (0..<3).map { base + .pt(18) * $0 })
    }

    @Test("neighbouring airs do not add up; at the head of a page there is none")
    func air() throws {
        func line(_ text: String, before: Double, after: Double) -> FormContent {
            .line(
                LineBlock(
                    content: inline(text), alignment: .left, inset: ZenkakuLength(0), linesBefore: before,
                    linesAfter: after))
        }
        let printed = try Printed(
            line("一", before: 3, after: 2), line("二", before: 1, after: 0), .space(lines: 4),
            line("三", before: 1, after: 0))
        let ys = try ["一", "二", "三"].map { try printed.line($0).y / .pt(18) }
        #expect(ys[0] < 1)
        #expect((ys[1] - ys[0]).isNear(3))
        #expect((ys[2] - ys[1]).isNear(5))
    }
}

@Suite("Sender (差出)")
struct SenderTests {
    private let labels = ["会派名", "会派代表者", "参加者"]
    private var rows: [(label: String?, value: String)] {
        zip(labels, ["緑風会", "青木一郎", "山田花子"]).map { ($0, $1) }
    }

    @Test("labels are spread to one width")
    func spreadLabels() throws {
        let printed = try Printed(.sender(rows, labelWidth: 6, start: 18))
        for label in labels {
            let line = try printed.row(label)
            #expect(line.columns[0].isNear(18))
            #expect((line.columns[label.count - 1] + 1).isNear(24))
        }
    }

    @Test("values stand on one x, a character behind the labels")
    func alignedValues() throws {
        let printed = try Printed(.sender(rows, labelWidth: 6, start: 18))
        for label in labels {
            let line = try printed.row(label)
            #expect(line.columns[label.count].isNear(25))
        }
    }

    @Test("a long value wraps behind its label, inside the right half")
    func wraps() throws {
        let value = running(50)
        let printed = try Printed(.sender([("会派名", value)], labelWidth: 6, start: 18))
        let lines = printed.rows
        #expect(lines.map(\.text).joined() == "会派名" + value)
        #expect(lines.count == 3)
        #expect(lines.dropFirst().allSatisfy { $0.start.isNear(25) && $0.end <= 44.03 })
        #expect(lines[0].end <= 44.03)
    }

    @Test("a value without label stands where labels begin")
    func bare() throws {
        #expect(try Printed(.sender([(nil, "緑風会")], start: 20)).line("緑風会").start.isNear(20))
    }

    @Test("several participants stand under one another")
    func list() throws {
        let printed = try Printed(.sender([("参加者", "山田花子\n青木一郎")]))
        #expect(try printed.line("青木一郎").start.isNear(25))
    }

    @Test("the printed seal mark stands a character behind the name")
    func seal() throws {
        let printed = try Printed(.sender([("代表者", "青木一郎")], seal: .printed))
        let line = try printed.row("代表者")
        #expect(line.text == "代表者青木一郎　㊞")
        #expect((line.columns[line.columns.count - 1] - line.columns[6]).isNear(2))
    }

    @Test("the rows stay together on a page")
    func together() throws {
        let printed = try Printed(.line("上", .left), .sender(rows), style: .lines(3))
        #expect(printed.text(onPage: 0).map(\.text) == ["上"])
        #expect(printed.rows.filter { $0.page == 1 }.count == 3)
    }

    @Test("each row is one paragraph of the structure, label before value")
    func structure() throws {
        let printed = try Printed(.sender(rows))
        let paragraphs = printed.document.structure.elements(.paragraph)
        #expect(paragraphs.map { printed.text(of: $0) } == ["会派名緑風会", "会派代表者青木一郎", "参加者山田花子"])
    }

    @Test("a label wider than the labels' width does not run into its value")
    func wideLabel() throws {
        let printed = try Printed(.sender([("会派代表者及び経理責任者", "青木一郎")], labelWidth: 5, start: 18))
        let line = try printed.row("会派代表者")
        #expect(line.steps.allSatisfy { $0 > 0 })
    }
}
