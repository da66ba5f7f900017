/// The columns of a ledger (出納簿), and the other names that spreadsheets have for them.
enum LedgerColumn: String, CaseIterable {
    case number = "番号"
    case date = "年月日"
    case category = "費目"
    case purpose = "摘要"
    case payee = "支払先"
    case income = "収入額"
    case total = "支出総額"
    case rate = "按分率"
    case share = "充当額"
    case evidence = "証拠"
    case sheet = "用紙番号"
    case report = "報告書"
    case note = "備考"
    /// Which texts of the row the public may not see.
    case withheld = "非公開"

    /// The column that a heading means; spaces in it do not count.
    init?(heading: String) {
        let name = String(heading.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
        let found = Self.allCases.first { $0.rawValue == name || $0.otherNames.contains(name) }
        guard let found else { return nil }
        self = found
    }

    private var otherNames: [String] {
        switch self {
        case .number: ["証拠番号", "整理番号", "No", "No.", "№"]
        case .date: ["月日", "日付", "支払年月日", "支出年月日"]
        case .category: ["経費の種別", "種別", "科目", "項目"]
        case .purpose: ["内容", "支払内容"]
        case .payee: ["相手方", "支払相手"]
        case .income: ["収入", "収入額(円)", "収入額（円）"]
        case .total: ["支出額", "支払総額", "支出", "支出総額(円)", "支出総額（円）"]
        case .rate: ["按分割合", "率"]
        case .share: ["政務活動費充当額", "充当額(円)", "充当額（円）"]
        case .evidence: ["証拠書類", "証憑"]
        case .sheet: ["用紙", "貼付用紙番号"]
        case .report: ["活動記録", "報告"]
        case .note: ["備考(按分率等)", "備考（按分率等）"]
        case .withheld: ["非公開の列"]
        }
    }
}
