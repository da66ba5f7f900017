public import HanmenCore
public import HanmenForms
import HanmenReport

/// Says which papers a year consists of: those that layouts make of its data (作成単位), and the reports.
public struct PaperPlanner {
    private let year: FactionYear
    private let data: YearData
    private let library: LayoutLibrary

    /// A planner for a year, with the layouts there are.
    public init(year: FactionYear, library: LayoutLibrary) {
        self.year = year
        data = YearData(year)
        self.library = library
    }

    /// The papers that layouts make of the data, in the order of 書類, or of the forms.
    public func papers() -> Diagnosed<[Paper]> {
        var diagnostics: [Diagnostic] = []
        let forms = library.store.forms().map(\.title)
        let units = units(of: forms, &diagnostics)
        let wishes =
            year.faction.papers ?? units.map { PaperWish(form: Spanned($0.form, at: place), fields: []) }
        var papers: [Paper] = []
        for wish in wishes {
            guard let unit = units.first(where: { $0.form == wish.form.value })?.unit else {
                diagnostics.append(.paperUnknown(wish.form, known: units.map(\.form)))
                continue
            }
            papers += self.papers(wish, of: unit)
        }
        return Diagnosed(papers, diagnostics)
    }

    /// What the reports of the year take from it, report by report.
    public var reports: [(report: YearReport, shared: SharedData)] {
        year.reports.map { report in
            let rows = year.entries.filter { $0.report?.value == report.name }
            return (report, rows.isEmpty ? data.shared : data.shared(about: rows))
        }
    }

    // MARK: Forms

    private func units(
        of forms: [String], _ diagnostics: inout [Diagnostic]
    ) -> [(form: String, unit: PaperUnit)] {
        var units: [(String, PaperUnit)] = []
        for form in forms {
            let layout = library.layout(
                LayoutLibrary.Request(form: form, council: year.faction.council.value, faction: faction))
            diagnostics += layout.diagnostics.filter { problem in !diagnostics.contains(problem) }
            if let unit = layout.value?.unit { units.append((form, unit)) }
        }
        return units
    }

    /// The faction as layouts know it; nil where it has no layout of its own.
    private var faction: String? {
        let name = year.faction.name.value
        let council = LayoutLibrary.Request(form: "", council: year.faction.council.value)
        return library.knowsFaction(name, of: council.council ?? "") ? name : nil
    }

    // MARK: Papers

    private func papers(_ wish: PaperWish, of unit: PaperUnit) -> [Paper] {
        let spent = year.entries.filter { $0.total != nil }
        switch unit {
        case .year: return [paper(wish, named: nil, data.shared)]
        case .entry:
            return spent.map { paper(wish, named: padded($0.number.value), data.shared(about: [$0])) }
        case .certificate:
            let rows = spent.filter { $0.evidence == .certificate }
            return grouped(rows) { $0.category?.value ?? "" }.map { category, rows in
                paper(wish, named: category, data.shared(about: rows))
            }
        case .receiptSheet:
            let rows = spent.filter { $0.evidence == .receipt }
            return grouped(rows) { padded(data.sheets[$0.number.value] ?? 0) }.map { sheet, rows in
                paper(wish, named: sheet, data.shared(about: rows))
            }
        }
    }

    private func padded(_ number: Int) -> String {
        String(repeating: "0", count: max(0, 3 - String(number).count)) + String(number)
    }

    /// Rows by a key, in the order in which the keys first come.
    private func grouped(
        _ rows: [LedgerEntry], by key: (LedgerEntry) -> String
    ) -> [(key: String, rows: [LedgerEntry])] {
        var groups: [String: [LedgerEntry]] = [:]
        for row in rows { groups[key(row), default: []].append(row) }
        return rows.map(key).uniqued.map { ($0, groups[$0] ?? []) }
    }

    private func paper(_ wish: PaperWish, named suffix: String?, _ shared: SharedData) -> Paper {
        let source = year.faction.source
        var control = [("様式", wish.form), ("議会", year.faction.council)]
        if faction != nil { control.append(("会派", year.faction.name)) }
        let fields = control.map { key, value in
            ReportField(key: Spanned(key, at: value.span), value: .text(value))
        }
        return Paper(
            name: suffix.map { "\(wish.form.value)/\($0)" } ?? wish.form.value, folder: year.path,
            report: Report(source: source, fields: fields + wish.fields, body: []), shared: shared)
    }

    private var place: SourceSpan { year.faction.source.span(0..<0) }
}
