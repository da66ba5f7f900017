import HanmenCore
import HanmenForms
import HanmenYear

/// A made-up faction's folder in memory.
enum TestYear {
    static let faction = """
        議会: 緑野市議会
        会派: 緑風会
        年度: 令和7年度
        代表者: 青木 結
        経理責任者: 髙橋 みどり
        所属議員: [{ 氏名: 青木 結 }, { 氏名: 髙橋 みどり }]
        交付: { 月額: 20000円 }
        費目: [調査研究費, 研修費, 事務所費]

        """

    static let header = "番号,年月日,費目,摘要,支払先,収入額,支出総額,按分率,充当額,証拠,用紙番号,報告書,備考\r\n"

    static func workspace(
        faction: String = faction, ledger: String = "", others: [String: String] = [:]
    ) -> MemoryWorkspace {
        var files = ["年/会派.yaml": faction, "年/出納簿.csv": header + ledger]
        for (name, text) in others { files["年/\(name)"] = text }
        return MemoryWorkspace(files)
    }

    static func read(
        faction: String = faction, ledger: String = "", others: [String: String] = [:]
    ) -> Diagnosed<FactionYear> {
        YearFolder("年", workspace: workspace(faction: faction, ledger: ledger, others: others)).read()
    }

    /// The identifiers of what is wrong, with the lines.
    static func problems(_ read: Diagnosed<FactionYear>) -> [String] {
        read.diagnostics.map { "\($0.id) \($0.span.map { String($0.start.line) } ?? "-")" }
    }
}
