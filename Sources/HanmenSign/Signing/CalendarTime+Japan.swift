import HanmenCore

extension CalendarTime {
    /// `D:20260401090000+09'00'`: a moment as clocks in Japan show it (ISO 32000-1, 7.9.4).
    static func japaneseDate(_ seconds: Int) -> String {
        CalendarTime(secondsSince1970: seconds + 9 * 3600).pdfDate.dropLast() + "+09'00'"
    }
}
