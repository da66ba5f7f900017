import Foundation
import HanmenCore
import HanmenForms
import HanmenReport
import HanmenTesting
import Testing

@testable import HanmenPreview

/// Layouts of the repository, and one with a field of every type.
enum Samples {
    static let root = SharedFolder.package.appendingPathComponent("Layouts").path

    static let everyType = """
        様式: 試しの用紙
        項目:
          提出日: { 型: 日付, 必須: はい }
          会派名: { 型: 文字, 必須: はい }
          代表者: { 型: 氏名 }
          参加者: { 型: 氏名の一覧 }
          資料: { 型: 文字の一覧 }
          期間: { 型: 期間 }
          時間: { 型: 時間 }
          目的: { 型: 文章 }
          人数: { 型: 数, 単位: 人 }
          按分率: { 型: 率 }
          年度: { 型: 年度 }
          有無: { 型: 選択, 選択肢: [有, 無] }
          印: { 型: 印 }
          口座: { 型: 口座, 個人情報: 口座 }
          ロゴ: { 型: 画像 }
          費用:
            型: 明細
            列:
              年月日: 日付
              費目: { 型: 文字, 必須: はい }
              金額: 金額
              備考: 文字
          費用合計: { 型: 金額, 計算: 合計(費用.金額) }
          本文: { 型: 文章, 必須: はい }
        構成:
          - { 名前: 提出日, 種類: 行, 文: "{提出日|和暦}" }
          - { 名前: 会派名, 種類: 行, 文: "{会派名}" }
        """

    private static let resolved = LayoutResolver(
        store: LayoutStore(workspace: MemoryWorkspace(["Layouts/forms/tameshi.yaml": everyType]))
    ).resolve("Layouts/forms/tameshi.yaml")

    static var layout: ResolvedLayout { get throws { try #require(resolved.value) } }

    static func report(_ text: String) throws -> Report {
        try #require(ReportReader().read(SourceText(name: "報告書.md", text: text)).value)
    }

    static func form(_ text: String, names: NameSuggestions = NameSuggestions()) throws -> WritingForm {
        WritingForm(try report(text), in: try layout, names: names)
    }

    /// A report with fields in every style of YAML, and comments everywhere.
    static let written = """
        ---
        # 緑風会の報告書
        様式: 試しの用紙
        提出日: 令和6年5月28日  # 締切は月末
        会派名: "緑風会"
        参加者: # 五十音順
          - 青木 結
          # 会派の外から
          - "{髙﨑|たかさき} 遥"
          - 𠮷野 健  # 途中まで
        資料: [次第, "講演: 資料"]
        期間: 令和6年5月13日(月)～14日(火)
        目的: |
          一つ目の段落
          二つ目の段落

        # 会計から
        口座:
          金融機関: 緑野信用金庫
          番号: "0123456"
        費用:
          - { 年月日: 令和6年5月13日, 費目: 交通費, 金額: "1,200円" }
          - 年月日: 令和6年5月14日
            費目: 宿泊費  # 一泊
            金額: 9,800円
        ---

        # ■本文: 見出し

        ①一つ目
        """
}
