public import HanmenForms

/// What reports are called where they are listed, in contents and lists (題).
public struct ReportTitles: Hashable, Sendable {
    private let rule: NameRule?

    /// Titles by a rule as names of outputs have one; without a rule, the form's name and what the report is about.
    public init(_ rule: NameRule? = nil) { self.rule = rule }

    /// The fields that say what a report is about; the first that is written counts.
    private static let subjects = ["件名", "研修名", "研修内容", "視察先", "訪問先", "派遣先", "研修場所", "場所", "テーマ"]
    /// The most characters of what a report is about.
    private static let longest = 40

    /// The title of a report.
    public func title(of data: FormData, source: ReportSource) -> String {
        if let rule {
            let values = NameRule.Values(
                number: 0, digits: 1, faction: "", source: Path.stem(of: source.path), data: data)
            if case .success(let title) = rule.text(values), !title.isEmpty { return title }
        }
        let subject = Self.subjects.lazy.compactMap { name in
            data.fields.first { $0.name == name }.map(\.text).flatMap { $0.isEmpty ? nil : $0 }
        }.first
        guard let subject else { return data.form }
        let short = subject.count > Self.longest ? subject.prefix(Self.longest - 1) + "…" : subject[...]
        return "\(data.form)　\(short)"
    }
}
