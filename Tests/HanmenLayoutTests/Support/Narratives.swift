import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting

/// A narrative thrown together at random, and the text that must come out.
struct RandomNarrative {
    private(set) var blocks: [ReportBlock] = []
    private(set) var text = ""
    private var dice: Dice

    init(seed: UInt64, count: Int) {
        dice = Dice(seed: seed)
        for _ in 0..<count { addBlock() }
    }

    private mutating func addBlock() {
        switch Int.random(in: 0...9, using: &dice) {
        case 0, 1: addHeading()
        case 2, 3, 4: blocks.append(.body(words(1...260)))
        case 5: blocks.append(.body(words(1...30), role: .speaker))
        case 6, 7: addList()
        case 8: addTable()
        default: blocks.append(.quote([.body(words(1...120))], nowhere))
        }
    }

    private mutating func addHeading() {
        let marked = Bool.random(using: &dice)
        if marked { text += "■" }
        let level = Int.random(in: 1...6, using: &dice)
        blocks.append(.head(words(1...60), level: level, marker: marked ? .square() : nil))
    }

    private mutating func addList() {
        let marks: [Marker] = [.circled(), .circled("⑫"), .dot(), .parenthesized("(3)"), .ordinal("第２")]
        let items = (0..<Int.random(in: 1...5, using: &dice)).map { _ -> ListItem in
            let mark = marks.randomElement(using: &dice) ?? .dot()
            text += mark.text
            return ReportBlock.item(mark, .body(words(1...100)))
        }
        blocks.append(.list(items))
    }

    private mutating func addTable() {
        let columns = Int.random(in: 1...6, using: &dice)
        let head = (0..<columns).map { _ in words(1...6) }
        let rows = (0..<Int.random(in: 1...9, using: &dice)).map { _ in
            (0..<columns).map { _ in words(0...40) }
        }
        let longest = Int.random(in: 0...3, using: &dice) == 0 ? words(200...500) : nil
        blocks.append(.grid(head: head, rows + (longest.map { [[$0]] } ?? [])))
    }

    /// Some text, noted as part of what must come out.
    private mutating func words(_ count: ClosedRange<Int>) -> String {
        let alphabet = Array("緑野市議会研修参加のをにがたりカタカナー、。「」（）ABC123・～")
        let word = String(
            (0..<Int.random(in: count, using: &dice)).map { _ in alphabet.randomElement(using: &dice) ?? "緑" }
        )
        text += word
        return word
    }
}
