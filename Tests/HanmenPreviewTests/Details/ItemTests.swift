import Foundation
import HanmenCore
import HanmenPreview
import Testing

@Suite("Things on a page that can be clicked")
struct ItemTests {
    @Test(
        "every character of a page lies in one line of text",
        arguments: ["kenshu-midorino", "shojo-midorino", "ketsugi-midorino"])
    func wholeText(_ name: String) throws {
        let made = try DetailedProof.example(name)
        for (page, details) in zip(made.document.pages, made.pages) {
            let drawn = page.sequences.flatMap(\.steps).compactMap { step in
                if case .glyphs(let run) = step { run.text } else { nil }
            }
            let told = details.items.filter { $0.kind == .text }.map(\.text)
            #expect(told.joined() == drawn.joined())
            #expect(!told.contains(""))
        }
    }

    @Test("lines lie on the sheet", arguments: ["kenshu-midorino", "shojo-midorino", "ketsugi-midorino"])
    func onSheet(_ name: String) throws {
        let made = try DetailedProof.example(name)
        for (page, details) in zip(made.document.pages, made.pages) {
            let sheet = page.boxes.media.size
            #expect(
                details.items.allSatisfy {
                    $0.x >= 0 && $0.y >= 0 && $0.width > 0 && $0.height > 0
                        && $0.x + $0.width <= sheet.width.points + 0.02
                        && $0.y + $0.height <= sheet.height.points + 0.02
                })
        }
    }

    @Test("a line of the narrative leads to the characters that say it")
    func places() throws {
        let made = try DetailedProof.example()
        let narrative = made.lines.filter { $0.block == "本文" && $0.place?.file == "/desk/report.md" }
        #expect(narrative.count > 40)
        for line in narrative {
            let written = try #require(line.written(in: made.bytes))
            #expect(line.text.isWoven(into: written), "\(line.text) ← \(written)")
            #expect(written.utf8.count <= line.text.utf8.count + 80, "\(line.text) ← \(written)")
        }
    }

    @Test("lines and columns are those of the file")
    func positions() throws {
        let made = try DetailedProof.example()
        let line = try #require(made.lines.first { $0.text.hasPrefix("緑野市では、令和5年度に") })
        let place = try #require(line.place)
        let lines = String(decoding: made.bytes, as: UTF8.self).split(
            separator: "\n", omittingEmptySubsequences: false)
        #expect(lines[place.line - 1].dropFirst(place.column - 1).hasPrefix("緑野市では"))
    }

    @Test("labels lead to the layout")
    func labels() throws {
        let made = try DetailedProof.example()
        let label = try #require(made.lines.first { $0.text == "研修場所" })
        #expect(label.place?.file.hasSuffix("Layouts/forms/kenshu-sanka-hokokusho.yaml") == true)
        #expect(label.tag == "TH")
        #expect(label.block == "概要表")
    }

    @Test("the lines of one text follow each other in the source, though they say the same")
    func repetition() throws {
        let sentence = "同じことを同じ言葉で何度でも書く。"
        let made = try DetailedProof(.report(body: String(repeating: sentence, count: 30)))
        let offsets = made.lines.filter { $0.block == "本文" }.compactMap(\.place?.offset)
        #expect(offsets.count > 8)
        #expect(offsets == offsets.sorted())
        #expect(Set(offsets).count == offsets.count)
    }

    @Test("marks that are not drawn are passed over")
    func marks() throws {
        let made = try DetailedProof(
            .report(body: "前の文に**太い字**と{牧野|まきの}と[資料](https://example.jp/a)があり、後の文へ続く。"))
        let texts = made.lines.filter { $0.block == "本文" }
        #expect(texts.map(\.text).joined().contains("資料"))
        let link = try #require(texts.first { $0.text == "資料" })
        #expect(link.written(in: made.bytes) == "資料")
        #expect(link.tag == "Link")
        let reading = try #require(texts.first { $0.tag == "RT" })
        #expect(reading.text == "まきの")
    }

    @Test("the reading order counts the elements of the page without a gap")
    func order() throws {
        for page in try DetailedProof.example().pages {
            let orders = Set(page.items.compactMap(\.order))
            #expect(orders == Set(1...orders.count))
        }
    }

    @Test("what cannot be known is null, and every key is there")
    func json() throws {
        let page = try DetailedProof.example().pages[0]
        let data = try JSONEncoder().encode(page)
        let object = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
        let items = try #require(object["items"] as? [[String: Any]])
        let keys: Set = [
            "x", "y", "width", "height", "text", "kind", "block", "tag", "order", "file", "line", "column",
            "offset", "length",
        ]
        #expect(items.allSatisfy { Set($0.keys) == keys })
        let layers = try #require(object["layers"] as? [[String: Any]])
        #expect(layers.compactMap { $0["name"] as? String } == LayerName.allCases.map(\.rawValue))
        #expect(layers.compactMap { $0["title"] as? String } == LayerName.allCases.map(\.title))
    }
}

extension String {
    /// A made-up report with a narrative.
    static func report(body: String, front: String = "") -> String {
        """
        ---
        様式: 研修参加報告書
        提出日: 令和6年5月28日
        会派名: 緑風会
        会派代表者: 青木 結
        参加者: [青木 結]
        期間: 令和6年5月13日(月)
        研修時間: "13:00～16:30"
        研修場所: 研修センター
        研修内容: 研修
        目的: 学ぶ
        \(front)---

        # ■講義

        \(body)
        """
    }
}
