public import HanmenCore
import HanmenForms

/// What a person who checks official papers looks for (点検; forms.md §11), by number.
///
/// A rule that reading or binding looks for already has no check of its own for that case: ``covered`` names those.
public enum LintRule: String, CaseIterable, Hashable, Sendable {
    case weekday = "L01"
    case era = "L02"
    case range = "L03"
    case agreement = "L04"
    case participants = "L05"
    case sums = "L06"
    case reconciliation = "L07"
    case caps = "L08"
    case apportionment = "L09"
    case deadline = "L10"
    case notice = "L11"
    case width = "L12"
    case counters = "L13"
    case headings = "L14"
    case characters = "L15"
    case glyphs = "L16"
    case layoutSpaces = "L17"
    case opinion = "L18"
    case masked = "L19"
    case alternatives = "L20"
    case sheets = "L21"
    case blanks = "L22"
    case dictionary = "L23"

    /// The number: `L01`.
    public var code: String { rawValue }

    /// The identifier of its findings.
    public var id: DiagnosticID {
        switch self {
        case .weekday: "lint.weekday"
        case .era: "lint.era"
        case .range: "lint.range"
        case .agreement: "lint.agreement"
        case .participants: "lint.participants"
        case .sums: "lint.sums"
        case .reconciliation: "lint.reconciliation"
        case .caps: "lint.caps"
        case .apportionment: "lint.apportionment"
        case .deadline: "lint.deadline"
        case .notice: "lint.notice"
        case .width: "lint.width"
        case .counters: "lint.counters"
        case .headings: "lint.headings"
        case .characters: "lint.characters"
        case .glyphs: "lint.glyphs"
        case .layoutSpaces: "lint.layout-spaces"
        case .opinion: "lint.opinion"
        case .masked: "lint.masked"
        case .alternatives: "lint.alternatives"
        case .sheets: "lint.sheets"
        case .blanks: "lint.blanks"
        case .dictionary: "lint.dictionary"
        }
    }

    /// What it looks at, in a few words.
    public var name: Message {
        switch self {
        case .weekday: Message("日付と曜日", en: "weekday and date")
        case .era: Message("元号・元年・年度・先の日付", en: "eras, fiscal years, dates to come")
        case .range: Message("始まりと終わり", en: "ranges")
        case .agreement: Message("同じ事柄の食い違い", en: "the same fact said twice")
        case .participants: Message("参加者と名簿", en: "participants and roster")
        case .sums: Message("合計・残高・繰越", en: "sums, balances, carry-over")
        case .reconciliation: Message("収支・出納簿・証明・領収書の突き合わせ", en: "accounts, ledger and evidence")
        case .caps: Message("上限額", en: "caps")
        case .apportionment: Message("按分率の書き落とし", en: "missing rate of apportionment")
        case .deadline: Message("提出期限", en: "deadline")
        case .notice: Message("記・下記・以上", en: "記, 下記 and 以上")
        case .width: Message("全角と半角・括弧・読点", en: "widths, brackets, commas")
        case .counters: Message("か月・か所の書き方", en: "か月 and か所")
        case .headings: Message("見出しの段", en: "levels of headings")
        case .characters: Message("機種依存文字・波線の混在", en: "platform-dependent characters")
        case .glyphs: Message("字形", en: "glyphs and variants")
        case .layoutSpaces: Message("体裁のための空白", en: "spaces used for layout")
        case .opinion: Message("所感", en: "the writer's opinion")
        case .masked: Message("公開用に残る個人情報", en: "private values in a public edition")
        case .alternatives: Message("写真の説明", en: "descriptions of photographs")
        case .sheets: Message("枚数", en: "numbers of sheets")
        case .blanks: Message("空欄と 0", en: "blank and zero")
        case .dictionary: Message("組織と役職の名前", en: "names of organisations and posts")
        }
    }

