/// What a faction's folder of a year knows, by the names under which layouts take it from there (出所).
public enum SharedName: String, CaseIterable, Hashable, Sendable {
    case council = "議会.名称"
    case chair = "議会.議長"
    case faction = "会派.名称"
    case reading = "会派.ふりがな"
    case leader = "会派.代表者"
    case treasurer = "会派.経理責任者"
    case office = "会派.事務所"
    case phone = "会派.電話"
    case founded = "会派.結成年月日"
    case account = "会派.口座"
    /// The names of all members.
    case memberNames = "会派.議員"
    /// How many members there are.
    case memberCount = "会派.議員数"
    /// A row a member.
    case members = "会派.所属議員"
    case fiscalYear = "年度"
    /// Yen a member and month.
    case grantUnit = "交付.月額"
    /// How many months the whole grant is for.
    case grantMonths = "交付.月数"
    /// Members × months, with those who joined and left.
    case memberMonths = "交付.人月"
    case grant = "交付.額"
    case carried = "交付.前年度繰越"
    case decisionDate = "交付.決定年月日"
    case decisionNumber = "交付.決定番号"
    case income = "収支.収入"
    case expenses = "収支.支出"
    case balance = "収支.残余"
    /// A row a category of expenses.
    case byCategory = "収支.費目別"
    /// All rows of the ledger, or those of the paper that is made.
    case ledger = "出納簿"
    /// The category of the paper that is made, or of its one entry.
    case category = "出納.費目"
    case entryNumber = "出納.番号"
    case entryDate = "出納.年月日"
    case entryPayee = "出納.支払先"
    case entryPurpose = "出納.摘要"
    case entryTotal = "出納.支出総額"
    case entryRate = "出納.按分率"
    case entryShare = "出納.充当額"
    case entryNote = "出納.備考"
    case entryEvidence = "出納.証拠"
    /// The pictures of the receipts of the paper that is made.
    case receipts = "出納.領収書"
    case sheet = "出納.用紙番号"
    /// A row a report of those that are collated; its columns are the fields of their form.
    case collated = "集めた報告書"

    /// What the rows have, for those that are rows.
    public var columns: [String] {
        switch self {
        case .members: ["氏名", "ふりがな", "議席番号", "職", "加入日", "脱退日"]
        case .byCategory: ["費目", "支出額", "内訳"]
        case .ledger:
            [
                "番号", "年月日", "費目", "摘要", "支払先", "収入額", "支出総額", "按分率", "充当額", "証拠", "用紙番号", "備考",
                "按分率等",
            ]
        default: []
        }
    }
}
