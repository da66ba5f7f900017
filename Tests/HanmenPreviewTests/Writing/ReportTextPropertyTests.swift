import Foundation
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenPreview

/// Whatever is written is read back, and nothing else changes.
struct ReportTextPropertyTests {
    static let nasty = [
        "13:15", "はい", "いいえ", "null", "true", "~", "- 甲", "-", "---", "...", "? 甲", "! 甲", "& 甲", "* 甲",
        "% 甲", "@甲",
        "`甲`", "| 甲", "> 甲", "甲: 乙", "甲:", ": 甲", "# 甲", "甲 # 乙", "甲#乙", "{会派名}", "{髙﨑|たかさき} 遥", "｛会派名｝",
        "[甲, 乙]", "\"甲\"", "'甲'", "甲\"乙", "甲\\乙", "甲\\n乙", " 甲", "甲 ", "　甲　", "\t甲", "甲\t乙", "■見出し", "①一つ目",
        "・小見出し", "会派名：緑風会", "葛\u{E0100}城", "が\u{3099}", "👩‍👩‍👧", "甲\n乙", "甲\n\n乙", "\n甲", "甲\n 乙", "甲\n---\n乙",
        "甲\n# 乙\n- 丙: 丁", "甲\r\n乙", "0123", "1_000", "0x1F", "1e3", "2024-05-28", "12,345円", "▲500", "a, b",
        "a]b}",
        "<script>alert(1)</script>", "\u{200B}", "\u{2028}甲", "甲\u{85}乙", "\u{FEFF}甲", "\u{7}甲", "=甲", "<<",
        "甲 |",
        String(repeating: "長い文章。", count: 60), String(repeating: "長: い# 文「章」。\n", count: 10),
    ]

    /// What of a text a report can hold.
    private func cleaned(_ text: String) -> String {
        let lines = text.replacing("\r\n", with: "\n")
        let kept = lines.unicodeScalars.filter {
            !["\u{2028}", "\u{85}", "\u{FEFF}", "\u{7}"].contains($0)
        }
        return String(String(String.UnicodeScalarView(kept)).reversed().drop { $0 == "\n" }.reversed())
    }

    private func fields(_ text: String) throws -> [String: FormValue] {
        let fields = try Samples.report(text).fields
        return Dictionary(
            uniqueKeysWithValues: fields.compactMap { field in
                FormValue(field.value).map { (field.key.value, $0) }
            })
    }

    @Test(arguments: [
        ["会派名"], ["目的"], ["代表者"], ["参加者", "0"], ["参加者", "2"], ["参加者", "3"], ["資料", "0"], ["資料", "2"],
        ["口座", "番号"], ["口座", "名義"], ["費用", "0", "費目"], ["費用", "1", "費目"], ["費用", "0", "備考"],
        ["費用", "1", "備考"], ["費用", "2", "費目"],
    ])
    func `a text reads back as it was written`(path: [String]) throws {
        let before = try fields(Samples.written)
        for text in Self.nasty {
            let result = ReportText(Samples.written).setting(.text(text), at: path, in: try Samples.layout)
            let changed = try #require(result.value, "\(text)").text
            var after = try fields(changed)
            let wanted = cleaned(text)
            #expect(wanted.isEmpty || at(path, in: after[path[0]]) == .text(wanted), "\(path) \(text)")
            after[path[0]] = before[path[0]]
            #expect(after == before, "\(path) \(text)")
            #expect(body(changed) == body(Samples.written))
            #expect(comments(changed) == comments(Samples.written), "\(path) \(text)")
            let again = ReportText(changed).setting(.text(text), at: path, in: try Samples.layout)
            #expect(again.value?.text == changed, "\(path) \(text)")
        }
    }

    @Test(arguments: 0..<20)
    func `many changes after each other never break a report`(seed: Int) throws {
        var dice = Dice(seed: UInt64(seed))
        var text = Samples.written
        let names = ["会派名", "参加者", "資料", "口座", "費用", "目的", "代表者"]
        for _ in 0..<15 {
            let name = names[dice.roll(names.count)]
            let value = self.value(for: name, &dice)
            let before = try fields(text)
            let path = [name] + (name == "参加者" && dice.roll(2) == 0 ? [String(dice.roll(5))] : [])
            let new = path.count == 2 ? FormValue.text(Self.nasty[dice.roll(Self.nasty.count)]) : value
            let result = ReportText(text).setting(
                dice.roll(5) == 0 ? nil : new, at: path, in: try Samples.layout)
            text = try #require(result.value, "\(path) \(String(describing: new))\n\(text)").text
            var after = try fields(text)
            after[name] = before[name]
            #expect(after == before)
            #expect(body(text) == body(Samples.written))
        }
    }

    private func value(for name: String, _ dice: inout Dice) -> FormValue {
        func text(_ dice: inout Dice) -> FormValue { .text(Self.nasty[dice.roll(Self.nasty.count)]) }
        switch name {
        case "参加者", "資料": return .list((0..<dice.roll(5)).map { _ in text(&dice) })
        case "口座": return .record(["金融機関": text(&dice), "支店": text(&dice)])
        case "費用":
            return .list(
                (0..<dice.roll(4)).map { _ in
                    .record(["費目": text(&dice), "金額": .text("\(dice.roll(9000))円"), "備考": text(&dice)])
                })
        default: return text(&dice)
        }
    }

    private func at(_ path: [String], in value: FormValue?) -> FormValue? {
        path.dropFirst().reduce(value) { value, step in
            switch value {
            case .list(let items)?: Int(step).flatMap { items.indices.contains($0) ? items[$0] : items.last }
            case .record(let parts)?: parts[step]
            case .text?, nil: nil
            }
        }
    }

    private func body(_ text: String) -> Substring {
        text.range(of: "\n---\n\n# ■本文").map { text[$0.lowerBound...] } ?? ""
    }

    private func comments(_ text: String) -> [String] {
        ["# 緑風会の報告書", "# 締切は月末", "# 五十音順", "# 会派の外から", "# 会計から"].filter { text.contains($0) }
    }
}

extension Dice {
    fileprivate mutating func roll(_ sides: Int) -> Int { Int.random(in: 0..<sides, using: &self) }
}
