public import HanmenCore

/// The rules of machine readability that can be told mechanically of a CSV file.
///
/// Numbers and words follow the Digital Agency's 機械可読性を高めるための新しいルール (2026). Of its thirty rules those for
/// Excel files alone (L1-10 to L1-13) cannot be broken in CSV; L3-02, L3-06 and L3-07 want to know more than one file says.
public enum ReadabilityRule: String, CaseIterable, Sendable {
    case fileFormat = "L1-01"
    case oneTable = "L1-02"
    case noGaps = "L1-03"
    case nothingBeside = "L1-04"
    case columnNames = "L1-05"
    case noLayoutSpaces = "L1-06"
    case oneValue = "L1-07"
    case portableCharacters = "L1-08"
    case blankIsNotZero = "L1-09"
    case oneLine = "L1-14"
    case quotedCommas = "L1-15"
    case pureNumbers = "L2-01"
    case nothingOmitted = "L2-02"
    case uniqueNames = "L2-03"
    case sameWords = "L2-04"
    case otherApart = "L2-05"
    case noFormulas = "L2-06"
    case headFirst = "L3-01"
    case knownSymbols = "L3-03"
    case units = "L3-04"
    case dates = "L3-05"
    case encoding = "L3-08"
    case longForm = "L3-09"

    /// What the rule asks, in short.
    public var title: String {
        switch self {
        case .fileFormat: "機械が直接読み取れる形式"
        case .oneTable: "1ファイルに1つの表"
        case .noGaps: "データを分断する空白の行や列がない"
        case .nothingBeside: "データと無関係な情報がない"
        case .columnNames: "すべての列に項目名がある"
        case .noLayoutSpaces: "スペースや改行で体裁を整えていない"
        case .oneValue: "1セル1データ"
        case .portableCharacters: "機種依存文字を使わない"
        case .blankIsNotZero: "空白とゼロを区別する"
        case .oneLine: "1行1データ"
        case .quotedCommas: "カンマのある値は「\"」で囲む"
        case .pureNumbers: "数値に文字を混ぜない"
        case .nothingOmitted: "項目名などを省略しない"
        case .uniqueNames: "項目名が一意"
        case .sameWords: "選択肢の表記をそろえる"
        case .otherApart: "「その他」の内容を別の列に分ける"
        case .noFormulas: "数式を残さない"
        case .headFirst: "1行目が項目名、2行目からデータ"
        case .knownSymbols: "特殊記号の定義を明記する"
        case .units: "データの単位を記載する"
        case .dates: "時間軸の表記を標準化する"
        case .encoding: "文字コードを明確にする"
        case .longForm: "縦持ち形式"
        }
    }

    /// How grave a breach is: the rule's 致命的 and 重大 keep a file from being published, where a machine can be sure.
    var severity: Severity {
        switch self {
        case .fileFormat, .oneTable, .noGaps, .nothingBeside, .columnNames, .noLayoutSpaces, .oneValue,
            .blankIsNotZero, .oneLine, .quotedCommas, .pureNumbers, .nothingOmitted, .uniqueNames,
            .noFormulas, .headFirst, .dates:
            .error
        case .portableCharacters, .sameWords, .otherApart, .knownSymbols, .units, .encoding, .longForm:
            .warning
        }
    }

    /// The identifier of its findings: `opendata.l1-06`.
    public var diagnosticID: DiagnosticID { DiagnosticID(stringLiteral: "opendata.\(rawValue.lowercased())") }

    /// A breach of the rule.
    func breach(
        _ japanese: String, en english: String, at span: SourceSpan?, as severity: Severity? = nil,
        hint: Message? = nil
    ) -> Diagnostic {
        Diagnostic(
            diagnosticID, severity ?? self.severity,
            Message("\(rawValue) \(title): \(japanese)", en: "\(rawValue): \(english)"), at: span,
            hints: hint.map { [$0] } ?? [])
    }
}