    /// What is right.
    public var right: Message {
        switch self {
        case .weekday: Message("曜日は、暦のとおりに書く。", en: "weekdays are those of the calendar")
        case .era:
            Message(
                "元号はその日のものを、一年目は元年と書く。報告の日付は、行った日より後になる。", en: "the day's own era; 元年; reports come after")
        case .range: Message("日付も時刻も、早い方を先に書く。", en: "the earlier one comes first")
        case .agreement: Message("同じ事柄は、どこでも同じに書く。", en: "a fact is the same everywhere")
        case .participants: Message("参加者は、その日に会派に所属している議員にする。", en: "participants are members on that day")
        case .sums: Message("合計と残高は、行を足し引きした額と一円まで合わせる。", en: "sums agree to the yen")
        case .reconciliation:
            Message("収支報告書、出納簿、支払証明書、領収書の額を合わせる。", en: "accounts, ledger and evidence agree")
        case .caps: Message("上限のある費用は、上限までにする。", en: "expenses stay within their caps")
        case .apportionment: Message("一部だけを充てるときは、按分率を書く。", en: "a partial share states its rate")
        case .deadline: Message("期限までに提出する。", en: "papers are handed in in time")
        case .notice: Message("「下記」と書いたら「記」を置き、「以上」で結ぶ。", en: "下記 wants 記, 記 wants 以上")
        case .width: Message("数字の幅、括弧の組、読点は、一つの文書でそろえる。", en: "one way of writing within a document")
        case .counters: Message("算用数字の後は「か」と書く（3か月、5か所）。", en: "か behind arithmetic digits")
        case .headings: Message("見出しの段は、一つずつ下げる。", en: "levels go down one by one")
        case .characters: Message("どの機械でも読める文字で書き、波線は一つにそろえる。", en: "characters that all systems have")
        case .glyphs: Message("見た目の似た別の字を使わない。", en: "no look-alikes")
        case .layoutSpaces: Message("字間や字下げは様式に任せ、空白を打たない。", en: "spacing is the layout's business")
        case .opinion: Message("所感を、決められた長さで書く。", en: "the opinion is there, and long enough")
        case .masked: Message("公開用の版に、伏せるものを残さない。", en: "public editions hold nothing private")
        case .alternatives: Message("写真には、何が写っているかを書く。", en: "photographs are described")
        case .sheets: Message("「N枚中M枚目」は、実際の枚数に合わせる。", en: "sheet counts are those of the document")
        case .blanks: Message("額のない欄は空けるか 0 と書くか、一つの表でそろえる。", en: "blank or zero, the same within a table")
        case .dictionary: Message("組織と役職は、正しい名前で書く。", en: "organisations and posts have their names")
        }
    }

    /// The identifiers of reading, binding and finishing that already stand for this rule.
    public var covered: [DiagnosticID] {
        switch self {
        case .weekday: [.weekdayWrong, .weekdayUnreadable]
        case .era: [.dateOutsideEra, .dateImpossible, "ledger.date.outside-year"]
        case .range: [.periodReversed, .timesReversed]
        case .agreement: [.valueDiffersFromData, .fieldFixed]
        case .sums: [.fieldCalculated, "ledger.share", "receipt.amount"]
        case .reconciliation: ["accounts.differ", "receipt.missing", "receipt.unknown", "ledger.report"]
        case .headings: ["finish.conformance.heading-skipped"]
        case .glyphs:
            ["text.glyph.missing", "text.glyph.variation", "text.glyph.private-use", "check.page.no-glyph"]
        case .alternatives: ["report.image.alternative-missing", "finish.conformance.alternative-missing"]
        case .blanks: [.amountUnreadable]
        case .participants, .caps, .apportionment, .deadline, .notice, .width, .counters, .characters,
            .layoutSpaces, .opinion, .masked, .sheets, .dictionary:
            []
        }
    }
}

extension LintRule {
    /// A finding that a person should look at.
    func warning(_ summary: Message, at span: SourceSpan?, hints: [Message] = []) -> Diagnostic {
        .warning(id, summary, at: span, hints: hints)
    }

    /// A finding that no paper may go out with.
    func error(_ summary: Message, at span: SourceSpan?, hints: [Message] = []) -> Diagnostic {
        .error(id, summary, at: span, hints: hints)
    }
}
