public import Hanmen
public import HanmenCore
import HanmenDigest
public import HanmenForms
import HanmenReport

/// A report of a session in its form, with all that its pages depend on.
public struct BoundReport {
    /// The report in its form.
    public var form: Form
    /// The report as it was written.
    var written: [UInt8]
    /// The folder that its pictures are looked for in.
    public var folder: String
}

/// Reads the reports of a session and puts them in their forms.
public struct ReportBinder {
    private let press: Press
    private let tables: MergeTables
    private let reading: ReportReading

    /// A binder with a worker's press, and the tables that all workers share.
    public init(press: Press, tables: MergeTables, reading: ReportReading) {
        self.press = press
        self.tables = tables
        self.reading = reading
    }

    /// A report in an edition of its form.
    public func bind(_ source: ReportSource, edition: Edition) -> Diagnosed<BoundReport> {
        let bound = bindWritten(source, edition: edition)
        guard case .row(let row, let path, _) = source, let table = tables.table(path).value else {
            return bound
        }
        return Diagnosed(bound.value, table.named(bound.diagnostics, row: row))
    }

    private func bindWritten(_ source: ReportSource, edition: Edition) -> Diagnosed<BoundReport> {
        let read = read(source)
        guard let (report, written) = read.value, !read.hasErrors else {
            return Diagnosed(nil, read.diagnostics)
        }
        let bound = press.bind(report, layout: reading.layout, edition: edition)
        let found = read.diagnostics + bound.diagnostics
        guard let form = bound.value, !bound.hasErrors else { return Diagnosed(nil, found) }
        let folder = Path.folder(of: source.path)
        return Diagnosed(BoundReport(form: form, written: written, folder: folder), found)
    }

    private func read(_ source: ReportSource) -> Diagnosed<(Report, written: [UInt8])> {
        switch source {
        case .file(let path):
            let read = press.read(path, encoding: reading.encoding)
            return Diagnosed(read.value.map { ($0, written: $0.source.utf8) }, read.diagnostics)
        case .row(let row, let path, let form):
            let table = tables.table(path)
            guard let rows = table.value else { return Diagnosed(nil, table.diagnostics) }
            let read = rows.report(row: row, form: form)
            return Diagnosed(
                read.value.map { ($0, written: rows.written(row: row, form: form)) }, read.diagnostics)
        }
    }
}

/// What an output is made of, as a hash: the same key, the same bytes.
struct ReportKey {
    let text: String

    /// The largest picture that is read; larger ones are refused when the pages are made.
    private static let largestPicture = 64 << 20

    init(
        _ bound: BoundReport, edition: Edition, fonts: FontStamp, press: Press, workspace: any Workspace
    ) {
        var bytes = FramedBytes()
        bytes.add(Version.current)
        bytes.add(fonts.hash)
        bytes.add(edition.code)
        bytes.add(bound.written)
        for layer in bound.form.layers { bytes.add(layer.utf8) }
        for file in press.pictureFiles(of: bound.form, picturesIn: bound.folder) {
            let picture = try? workspace.read(file, limit: Self.largestPicture)
            bytes.add(picture.map { Digest.sha256.hash($0) } ?? [])
        }
        text = Digest.sha256.hash(bytes.bytes).hexadecimal
    }
}
