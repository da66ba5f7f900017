import HanmenCore
import Testing

@testable import HanmenForms

private func spanned(_ text: String) -> Spanned<String> {
    let source = SourceText(name: "report.md", text: "期間: \(text)\n")
    return Spanned(text, at: source.span(8..<8 + text.utf8.count))
}

/// The period as printed, or the problem with the text under its span.
private func period(_ text: String, weekdays: Bool = false) -> String {
    do {
        return try DateReader.period(spanned(text)).text(weekdays: weekdays)
    } catch {
        let problem = error.diagnostics[0]
        return "\(problem.id)「\(problem.span?.text ?? "")」"
    }
}

@Suite("Dates as written")
struct DateReaderTests {
    @Test(
        "many spellings of one day are one day",
        arguments: [
            "令和3年10月25日", "令和 3年10月25日", "令和 3 年 10 月 25 日", "令和３年１０月２５日", "令和　3年10月25日", "R3.10.25",
            "r3.10.25", "Ｒ３．１０．２５", "令3.10.25", "2021-10-25", "2021/10/25", "2021年10月25日", "２０２１年10月25日",
        ])
    func spellings(_ text: String) {
        #expect(period(text) == "令和3年10月25日")
    }

    @Test("the first year is 元年", arguments: ["令和元年5月1日", "令和1年5月1日", "2019-05-01"])
    func firstYear(_ text: String) {
        #expect(period(text) == "令和元年5月1日")
    }

    @Test(
        "periods, with what the last day may leave out",
        arguments: [
            ("令和3年10月4日(月)～5日(火)", "令和3年10月4日(月)～5日(火)"),
            ("令和3年10月4日（月）〜５日（火）", "令和3年10月4日（月）～5日（火）"),
            ("令和3年10月4日(月)-5日(火)", "令和3年10月4日(月)～5日(火)"),
            ("令和3年10月4日から5日まで", "令和3年10月4日～5日"),
            ("令和3年10月30日～11月2日", "令和3年10月30日～11月2日"),
            ("令和3年12月31日～4年1月3日", "令和3年12月31日～令和4年1月3日"),
            ("令和3年12月31日～令和4年1月3日", "令和3年12月31日～令和4年1月3日"),
            ("平成31年4月30日～令和元年5月1日", "平成31年4月30日～令和元年5月1日"),
            ("2021-10-04～2021-10-05", "令和3年10月4日～5日"),
            ("R3.10.4～R3.10.5", "令和3年10月4日～5日"),
            ("令和3年10月4日～令和3年10月4日", "令和3年10月4日～4日"),
        ])
    func periods(_ text: String, _ printed: String) {
        #expect(period(text) == printed)
    }

    @Test("weekdays are added where the format asks, in the brackets that were typed")
    func addedWeekdays() {
        #expect(period("令和3年10月4日～5日", weekdays: true) == "令和3年10月4日（月）～5日（火）")
        #expect(period("令和3年10月4日(月)～5日", weekdays: true) == "令和3年10月4日(月)～5日(火)")
        #expect(period("令和3年10月4日(月曜日)") == "令和3年10月4日(月)")
    }

    @Test(
        "what is wrong is told at its place",
        arguments: [
            ("令和3年10月4日(火)", "value.weekday.wrong「(火)」"),
            ("令和3年10月4日（月）～5日（月）", "value.weekday.wrong「（月）」"),
            ("令和3年10月4日(祝)", "value.weekday.unreadable「(祝」"),
            ("令和3年2月30日", "value.date.impossible「令和3年2月30日」"),
            ("令和3年13月1日", "value.date.impossible「令和3年13月1日」"),
            ("昭和64年1月8日", "value.date.outside-era「昭和64年1月8日」"),
            ("令和元年4月30日", "value.date.outside-era「令和元年4月30日」"),
            ("令和0年4月30日", "value.date.outside-era「令和0年4月30日」"),
            ("令和3年10月5日～4日", "value.period.reversed「4日」"),
            ("令和3年12月30日～1月3日", "value.period.reversed「1月3日」"),
            ("10月4日", "value.date.unreadable「10月4日」"),
            ("令和3年10月4日ごろ", "value.date.unreadable「ごろ」"),
            ("", "value.date.unreadable「」"), ("令和", "value.date.unreadable「令和」"),
            ("令和99999年1月1日", "value.date.unreadable「令和99999年1月1日」"),
        ])
    func wrong(_ text: String, _ problem: String) {
        #expect(period(text) == problem)
    }

    @Test("a wrong weekday says the right one")
    func rightWeekday() {
        do {
            _ = try DateReader.date(spanned("令和3年10月4日(火)"))
            #expect(Bool(false), "no problem found")
        } catch {
            #expect(error.diagnostics[0].summary.japanese == "令和3年10月4日は火曜日ではありません")
            #expect(error.diagnostics[0].hints[0].japanese == "正しくは（月）です。日付も確かめてください")
        }
    }

    @Test("every day is read back from its own text")
    func roundTrip() throws {
        let first = try #require(CalendarDate(year: 1868, month: 10, day: 23))
        let last = try #require(CalendarDate(year: 2100, month: 12, day: 31))
        for number in stride(from: first.dayNumber, to: last.dayNumber, by: 13) {
            let date = try #require(CalendarDate(dayNumber: number))
            let written = WrittenDate(day: date, weekdayBrackets: .half)
            guard try DateReader.date(spanned(written.text())) == written else {
                return #expect(Bool(false), "\(written.text())")
            }
        }
    }
}

@Suite("Times as written")
struct TimeReaderTests {
    private func times(_ text: String) -> String {
        do {
            return try TimeReader.ranges(spanned(text)).text
        } catch {
            return "\(error.diagnostics[0].id)「\(error.diagnostics[0].span?.text ?? "")」"
        }
    }

    @Test(
        "ranges, without the spaces",
        arguments: [
            ("13:15～16:35、 9:00～12:20", "13:15～16:35、9:00～12:20"), ("１３：１５〜１６：３５", "13:15～16:35"),
            ("13時15分から16時まで", "13:15～16:00"), ("9時半～12時", "9:30～12:00"), ("09:00-12:20", "9:00～12:20"),
            ("13:15～", "value.time.unreadable「13:15～」"), ("13:15", "13:15"), ("22:00～24:00", "22:00～24:00"),
        ])
    func ranges(_ text: String, _ printed: String) {
        #expect(times(text) == printed)
    }

    @Test(
        "what is wrong is told at its place",
        arguments: [
            ("16:35～13:15", "value.time.reversed「16:35～13:15」"),
            ("13:75～16:00", "value.time.impossible「13:75」"),
            ("25:00", "value.time.impossible「25:00」"), ("午後", "value.time.unreadable「午後」"),
            ("13:15～16:35ごろ", "value.time.unreadable「ごろ」"),
            ("9:00～12:20、13:00～12:00", "value.time.reversed「13:00～12:00」"),
        ])
    func wrong(_ text: String, _ problem: String) {
        #expect(times(text) == problem)
    }
}
