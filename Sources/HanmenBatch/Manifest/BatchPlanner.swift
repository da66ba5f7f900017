public import Hanmen
public import HanmenCore
import HanmenForms
import HanmenReport

/// Plans what a session makes: in which order, under which names, of what.
public struct BatchPlanner: Sendable {
    private let session: Session
    private let home: Home
    private let workspace: any Workspace
    private let pool: PressPool

    /// A planner of a session.
    public init(_ session: Session, home: Home, workspace: any Workspace, workers: Int? = nil) {
        self.session = session
        self.home = home
        self.workspace = workspace
        pool = PressPool(home: home, workspace: workspace, workers: workers)
    }

    /// What a report says of itself when it is bound.
    private struct Reading: Sendable {
        var faction: String
        var title: String
        var names: FormData
        var keys: [Edition: String]
    }

    /// Plans, and writes the plan into the folder of the outputs.
    public func write(to folder: BatchFolder, here: String) throws(DiagnosticError) -> Diagnosed<Manifest> {
        folder.make(for: nil)
        let lock = try FolderLock(folder, .alone)
        defer { withExtendedLifetime(lock) {} }
        let planned = try plan(for: folder, here: here)
        guard let manifest = planned.value else { return planned }
        do throws(WorkspaceError) {
            try folder.write(manifest)
        } catch {
            throw DiagnosticError(.unwritable(error))
        }
        return planned
    }

    /// The plan of a folder, with the problems that make it worthless; those of single reports are told by the run.
    ///
    /// - Parameter here: the working folder's path, absolute: sources are written as seen from the batch's folder.
    public func plan(for folder: BatchFolder, here: String) throws(DiagnosticError) -> Diagnosed<Manifest> {
        let places = session.orderedSources
        let fonts = try FontStamp(home: home, workspace: workspace)
        let tables = MergeTables(workspace)
        let readings = try pool.map(places) { press, place in read(place.source, fonts, tables, press) }
        let ordered = zip(places, readings.map { $0 ?? nil })
            .groupedByFaction { place, reading in place.faction ?? reading?.faction ?? "" }
        let earlier = folder.readManifest(workspace).value?.entries ?? []
        let times = Dictionary(earlier.map { (Cause($0), $0.time) }, uniquingKeysWith: { first, _ in first })
        var problems = repetitions(places)
        let digits = max(3, String(ordered.count).count)
        let base = Path.absolute(folder.path, from: here)
        var entries: [Manifest.Entry] = []
        for (index, (place, reading)) in ordered.enumerated() {
            let faction = place.faction ?? reading?.faction ?? ""
            if let written = reading?.faction, let listed = place.faction, !written.isEmpty, written != listed
            {
                problems.append(
                    .factionDiffers(written, listed: listed, at: nil).told(of: place.source.label))
            }
            let stem = stem(
                of: place, reading, number: index + 1, digits: digits, faction: faction, &problems)
            for edition in session.editions {
                var entry = Manifest.Entry(
                    id: "\((index + 1).padded(to: digits))-\(edition.code)", number: index + 1,
                    source: Path.relative(Path.absolute(place.source.path, from: here), to: base),
                    row: nil, form: nil, faction: faction, title: reading?.title ?? stem,
                    edition: edition.code, output: "\(edition.word)/\(stem)\(edition.suffix).pdf",
                    key: reading?.keys[edition], time: workspace.now)
                if case .row(let row, _, let form) = place.source { (entry.row, entry.form) = (row, form) }
                // What did not change keeps its moment, and so its bytes.
                entry.time = times[Cause(entry)] ?? entry.time
                entries.append(entry)
            }
        }
        problems += collisions(entries)
        let manifest = Manifest(header: header(base: base, here: here), entries: entries)
        let isWorthless = problems.contains { $0.severity == .error }
        return Diagnosed(isWorthless ? nil : manifest, problems)
    }

    /// What an entry was made of, whatever its number and its name were.
    private struct Cause: Hashable {
        var source: String
        var row: Int?
        var edition: String
        var key: String?

        init(_ entry: Manifest.Entry) {
            source = entry.source
            row = entry.row
            edition = entry.edition
            key = entry.key
        }
    }

    private func header(base: String, here: String) -> Manifest.Header {
        var layout: String?
        if case .file(let path) = session.reading.layout {
            layout = Path.relative(Path.absolute(path, from: here), to: base)
        }
        return Manifest.Header(
            hanmen: Version.current, council: session.council, meeting: session.meeting, layout: layout,
            encoding: session.reading.encoding.rawValue)
    }

    // MARK: Reports

    private func read(
        _ source: ReportSource, _ fonts: FontStamp, _ tables: MergeTables, _ press: Press
    ) -> Reading? {
        let binder = ReportBinder(press: press, tables: tables, reading: session.reading)
        var reading: Reading?
        for edition in session.editions {
            guard let bound = binder.bind(source, edition: edition).value else { return nil }
            let key = ReportKey(bound, edition: edition, fonts: fonts, press: press, workspace: workspace)
            if reading == nil {
                reading = Reading(
                    faction: bound.form.author,
                    title: session.titles.title(of: bound.form.data, source: source), names: bound.form.data,
                    keys: [:])
            }
            reading?.keys[edition] = key.text
        }
        return reading
    }

    private func repetitions(_ places: [SessionSource]) -> [Diagnostic] {
        var seen: Set<ReportSource> = []
        return places.filter { !seen.insert($0.source).inserted }.map { .reportTwice($0.source.label) }
    }

    // MARK: Names

    private func stem(
        of place: SessionSource, _ reading: Reading?, number: Int, digits: Int, faction: String,
        _ problems: inout [Diagnostic]
    ) -> String {
        let source = Path.stem(of: place.source.path)
        // A report that cannot be read has its number and its file's name: it is told of under them.
        guard let reading else { return "\(number.padded(to: digits))_\(source)" }
        let name = session.names.name(
            NameRule.Values(
                number: number, digits: digits, faction: faction, source: source, data: reading.names))
        switch name {
        case .success(let name): return name
        case .failure(let unknown):
            problems += unknown.names.map { name in
                .nameField(name, of: place.source.label, known: reading.names.fields.map(\.name))
            }
            return number.padded(to: digits)
        }
    }

    /// Outputs of one name; letters of two sizes are the same on some disks.
    private func collisions(_ entries: [Manifest.Entry]) -> [Diagnostic] {
        var seen: [String: Manifest.Entry] = [:]
        return entries.compactMap { entry in
            let name = entry.output.lowercased()
            guard let other = seen.updateValue(entry, forKey: name) else { return nil }
            return .nameTwice(entry.output, other.label, entry.label)
        }
    }
}

extension Manifest.Entry {
    /// What people call its report.
    var label: String { row.map { "\(source) \($0) 件目" } ?? source }
}

extension [Diagnostic] {
    /// Problems of a report; those without a place are told of it.
    public func told(of report: String) -> [Diagnostic] { map { $0.told(of: report) } }
}

extension Diagnostic {
    /// The problem with the report named that it is told of, where it has no place.
    func told(of report: String) -> Diagnostic {
        var told = self
        told.span = span ?? SourceText(name: report, text: "").span(0..<0)
        return told
    }
}
