import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

/// A form with something of everything in which councils and factions differ (forms.md §8).
private let base = """
    様式: 試しの様式
    用紙: { 余白: { 上: 30mm, 下: 30mm, 左: 25mm, 右: 25mm } }
    体裁: { 見出し: { 中見出し: { 印: そのまま } } }
    項目:
      提出日: { 型: 日付 }
      会派名: { 型: 文字 }
      代表者: { 型: 氏名 }
      期間: { 型: 期間 }
      時間: { 型: 時間 }
      場所: { 型: 文字 }
      文書番号: { 型: 文書番号 }
      参加者: { 型: 氏名の一覧 }
      添付: { 型: 文字の一覧 }
      写真: { 型: 写真の一覧 }
      種別: { 型: 選択, 選択肢: [研修費, 広報費] }
      費用: { 型: 明細, 列: { 費目: 文字, 額: 金額, 率: 率, 充当額: { 型: 金額, 計算: 切捨て(額 × 率) } } }
      充当計: { 型: 金額, 計算: 合計(費用.充当額) }
      期限: { 型: 日付, 計算: "年度末(提出日, 5)" }
      本文: { 型: 文章 }
    欄外:
      - { 名前: 柱, 位置: 上左, 文: "{会派名}", 大きさ: 9pt }
    構成:
      - { 名前: 番号, 種類: 行, 文: 様式第1号（第4条関係）, 大きさ: 9pt }
      - { 名前: 提出日, 種類: 行, 文: "{提出日|和暦}", 揃え: 右 }
      - { 名前: 宛名, 種類: 宛名, 文: 緑野市議会議長 }
      - { 名前: 表題, 種類: 表題, 文: "{様式}" }
      - { 名前: 差出, 種類: 差出, 行: [{ 名前: 会派, 見出し: 会派名, 値: "{会派名}" }, { 名前: 代表者, 見出し: 代表者, 値: "{代表者}" }] }
      - { 名前: 根拠, 種類: 段落, 文: 規程第8条に基づき報告します。 }
      - { 名前: 概要, 種類: 表, 行: [{ 名前: 期間, 値: "{期間|和暦期間}" }, { 名前: 時間, 値: "{時間}" }, { 名前: 場所, 値: "{場所}" }] }
      - { 名前: 種別, 種類: 行, 文: "{種別|○}" }
      - 名前: 費用
        種類: 明細表
        繰り返し: 費用
        列: [{ 名前: 費目, 値: "{費目}" }, { 名前: 額, 値: "{額|数字}" }, { 名前: 充当額, 値: "{充当額|数字}" }]
        合計行: { 列: 充当額, 値: "{充当計|数字}" }
      - { 名前: 期限, 種類: 行, 文: "保存期限 {期限|和暦}" }
      - { 名前: 参加者, 種類: 行, 文: "{参加者|読点}" }
      - { 名前: 添付, 種類: 行, 文: "添付書類 {添付|読点}" }
      - { 名前: 注, 種類: 注, 項目: [一つ目, 二つ目] }
      - { 名前: 結び, 種類: 行, 文: 以上, 揃え: 右 }
      - { 名前: 本文, 種類: 文章 }
      - { 名前: 写真, 種類: 写真 }

    """

private let report = """
    ---
    様式: 試しの様式
    提出日: 令和7年6月2日
    会派名: 緑風会
    代表者: 青木 結
    期間: 令和7年5月12日～13日
    時間: 13:00～16:30
    場所: 第2会議室 3階
    文書番号: 緑議第12号
    参加者: [青木 結, 森 一郎]
    添付: [資料, 名簿]
    写真: [a.jpg 会場, b.jpg 講師]
    種別: 研修費
    費用: [{ 費目: 旅費, 額: "10,575円", 率: 1/2 }, { 費目: 資料, 額: "1,001円", 率: 1/2 }]
    ---

    ## ■所感

    学ぶところが多かった。
    """

/// A point: its number, the layer that differs in nothing else, and the blocks that are drawn differently for it.
private struct Point: CustomTestStringConvertible, Sendable {
    var number: Int
    var layer: String
    var blocks: [String]

    init(_ number: Int, _ layer: String, _ blocks: String...) {
        self.number = number
        self.layer = layer
        self.blocks = blocks
    }

    var testDescription: String { "\(number): \(layer.prefix(60))" }
}

private let everything = [
    "番号", "提出日", "宛名", "表題", "差出", "根拠", "概要", "種別", "費用", "期限", "参加者", "添付", "注", "結び", "本文", "写真", "欄外",
]

