public import HanmenCore
import HanmenForms
import HanmenReport
import HanmenYAML

/// The folder of a faction's year: 会派.yaml, 出納簿.csv or 出納簿.yaml, 領収書, 報告書.
public struct YearFolder: Sendable {
    /// The file that says what the folder is.
    public static let factionFile = "会派.yaml"
    /// The ledger as a table of a spreadsheet, or as YAML.
    public static let ledgerFiles = ["出納簿.csv", "出納簿.yaml"]
    /// The folder of reports.
    public static let reportsFolder = "報告書"

    /// The most bytes of a table.
    static let largestTable = 4 << 20
    private static let largestFactionFile = 1 << 18
    /// The most reports of a year.
    private static let mostReports = 2_000

    /// The folder's path.
    public let path: String
    private let workspace: any Workspace

    /// A folder by its path.
    public init(_ path: String, workspace: any Workspace) {
        self.path = path.count > 1 && path.hasSuffix("/") ? String(path.dropLast()) : path
        self.workspace = workspace
    }

    /// Reads all that the year consists of; pictures and reports are named, not read.
    public func read() -> Diagnosed<FactionYear> {
        var findings: [Diagnostic] = []
        guard workspace.exists("\(path)/\(Self.factionFile)") else {
            return Diagnosed(nil, [.yearFolderMissing(path)])
        }
        guard let source = source(Self.factionFile, limit: Self.largestFactionFile, &findings) else {
            return Diagnosed(nil, findings)
        }
        var factionReader = FactionReader()
        let faction = factionReader.faction(source)
        findings += factionReader.diagnostics
        guard let faction else { return Diagnosed(nil, findings) }
        let entries = entries(of: faction, &findings)
        let receipts = Receipts(namesIn: "\(path)/\(Receipts.folder)", of: workspace, entries: entries)
        findings += receipts.diagnostics
        let year = FactionYear(
            path: path, faction: faction, entries: entries, receipts: receipts, reports: reports())
        findings += Reconciliation(year: year).differences
        return Diagnosed(year, findings)
    }

    private func source(_ name: String, limit: Int, _ findings: inout [Diagnostic]) -> SourceText? {
        do throws(WorkspaceError) {
            let bytes = try workspace.read("\(path)/\(name)", limit: limit)
            let text = CSVTable.text(name: "\(path)/\(name)", bytes: bytes)
            findings += text.diagnostics
            return text.value
        } catch {
            findings.append(.error(.yearFolder, error.message))
            return nil
        }
    }

    private func entries(of faction: Faction, _ findings: inout [Diagnostic]) -> [LedgerEntry] {
        guard let file = Self.ledgerFiles.first(where: { workspace.exists("\(path)/\($0)") }),
            let source = source(file, limit: Self.largestTable, &findings)
        else { return [] }
        var reader = LedgerReader(faction: faction)
        var entries: [LedgerEntry] = []
        if file.hasSuffix(".csv") {
            let table = CSVTable.read(source)
            findings += table.diagnostics
            if let table = table.value { entries = reader.entries(of: table) }
        } else {
            let yaml = YAMLReader.read(source)
            findings += yaml.diagnostics
            switch yaml.value.map(FieldValue.init) {
            case .list(let rows, _)?: entries = reader.entries(of: rows)
            case let value?: if !value.isEmpty { findings.append(.ledgerWantsRecords(at: value.span)) }
            case nil: break
            }
        }
        findings += reader.diagnostics
        return entries
    }

    private func reports() -> [YearReport] {
        let folder = "\(path)/\(Self.reportsFolder)"
        return workspace.names(inFolder: folder).filter { $0.hasSuffix(".md") }.prefix(Self.mostReports).map {
            YearReport(name: String($0.dropLast(3)), path: "\(folder)/\($0)")
        }
    }
}
