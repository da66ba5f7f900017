import HanmenForms
import Testing

@Suite("Calendar")
struct CalendarTests {
    @Test("every day from 1868-10-23 to the end of 2100 comes back from its number and follows its neighbour")
    func everyDay() throws {
        var date = try #require(CalendarDate(year: 1868, month: 10, day: 23))
        let last = try #require(CalendarDate(year: 2100, month: 12, day: 31))
        while date < last {
            let next = try #require(CalendarDate(dayNumber: date.dayNumber + 1))
            let isNext =
                (next.year, next.month, next.day) == (date.year, date.month, date.day + 1)
                || (next.day == 1 && date.day == CalendarDate.dayCount(year: date.year, month: date.month))
            guard isNext, next.dayNumber == date.dayNumber + 1, next.eraYear != nil else {
                return #expect(Bool(false), "\(date) is followed by \(next)")
            }
            date = next
        }
    }

    @Test("weekdays agree with the calendar on the wall")
    func weekdays() {
        #expect(CalendarDate(year: 1970, month: 1, day: 1)?.weekday == .thursday)
        #expect(CalendarDate(year: 2021, month: 10, day: 4)?.weekday == .monday)
        #expect(CalendarDate(year: 1868, month: 10, day: 23)?.weekday == .friday)
        #expect(CalendarDate(year: 2000, month: 2, day: 29)?.weekday == .tuesday)
    }

    @Test(
        "days that the calendar does not have",
        arguments: [(2021, 2, 29), (1900, 2, 29), (2021, 4, 31), (2021, 13, 1), (2021, 1, 0), (0, 1, 1)])
    func impossible(_ year: Int, _ month: Int, _ day: Int) {
        #expect(CalendarDate(year: year, month: month, day: day) == nil)
    }

    @Test(
        "eras begin and end on their days",
        arguments: [
            (1868, 10, 22, "1868年10月22日"), (1868, 10, 23, "明治元年10月23日"), (1912, 7, 29, "明治45年7月29日"),
            (1912, 7, 30, "大正元年7月30日"), (1926, 12, 24, "大正15年12月24日"), (1926, 12, 25, "昭和元年12月25日"),
            (1989, 1, 7, "昭和64年1月7日"), (1989, 1, 8, "平成元年1月8日"), (2019, 4, 30, "平成31年4月30日"),
            (2019, 5, 1, "令和元年5月1日"), (2020, 1, 1, "令和2年1月1日"),
        ])
    func boundaries(_ year: Int, _ month: Int, _ day: Int, _ text: String) {
        #expect(CalendarDate(year: year, month: month, day: day)?.eraText == text)
    }

    @Test("times of day")
    func times() {
        #expect(TimeOfDay(hour: 9, minute: 5)?.text == "9:05")
        #expect(TimeOfDay(hour: 24, minute: 0)?.text == "24:00")
        #expect(TimeOfDay(hour: 24, minute: 1) == nil)
        #expect(TimeOfDay(hour: 9, minute: 60) == nil)
    }
}
