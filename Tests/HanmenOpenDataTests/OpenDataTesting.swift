import HanmenCore
import HanmenForms
import HanmenReport
import HanmenYear
import Testing

@testable import HanmenOpenData

/// Rates as people write them.
enum WrittenRate {
    static func read(_ text: String) throws -> ExactNumber {
        let source = SourceText(name: "", text: text)
        return try WrittenValue.rate(Spanned(text, at: source.span(0..<source.utf8.count)))
    }
}

/// A made-up faction's year in memory.
enum OpenYear {
    static let faction = """
        議会: 緑野市議会
        会派: 緑 風 会
        年度: 令和7年度
        電話: 0000-12-3456
        所属議員: [{ 氏名: "{髙﨑|たかさき}　遥", 職: 代表者 }, { 氏名: 森 健, 脱退日: 令和8年1月15日 }]
        交付: { 月額: 20000円, 前年度繰越: ▲500円 }
        費目: [調査研究費, 研修費]

        """

    static func read(_ ledger: String) throws -> FactionYear {
        let header = "番号,年月日,費目,摘要,支払先,収入額,支出総額,按分率,証拠,備考,非公開\n"
        let files = ["年/会派.yaml": faction, "年/出納簿.csv": header + ledger]
        let read = YearFolder("年", workspace: MemoryWorkspace(files)).read()
        return try #require(read.value, "\(read.diagnostics)")
    }
}

/// A made-up report in a form of the test.
enum OpenForm {
    private static let layout = """
        様式: 試しの報告書
        項目:
          会派名: { 型: 文字 }
          講師: { 型: 氏名, 個人情報: 氏名 }
          本文: { 型: 文章 }
        構成:
          - { 名前: 会派名, 種類: 行, 文: "{会派名}" }
          - { 名前: 本文, 種類: 文章, 内容: 本文 }

        """

    static func report(_ body: String) throws -> Report {
        let text = "---\n様式: 試しの報告書\n会派名: 緑　風　会\n---\n\n\(body)"
        return try #require(ReportReader().read(name: "r.md", bytes: Array(text.utf8), encoding: .utf8).value)
    }

    static func form(_ body: String, edition: Edition = .public) throws -> Form {
        let store = LayoutStore(workspace: MemoryWorkspace(["L/forms/test.yaml": layout]), root: "L")
        let bound = FormBinder(store: store).bind(try report(body), edition: edition)
        return try #require(bound.value, "\(bound.diagnostics.map(\.summary.japanese))")
    }
}

extension OpenTable {
    /// The cells of a column, by its name.
    subscript(name: String) -> [String] {
        guard let index = columns.firstIndex(where: { $0.name == name }) else { return [] }
        return rows.map { $0[index].written }
    }
}
