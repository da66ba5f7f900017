extension CalendarDate {
    /// `2021-10-04` (ISO 8601).
    public var iso8601: String { "\(year.padded(4))-\(month.padded(2))-\(day.padded(2))" }
}

extension TimeOfDay {
    /// `09:00` (ISO 8601).
    public var iso8601: String { "\((minutes / 60).padded(2)):\((minutes % 60).padded(2))" }
}

extension Int {
    fileprivate func padded(_ width: Int) -> String {
        let digits = String(self)
        return String(repeating: "0", count: Swift.max(0, width - digits.count)) + digits
    }
}
