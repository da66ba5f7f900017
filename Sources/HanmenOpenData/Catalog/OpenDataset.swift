public import HanmenCore
public import HanmenForms
public import HanmenYear

/// What is published together: tables, pages, and a catalogue of them.
public struct OpenDataset: Sendable {
    /// Who publishes: the council, most often.
    public var publisher: String
    /// The day of publication, ISO 8601.
    public var updated: String
    /// Under which terms the data may be used; nil leaves it blank, to be decided by the council.
    public var license: String?
    /// The tables.
    public var tables: [OpenTable]
    /// Pages and other files, with what they are.
    public var others: [(title: String, file: OpenFile)]
    /// What must be in none of the files.
    public var masked: [MaskedValue] = []

    /// A set of nothing yet; the day is that of the clock in Japan.
    public init(publisher: String, now: Int, license: String? = nil) {
        self.publisher = publisher
        self.license = license
        updated = String(CalendarTime(secondsSince1970: now + Self.japan).iso8601.prefix(10))
        (tables, others) = ([], [])
    }

    /// Seconds that Japan is ahead of UTC.
    private static let japan = 9 * 3600

    /// Adds a faction's year: its ledger, accounts and members.
    public mutating func add(_ year: FactionYear) {
        tables += YearTables(year).all
        masked += year.entries.flatMap(\.masked)
        if publisher.isEmpty { publisher = year.faction.council.value }
    }

    /// The files, each looked through by ``OpenDataChecker``; nil, with what is wrong, where one breaks a rule,
    /// or has in it what is masked.
    public func files() -> Diagnosed<[OpenFile]> {
        let listed = tables + [Catalog(self).files, Catalog(self).columns]
        var files: [OpenFile] = []
        var found: [Diagnostic] = []
        for table in listed {
            let file = OpenFile(name: "\(table.name).csv", text: table.csv)
            found += OpenDataChecker().findings(in: file.bytes, named: file.name, columns: table.columns)
            files.append(file)
        }
        files += tables.map { OpenFile(name: "\($0.name).json", text: $0.json.indented + "\n") }
        files +=
            others.map(\.file) + [
                OpenFile(name: "\(Catalog.name).json", text: Catalog(self).json.indented + "\n")
            ]
        found += twice(files.map(\.name)) + LeakCheck(masked).findings(in: files)
        let isRight = !found.contains { $0.severity == .error }
        return Diagnosed(isRight ? files : nil, found)
    }

    private func twice(_ names: [String]) -> [Diagnostic] {
        var seen: Set<String> = []
        return names.filter { !seen.insert($0).inserted }.map { name in
            .error(
                .openDataNameTwice,
                Message("「\(name)」という名前のファイルが二つになります。", en: "two files would be named `\(name)`"),
                hints: [Message("報告書のファイルの名前を変えるか、別のフォルダに出してください。", en: "rename one report")])
        }
    }
}
