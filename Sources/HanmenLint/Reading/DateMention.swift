import HanmenForms

/// A date that a text speaks of: `令和3年10月4日(月)`, `2021年10月`, `令和元年`.
struct DateMention {
    /// The era as written; nil for a year of the common era.
    var era: Era?
    /// The year as written, in its era or of the common era; 1 for 元.
    var year: Int
    /// Whether the first year of an era is written 1年.
    var isFirstInDigits: Bool
    /// The month, where one is written.
    var month: Int?
    /// The day, where one is written.
    var day: Int?
    /// The weekday in brackets and its place.
    var weekday: (written: Weekday, range: Range<String.Index>)?
    /// Where it stands in the text.
    var range: Range<String.Index>

    /// The common era's year.
    var commonYear: Int { era?.commonYear(year) ?? year }

    /// The day, where the calendar has it.
    var date: CalendarDate? {
        guard let month, let day else { return nil }
        return CalendarDate(year: commonYear, month: month, day: day)
    }
}

/// Two dates with ～ or から between them.
struct DateSpan {
    var first: CalendarDate
    var last: CalendarDate
    var range: Range<String.Index>
}

/// Finds the dates of a text; what is no date is passed over.
struct DateMentions {
    /// The dates in order, the second halves of ranges too.
    private(set) var all: [DateMention] = []
    /// Those of them that are ranges.
    private(set) var spans: [DateSpan] = []

    init(in text: String) {
        let pattern =
            /(?:(明治|大正|昭和|平成|令和)\s*(元|[0-9０-９]{1,2})|([0-9０-９]{4}))\s*年(?!度)(?:\s*([0-9０-９]{1,2})\s*月(?:\s*([0-9０-９]{1,2})\s*日(?:\s*[(（]\s*([日月火水木金土])(?:曜日?)?\s*[)）])?)?)?/
        for match in text.matches(of: pattern) {
            guard
                let year = match.2.map({ $0 == "元" ? 1 : String($0).wholeNumber ?? 0 })
                    ?? match.3.flatMap({ String($0).wholeNumber })
            else { continue }
            let mention = DateMention(
                era: match.1.flatMap { Era(rawValue: String($0)) }, year: year,
                isFirstInDigits: year == 1 && match.2.map { $0 != "元" } ?? false,
                month: match.4.flatMap { String($0).wholeNumber },
                day: match.5.flatMap { String($0).wholeNumber }, weekday: Self.weekday(match.6),
                range: match.range)
            if let before = all.last, Self.isSeparator(text[before.range.upperBound..<match.range.lowerBound])
            {
                note(before, mention)
            }
            all.append(mention)
            if let tail = Self.tail(of: mention, in: text) {
                note(mention, tail)
                all.append(tail)
            }
        }
    }

    private mutating func note(_ first: DateMention, _ last: DateMention) {
        guard let from = first.date, let to = last.date else { return }
        spans.append(
            DateSpan(first: from, last: to, range: first.range.lowerBound..<last.range.upperBound))
    }

    private static func isSeparator(_ text: Substring) -> Bool {
        text.wholeMatch(of: /\s*(?:～|〜|~|-|−|–|―|から)\s*/) != nil
    }

    /// `～5日(火)`, `～10月5日`: the second date of a range, which leaves out what it shares with the first.
    private static func tail(of first: DateMention, in text: String) -> DateMention? {
        guard let month = first.month, first.day != nil else { return nil }
        let pattern =
            /\s*(?:～|〜|~|-|−|–|―|から)\s*(?:([0-9０-９]{1,2})\s*月\s*)?([0-9０-９]{1,2})\s*日(?![間以目後前分ご])(?:\s*[(（]\s*([日月火水木金土])(?:曜日?)?\s*[)）])?/
        guard let match = text[first.range.upperBound...].prefixMatch(of: pattern) else { return nil }
        var tail = first
        tail.isFirstInDigits = false
        tail.month = match.1.map { String($0).wholeNumber ?? 0 } ?? month
        tail.day = String(match.2).wholeNumber
        tail.weekday = weekday(match.3)
        tail.range = match.2.startIndex..<match.range.upperBound
        return tail
    }

    private static func weekday(_ text: Substring?) -> (written: Weekday, range: Range<String.Index>)? {
        guard let text, let character = text.first, let weekday = Weekday(rawValue: character) else {
            return nil
        }
        return (weekday, text.startIndex..<text.endIndex)
    }
}
