/// A short report of the made-up 緑野市 that tests bend to what they need.
public struct SampleReport: Sendable {
    /// The front matter's fields in order, values as written.
    public var fields: [(key: String, value: String)]
    /// The narrative.
    public var body: String

    /// A report with nothing wrong in it, two pages long.
    public init(body: String = "本文です。") {
        fields = [
            ("様式", "研修参加報告書"), ("提出日", "令和6年5月28日"), ("会派名", "緑風会"),
            ("会派代表者", "青木 結"), ("参加者", "[青木 結]"), ("期間", "令和6年5月13日(月)～14日(火)"),
            ("研修時間", "\"13:00～16:30\""), ("研修場所", "東部市町村研修センター"), ("研修内容", "人口減少の時代に備える"),
            ("目的", "先に取り組んだ自治体に学ぶため。"),
        ]
        self.body = body
    }

    /// The file.
    public var markdown: String { "---\n\(fieldLines)---\n\n\(body)\n" }

    /// The lines between the fences.
    public var fieldLines: String { fields.map { "\($0.key): \($0.value)\n" }.joined() }

    /// The report with another value for a field; with nil the field is left out.
    public func with(_ key: String, _ value: String?) -> SampleReport {
        var report = self
        guard let index = fields.firstIndex(where: { $0.key == key }) else {
            report.fields += value.map { [(key, $0)] } ?? []
            return report
        }
        report.fields.replaceSubrange(index...index, with: value.map { [(key, $0)] } ?? [])
        return report
    }

    /// The number of the line on which a field stands, in the file.
    public func line(of key: String) -> Int { (fields.firstIndex { $0.key == key } ?? -2) + 2 }

    /// The number of the narrative's first line, in the file.
    public var bodyLine: Int { fields.count + 4 }
}
