import HanmenCore
import HanmenYAML
import Testing

/// Files made by dice: whatever way a value is written, it is read as typed, with its place.
@Suite("YAML: properties")
struct YAMLPropertyTests {
    private struct Dice {
        var state: UInt64
        mutating func roll(_ sides: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % sides
        }
    }

    private enum Style: Int, CaseIterable {
        case plain, single, double, flow, list
    }

    private static let words = [
        "緑風会", "髙﨑 遥", "13:15～16:35", "令和3年10月4日(月)", "𠮷野", "0123", "no", "（全国）", "100%", "A-1", "講師：牧田",
        "①甲",
    ]

    private func written(_ value: String, _ style: Style) -> String {
        switch style {
        case .plain: " \(value)"
        case .single: " '\(value)'"
        case .double: " \"\(value)\""
        case .flow: " [\"甲\", \(value)]"
        case .list: "\n  - 甲\n  - \(value)"
        }
    }

    private func last(_ value: YAMLValue) -> Spanned<String>? {
        switch value {
        case .scalar(let text): text
        case .sequence(let items, _): items.last.flatMap(last)
        case .mapping: nil
        }
    }

    @Test("values and places come back from every style, in any order, anywhere in a file")
    func roundTrip() throws {
        var dice = Dice(state: 42)
        for _ in 0..<200 {
            let lead = String(repeating: "前の行\n", count: dice.roll(3))
            var expected: [(key: String, value: String)] = []
            var text = ""
            for index in 0..<1 + dice.roll(8) {
                let value = Self.words[dice.roll(Self.words.count)]
                let style = Style.allCases[dice.roll(Style.allCases.count)]
                expected.append(("項目\(index)", value))
                text += "項目\(index):\(written(value, style))\(dice.roll(4) == 0 ? "  # 注" : "")\n"
            }
            let source = SourceText(name: "x", text: lead + text)
            let value = try #require(
                YAMLReader.read(source, in: lead.utf8.count..<source.utf8.count).value, "\(text)")
            for (key, wanted) in expected {
                let found = try #require(value[key].flatMap(last))
                #expect(found.value == wanted)
                #expect(found.span.text == wanted, "\(text)")
            }
        }
    }

    @Test("places of lists and mappings hold their children")
    func nesting() throws {
        let source = SourceText(
            name: "x", text: "構成:\n  - { 名前: 表, 列幅: [6字, 残り] }\n  - 名前: 行\n    行:\n      - 甲\n")
        let root = try #require(YAMLReader.read(source).value)
        func check(_ value: YAMLValue) {
            let children: [YAMLValue] =
                switch value {
                case .scalar: []
                case .sequence(let items, _): items
                case .mapping(let entries, _): entries.map(\.value)
                }
            for child in children {
                #expect(value.span.range.lowerBound <= child.span.range.lowerBound)
                #expect(value.span.range.upperBound >= child.span.range.upperBound)
                check(child)
            }
        }
        check(root)
    }
}