private func change(_ text: String) -> String { "変更:\n  - \(text)\n" }

private let points = [
    Point(1, change("{ 変える: 番号, 文: 別記様式第3号（第9条関係） }"), "番号"),
    Point(2, change("{ 変える: 根拠, 文: 条例第3条の規定により報告します。 }"), "根拠"),
    Point(3, change("{ 変える: 宛名, あて先: はい }"), "宛名"),
    Point(3, change("{ 変える: 宛名, 敬称: 殿 }"), "宛名"),
    Point(4, change("{ 変える: 表題, 字間: 1字 }"), "表題"),
    Point(5, change("{ 変える: 差出, 行: [{ 削除: 代表者 }] }"), "差出"),
    Point(6, change("{ 変える: 差出, 行: [{ 変える: 代表者, 見出し: 幹事長 }] }"), "差出"),
    Point(7, "項目: { 種別: { 選択肢: [研修費, 広聴広報費, 会議費] } }\n", "種別"),
    Point(8, change("{ 変える: 費用, 列: [{ 変える: 充当額, 見出し: 主たる支出 }] }"), "費用"),
    Point(9, change("{ 変える: 概要, 行: [{ 変える: 期間, 値: \"{期間.始め|和暦}から\" }] }"), "概要"),
    Point(10, "項目: { 費用: { 列: { 充当額: { 計算: 切上げ(額 × 率) } } } }\n", "費用"),
    Point(
        11, change("{ 追加: { 名前: 各人, 種類: 繰り返し, 対象: 参加者, 構成: [{ 名前: 一人, 種類: 行, 文: \"{値}の所感\" }] }, 位置: 本文の後 }"),
        "各人"),
    Point(12, change("{ 変える: 概要, 行: [{ 変える: 場所, 位置: 期間の前 }] }"), "概要"),
    Point(13, change("{ 変える: 概要, 行: [{ 変える: 場所, 見出し: 会場 }] }"), "概要"),
    Point(14, "体裁: { 見出し: { 中見出し: { 印: 第1 } } }\n", "本文"),
    Point(15, "体裁: { 組版: { 数字: 全角 } }\n", "番号", "提出日", "根拠", "概要", "費用", "期限", "注", "欄外"),
    Point(16, change("{ 変える: 提出日, 文: \"{提出日|和暦西暦}\" }"), "提出日"),
    Point(17, change("{ 変える: 概要, 行: [{ 変える: 時間, 値: \"{時間|午前午後}\" }] }"), "概要"),
    Point(18, change("{ 変える: 差出, 行: [{ 変える: 代表者, 印: ㊞ }] }"), "差出"),
    Point(18, change("{ 変える: 差出, 行: [{ 変える: 代表者, 印: 枠, 印の位置: 右余白 }] }"), "差出"),
    Point(19, change("{ 追加: { 名前: 公印省略, 種類: 行, 文: （公印省略）, 揃え: 右 }, 位置: 差出の後 }"), "公印省略"),
    Point(20, change("{ 追加: { 名前: 決裁, 種類: 決裁欄, 前の空き: 1行, 欄: [{ 名前: 議長 }, { 名前: 局長 }] }, 位置: 番号の後 }"), "決裁"),
    Point(21, "体裁: { 書体: { 表題: 明朝 } }\n", "表題"),
    Point(23, "体裁: { 罫線: { 外の形: 二重 } }\n", "概要", "費用"),
    Point(23, "体裁: { 色: { 見出し地: 薄灰 } }\n", "概要", "費用"),
    Point(24, change("{ 変える: 費用, 行数: 6行, 余り: 斜線 }"), "費用"),
    Point(25, "ページ番号: { 書式: \"{頁}/{全頁}\" }\n", "欄外"),
    Point(26, "欄外:\n  - { 変える: 柱, 文: 6月定例会 }\n", "欄外"),
    Point(26, "欄外:\n  - { 名前: 番号, 位置: 下右, QR: \"{文書番号}\" }\n", "欄外"),
    Point(27, "欄外:\n  - { 名前: 帯, 位置: 上端, 帯: 緑 }\n", "欄外"),
    Point(27, change("{ 追加: { 名前: 色帯, 種類: 色帯, 色: 緑 }, 位置: 番号の前 }"), "色帯"),
    Point(28, change("{ 変える: 写真, 並べ方: 4枚 }"), "写真"),
    Point(29, change("{ 変える: 添付, 文: \"添付 {添付|読点}（写し）\" }"), "添付"),
    Point(30, change("{ 変える: 注, 印: 備考 }"), "注"),
    Point(32, "項目: { 期限: { 計算: \"年度末(提出日, 10)\" } }\n", "期限"),
    Point(34, change("{ 変える: 結び, 文: 以下余白 }"), "結び"),
]

