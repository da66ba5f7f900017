import HanmenCore
import HanmenForms
import HanmenPreview
import HanmenTesting
import Testing

@Suite("Layers over a page")
struct LayerTests {
    @Test("the type area has as many lines and characters as the layout says")
    func typeArea() throws {
        let made = try DetailedProof.example("shojo-midorino")
        let notes = made.notes(.typeArea)
        #expect(notes.count == made.pages.count)
        #expect(notes.allSatisfy { $0.contains(" 字 × ") })
    }

    @Test("the characters of the narrative stand in the type area and on its lines")
    func onGrid() throws {
        let made = try DetailedProof.example()
        for page in made.pages {
            guard case .rect(let x, let y, let width, let height, _)? = page.layers[0].shapes.first else {
                Issue.record("no type area")
                return
            }
            for item in page.items where item.kind == .text && item.block == "本文" && item.tag == "P" {
                #expect(item.x >= x - 6 && item.x + item.width <= x + width + 6)
                #expect(item.y >= y - 1 && item.y + item.height <= y + height + 1)
            }
        }
    }

    @Test("blocks stand under their names, also for the page")
    func frames() throws {
        let page = try DetailedProof.example().pages[0]
        #expect(page.layers[1].shapes.compactMap(\.words) == page.blocks.map(\.name))
        #expect(page.blocks.map(\.name).contains("概要表"))
    }

    @Test("every line of text has a baseline that says its face and its size")
    func baselines() throws {
        let made = try DetailedProof.example()
        #expect(made.notes(.baselines).count == made.lines.count)
        #expect(made.notes(.baselines).contains { $0.hasSuffix(" 16 pt") })
    }

    @Test("the binding margin is told, and changes its side on even pages")
    func margins() throws {
        let layout = """
            継承: 研修参加報告書
            用紙: { 余白: { 左: 20mm, 右: 25mm }, 綴じ代: 10mm, 見開き: はい }
            """
        let body = String(repeating: "長い文を書いて、次の頁まで続ける。\n\n", count: 80)
        let made = try DetailedProof(.report(body: body), layout: layout)
        #expect(made.notes(.margins).contains("左の余白 20 mm"))
        let strips = made.shapes(.margins).compactMap { shape -> Double? in
            guard case .rect(let x, _, _, _, "綴じ代 10 mm") = shape else { return nil }
            return x
        }
        try #require(strips.count > 1)
        #expect(strips[0] == 0)
        #expect(abs(strips[1] - Length.mm(200).points) < 0.1)
    }

    @Test("seals, boxes for them and fields of signatures are shown, and can be clicked")
    func seals() throws {
        let layout = """
            継承: 研修参加報告書
            変更:
              - 追加: { 名前: 決裁, 種類: 決裁欄, 欄: [{ 名前: 議長, 署名欄: 議長 }, { 名前: 局長 }] }
                位置: 表題の前
              - 追加: { 名前: 確認, 種類: 差出, 行: [{ 名前: 確認者, 見出し: 確認, 値: 早瀬, 印: 認印 }] }
                位置: 差出の後
              - 追加: { 名前: 押印, 種類: 差出, 行: [{ 名前: 会派, 見出し: 会派, 値: 緑風会, 印: ㊞ }] }
                位置: 確認の後
            """
        let made = try DetailedProof(.report(body: "文。"), layout: layout)
        let notes = made.notes(.fields)
        #expect(notes.contains("決裁欄「決裁」"))
        #expect(notes.contains("署名欄「議長」"))
        #expect(notes.contains("印影"))
        #expect(notes.contains("印の場所"))
        #expect(made.items.contains { $0.kind == .field && $0.tag == "Form" && $0.place != nil })
        #expect(made.items.contains { $0.kind == .seal && $0.block == "確認" })
    }

    @Test("characters of faces that stand in are told with the face")
    func fallback() throws {
        let notes = try DetailedProof.example().notes(.fallback)
        #expect(notes.contains { $0.hasPrefix("「𠮷") })
        #expect(notes.allSatisfy { !$0.contains("BIZ UD") })
    }

    @Test("what is read is numbered, with the names of its tags")
    func reading() throws {
        let page = try DetailedProof.example().pages[0]
        let labels = page.layers[7].shapes.compactMap { shape -> String? in
            guard case .label(_, _, let text) = shape else { return nil }
            return text
        }
        #expect(labels.first?.hasPrefix("1 ") == true)
        #expect(labels.contains { $0.hasSuffix(" H1") })
        #expect(labels.contains { $0.hasSuffix(" TH") })
        #expect(labels.count == Set(page.items.compactMap(\.order)).count)
    }

    @Test("what a public edition masks is told on the original, and barred in the public edition")
    func redaction() throws {
        let body = "相談した{山田太郎|非公開}さんの話を聞き、{緑野市本町1-2|非公開:住所}を訪ねた。"
        let original = try DetailedProof(.report(body: body))
        let notes = original.notes(.redaction)
        #expect(notes.contains("公開用で伏せる: 住所"))
        #expect(!notes.contains("黒塗り"))
        let published = try DetailedProof(.report(body: body), edition: .public)
        #expect(published.notes(.redaction).filter { $0 == "黒塗り" }.count >= 2)
        #expect(!published.notes(.redaction).contains { $0.hasPrefix("公開用") })
    }

    @Test("only the private part of a line is marked")
    func maskedPart() throws {
        let made = try DetailedProof(.report(body: "ここでは{山田太郎|非公開}さんの話を聞いた。"))
        let line = try #require(made.lines.first { $0.text.contains("山田太郎") })
        let marked = made.shapes(.redaction).contains { shape in
            guard case .rect(let x, _, let width, _, _) = shape else { return false }
            return abs(width - 42) < 3 && x > line.x + 30
        }
        #expect(marked)
    }
}
