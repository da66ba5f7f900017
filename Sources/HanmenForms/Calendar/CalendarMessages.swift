import HanmenCore

/// The sentences for dates and times.
extension Diagnostic {
    static func notADate(_ text: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .dateUnreadable,
            Message("「\(text.shortened)」を日付として読み取れません", en: "`\(text.shortened)` is not a date"), at: span,
            hints: [
                Message(
                    "「令和3年10月4日(月)」「R3.10.4」「2021-10-04」のように書いてください。期間は「～」でつなぎます",
                    en: "write 令和3年10月4日, R3.10.4 or 2021-10-04; join a period by ～")
            ])
    }

    static func impossibleDate(year: Int, month: Int, day: Int, at span: SourceSpan) -> Diagnostic {
        let days = (1...12).contains(month) ? CalendarDate.dayCount(year: year, month: month) : nil
        let hint =
            days.map {
                Message("\(year)年の\(month)月は\($0)日までです", en: "that month has \($0) days")
            } ?? Message("月は1から12までです", en: "months run from 1 to 12")
        return .error(
            .dateImpossible,
            Message("\(month)月\(day)日という日はありません", en: "there is no \(month)-\(day) in \(year)"),
            at: span, hints: [hint])
    }

    static func dateOutsideEra(_ era: Era, _ date: CalendarDate, at span: SourceSpan) -> Diagnostic {
        let hint =
            date.eraYear == nil
            ? Message("明治は1868年10月23日からです", en: "明治 begins on 1868-10-23")
            : Message("「\(date.eraText)」ではありませんか", en: "did you mean \(date.eraText)?")
        return .error(
            .dateOutsideEra,
            Message("\(era.rawValue)にこの日はありません", en: "the day does not lie in \(era.rawValue)"),
            at: span, hints: [hint])
    }

    static func notAWeekday(at span: SourceSpan) -> Diagnostic {
        .error(
            .weekdayUnreadable, Message("日付の後の括弧が曜日ではありません", en: "the brackets hold no weekday"), at: span,
            hints: [Message("「(月)」のように一文字で書いてください", en: "write (月)")])
    }

    static func wrongWeekday(_ date: CalendarDate, written: Weekday, at span: SourceSpan) -> Diagnostic {
        .error(
            .weekdayWrong,
            Message(
                "\(date.eraText)は\(written.rawValue)曜日ではありません",
                en: "\(date.eraText) is no \(written)"),
            at: span,
            hints: [
                Message("正しくは（\(date.weekday.rawValue)）です。日付も確かめてください", en: "it is a \(date.weekday)")
            ])
    }

    static func reversedPeriod(_ start: CalendarDate, _ end: CalendarDate, at span: SourceSpan) -> Diagnostic
    {
        .error(
            .periodReversed,
            Message(
                "期間の終わり（\(end.eraText)）が始まり（\(start.eraText)）より前です", en: "the period ends before it begins"),
            at: span,
            hints: [Message("始まりと終わりを入れ替えるか、月や年を書き足してください", en: "swap the dates, or add the month or year")])
    }

    static func notATime(_ text: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .timeUnreadable,
            Message("「\(text.shortened)」を時間として読み取れません", en: "`\(text.shortened)` is no time of day"),
            at: span,
            hints: [
                Message("「13:15～16:35」のように書き、二日目からは「、」でつないでください", en: "write 13:15～16:35、9:00～12:20")
            ])
    }

    static func impossibleTime(at span: SourceSpan) -> Diagnostic {
        .error(
            .timeImpossible,
            Message("「\(span.text.shortened)」という時刻はありません", en: "there is no such time of day"),
            at: span,
            hints: [Message("時は0から24まで、分は0から59までです", en: "0:00 to 24:00")])
    }

    static func reversedTimes(_ start: TimeOfDay, _ end: TimeOfDay, at span: SourceSpan) -> Diagnostic {
        .error(
            .timesReversed,
            Message("終わり（\(end.text)）が始まり（\(start.text)）より前か同じです", en: "the end is not after the beginning"),
            at: span, hints: [Message("始まりと終わりを確かめてください", en: "look at both times")])
    }
}