@Suite("The points in which councils and factions differ (forms.md §8)")
struct PointsOfDifferenceTests {
    private func lay(_ layer: String, edition: Edition = .original) throws -> (PagedDocument, Form) {
        let picture = TestPicture.jpeg.bytes
        var files = [
            "/desk/base.yaml": base, "/desk/top.yaml": "継承: base.yaml\n" + layer, "/desk/report.md": report,
        ]
        .mapValues { Array($0.utf8) }
        files["/desk/a.jpg"] = picture
        files["/desk/b.jpg"] = picture
        let press = try Press(home: TestHome.home, workspace: TestHome(files))
        let proof = press.proof(
            ofReportAt: "/desk/report.md",
            options: Press.Options(layout: .file("/desk/top.yaml"), edition: edition))
        let found = proof.diagnostics.map { "\($0.id) \($0.summary.japanese)" }.filter {
            !$0.contains("resolution")
        }
        let value = try #require(proof.value, "\(found)")
        return (value.document, value.form)
    }

    @Test("each changes what it speaks of, and nothing else", arguments: points)
    fileprivate func point(_ point: Point) throws {
        let (old, new) = (try lay(""), try lay(point.layer))
        #expect(Set(PageComparison(old.0, new.0).blocks) == Set(point.blocks))
    }

    @Test("22: margins, the binding margin and mirrored pages move all of a page and draw it alike")
    func margins() throws {
        let old = try lay("").0
        for layer in ["用紙: { 綴じ代: 5mm, 余白: { 右: 20mm } }\n", "用紙: { 見開き: はい, 余白: { 左: 27mm, 右: 23mm } }\n"] {
            let new = try lay(layer).0
            #expect(PageComparison(old, new).blocks.filter { $0 != PageComparison.furniture } == [])
            #expect(new.blocks.map(\.rect.minX) != old.blocks.map(\.rect.minX))
        }
    }

    @Test("21: the size of the text changes everything")
    func size() throws {
        let blocks = PageComparison(try lay("").0, try lay("体裁: { 文字: { 本文: 12pt }, 行送り: 20pt }\n").0).blocks
        #expect(Set(blocks).isSuperset(of: everything.filter { !["番号", "注", "欄外"].contains($0) }))
    }

    @Test("33: the name of the file follows the layout")
    func fileName() throws {
        #expect(try lay("").1.fileName == nil)
        #expect(try lay("ファイル名: \"{会派名}_{様式}\"\n").1.fileName == "緑風会_試しの様式")
        #expect(try lay("ファイル名: \"../{会派名}/甲:乙\"\n").1.fileName == "_緑風会_甲_乙")
    }

    @Test("the order of blocks, and the air between them, are points too: 4, 12")
    func order() throws {
        let old = try lay("").0
        let moved = try lay(change("{ 変える: 表題, 位置: 番号の前 }")).0
        #expect(PageComparison(old, moved).blocks == [])
        #expect(moved.blocks.map(\.name).first == "表題")
        let airy = try lay("体裁: { 間隔: ゆったり }\n").0
        #expect(PageComparison(old, airy).blocks == [])
        #expect(airy.blocks.map(\.rect.minY) != old.blocks.map(\.rect.minY))
    }

    @Test("what a public edition masks, and how, is a point: 31")
    func redaction() throws {
        let usual = try layPublic("担当: 議会事務局")
        #expect(usual.printed.count(of: "青木結") == 1)
        for profile in ["伏せる: [電話]", "伏せない: [代表者]", "形: 白抜き"] {
            #expect(PageComparison(usual, try layPublic(profile)).blocks == ["差出"], "\(profile)")
        }
    }

    /// The public edition, its representative private.
    private func layPublic(_ profile: String) throws -> PagedDocument {
        let layer = "項目: { 代表者: { 個人情報: 氏名 } }\n公開: { \(profile) }\n"
        return try lay(layer, edition: .public).0
    }

    @Test("every point has its test")
    func complete() {
        let tested = Set(points.map(\.number)).union([21, 22, 31, 33])
        #expect(Set(1...34).subtracting(tested) == [])
    }
}
