import HanmenForms

/// The files of a new year's folder (`hanmen year init`), with room for what only the faction knows.
public struct YearDraft: Sendable {
    /// The council's name.
    public var council: String
    /// The faction's name.
    public var faction: String
    /// The fiscal year, by the common era's year in which it begins.
    public var fiscalYear: Int

    /// A draft for a faction and a year.
    public init(council: String, faction: String, fiscalYear: Int) {
        self.council = council
        self.faction = faction
        self.fiscalYear = fiscalYear
    }

    /// The files by name: 会派.yaml and 出納簿.csv.
    public var files: [(name: String, text: String)] {
        [(YearFolder.factionFile, factionFile), (YearFolder.ledgerFiles[0], ledgerFile)]
    }

    /// The folders: for receipts and for reports.
    public var folders: [String] { [Receipts.folder, YearFolder.reportsFolder] }

    private var factionFile: String {
        """
        # \(faction)の\(WrittenValue.fiscalYearText(fiscalYear))。ここに一度だけ書けば、すべての書類に載ります（docs/year.md）。
        議会: \(council)
        会派: \(faction)
        年度: \(WrittenValue.fiscalYearText(fiscalYear))

        代表者:
        経理責任者:
        # ふりがな: / 議長: / 事務所: / 電話: / 結成年月日: も書けます。
        # 口座: { 金融機関: , 支店: , 種別: 普通, 番号: , 名義: , フリガナ: }

        # 一人ずつ。途中で加わった人は 加入日、辞めた人は 脱退日 も書きます。
        所属議員:
          # - { 氏名: , ふりがな: , 議席番号: , 職: }

        # 月額は一人一月の額です。
        交付:
          月額:
          前年度繰越:

        費目: [調査研究費, 研修費, 広聴費, 広報費, 会議費, 資料購入費, 人件費, 事務所費]
        按分の端数: 切捨て

        # 書類ごとに、日付などを書き足せます。書かなければ、作れる書類をすべて作ります。
        # 書類:
        #   政務活動費収支報告書: { 提出日: \(WrittenValue.fiscalYearText(fiscalYear))の翌年の4月30日 }

        """
    }

    /// A byte order mark tells spreadsheets that it is UTF-8.
    private var ledgerFile: String {
        "\u{FEFF}" + LedgerColumn.allCases.map(\.rawValue).joined(separator: ",") + "\r\n"
    }
}
