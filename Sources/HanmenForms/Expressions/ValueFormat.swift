import HanmenCore
import HanmenReport

/// How a value is written (書式): the closed set of what may stand behind `|` in `{項目|書式}`.
enum ValueFormat: String, CaseIterable, Sendable {
    /// `令和3年10月25日`.
    case eraDate = "和暦"
    /// `令和3年10月4日(月)～5日(火)`, weekdays where they were written.
    case eraPeriod = "和暦期間"
    /// The same with every weekday.
    case eraPeriodWithWeekdays = "和暦期間曜日"
    /// `令和3(2021)年10月25日` (forms.md C12).
    case bothYears = "和暦西暦"
    /// `2021年10月25日`.
    case commonEra = "西暦"
    /// `R3.10.25`.
    case short = "略記"
    /// The weekday alone: `月`.
    case weekday = "曜日"
    /// Texts with `、` between them.
    case comma = "読点"
    /// Texts, one a line.
    case lines = "改行"
    /// `午後1時15分～午後4時35分` (forms.md C14).
    case clockHalves = "午前午後"
    /// `21.56%`.
    case percent = "百分率"
    /// `3分の2`.
    case fraction = "分数"
    /// `金12,345円也`: nothing can be written in before or behind it.
    case sealedYen = "金円也"
    /// `12,345円`, what is owed as `△12,345円`.
    case yenHollow = "円△"
    /// `12,345`, what is owed as `△12,345`.
    case digitsHollow = "数字△"
    /// Thousands of yen, cut: `12`.
    case thousands = "千円"
    /// `12,345円`.
    case yen = "円"
    /// `12,345`.
    case digits = "数字"
    /// `¥12345`, each character in a box of its own; nothing can be written in before the ¥.
    case boxes = "升目"
    /// `有・無`, the chosen one with a ring.
    case ring = "○"

    /// The format that a layout names; any of the three circles that a keyboard gives is the ring.
    init?(written name: String) {
        self.init(rawValue: ["\u{3007}", "\u{25EF}"].contains(name) ? "○" : name)
    }

    /// The kinds of values it goes with.
    var kinds: [ValueKind] {
        switch self {
        case .eraDate, .weekday: [.date]
        case .eraPeriod, .eraPeriodWithWeekdays, .bothYears, .commonEra, .short: [.date, .period]
        case .comma: [.texts, .account]
        case .lines: [.texts, .account]
        case .clockHalves: [.times]
        case .percent, .fraction: [.rate]
        case .yen, .digits, .boxes, .sealedYen, .yenHollow, .digitsHollow, .thousands: [.amount]
        case .ring: [.choice]
        }
    }

    /// The formats that go with a kind of value.
    static func fitting(_ kind: ValueKind) -> [ValueFormat] { allCases.filter { $0.kinds.contains(kind) } }
}

extension TypedValue {
    /// The value as it is printed, in a format or, without one, as its type is most often written.
    func inlines(_ format: ValueFormat?) -> [Inline] {
        switch self {
        case .text(let text): InlineParser.inlines(fromFieldText: text)
        case .texts(let texts): joined(texts, format)
        case .date(let date): [.text(date.map { Self.text(DatePeriod(start: $0), format) })]
        case .period(let period): [.text(period.map { Self.text($0, format) })]
        case .times(let times):
            [.text(times.map { format == .clockHalves ? $0.textByHalves : $0.text })]
        case .amount(let yen): Self.inlines(yen, format)
        case .number(let number, let unit): [.text(number.map { AmountText.decimal($0) + (unit ?? "") })]
        case .rate(let rate): [.text(rate.map { AmountText.rate($0, asFraction: format == .fraction) })]
        case .fiscalYear(let year): [.text(year.map(CalendarDate.fiscalYearText))]
        case .account(let account): joined(account.texts, format, mark: format == nil ? " " : "、")
        case .rows: []
        case .choice(let chosen, let choices, let isRinged):
            format == .ring || isRinged ? [choices.ringed(chosen)] : chosen.map { [.text($0)] } ?? []
        case .prose(let blocks, _): Self.lines(of: blocks)
        case .pictures(let pictures): joined(pictures.map(\.path), format)
        case .blank(let field): field.inlines(format)
        case .redacted(let value): value.shown.inlines(format)
        }
    }

    private static func inlines(_ yen: Spanned<Int>, _ format: ValueFormat?) -> [Inline] {
        switch format {
        case .boxes: return [.decorated(.boxes, [.text(yen.map(AmountText.guarded))])]
        case .sealedYen: return [.decorated(.solid, [.text(yen.map { "金\(AmountText.commas($0))円也" })])]
        case .thousands: return [.decorated(.solid, [.text(yen.map { AmountText.commas($0 / 1000) })])]
        default: break
        }
        let mark = format == .yenHollow || format == .digitsHollow ? "△" : "▲"
        let amount = Inline.decorated(.solid, [.text(yen.map { AmountText.commas($0, owed: mark) })])
        let isYen = format == .yen || format == .yenHollow
        return isYen ? [amount, .text(yen.map { _ in "円" })] : [amount]
    }

    private static func text(_ period: DatePeriod, _ format: ValueFormat?) -> String {
        switch format {
        case .weekday: String(period.start.day.weekday.rawValue)
        case .bothYears: period.text { $0.bothYearsText }
        case .commonEra: period.text { $0.commonEraText }
        case .short: period.text { $0.shortText }
        case .eraPeriodWithWeekdays: period.text(weekdays: true)
        default: period.text()
        }
    }

    private func joined(
        _ texts: [Spanned<String>], _ format: ValueFormat?, mark: String = "、"
    ) -> [Inline] {
        var inlines: [Inline] = []
        for (index, text) in texts.enumerated() {
            let gap = SourceSpan(
                source: text.span.source, range: text.span.range.lowerBound..<text.span.range.lowerBound)
            if index > 0 {
                inlines.append(format == .lines ? .lineBreak(gap) : .text(Spanned(mark, at: gap)))
            }
            inlines += InlineParser.inlines(fromFieldText: text)
        }
        return inlines
    }

    private static func lines(of blocks: [ReportBlock]) -> [Inline] {
        var inlines: [Inline] = []
        for case .paragraph(let paragraph) in blocks {
            if !inlines.isEmpty { inlines.append(.lineBreak(paragraph.span.part(0..<0))) }
            inlines += paragraph.content
        }
        return inlines
    }
}
