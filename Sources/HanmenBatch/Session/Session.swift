public import HanmenForms
public import HanmenReport
public import HanmenYAML

/// What is made together: the reports of a 定例会, of a folder, or of a table's rows.
public struct Session: Sendable {
    /// The file, folder or table that says what is made.
    public var path: String
    /// The council (議会); empty where nothing names it.
    public var council: String
    /// The meeting (会議), for instance 令和8年第3回定例会; empty where nothing names it.
    public var meeting: String
    /// The factions in order, each with its reports; one without a name where reports say themselves whose they are.
    public var factions: [SessionFaction]
    /// The editions (版) that are made of each report.
    public var editions: [Edition]
    /// How outputs are called (出力名).
    public var names: NameRule
    /// The folder of the outputs (出力先).
    public var output: String
    /// What the session says of its volume (綴り); read where volumes are made.
    public var volume: YAMLValue?
    /// What the session says of printing (印刷); read where it is printed.
    public var printing: YAMLValue?
    /// What reports are called in lists and contents (綴りの題).
    public var titles = ReportTitles()
    /// How its reports are read, by which layout.
    public var reading: ReportReading

    /// How many reports there are.
    public var reportCount: Int { factions.reduce(0) { $0 + $1.reports.count } }

    /// The most reports of a session.
    public static let mostReports = 20_000
}

/// How the reports of a session are read.
public struct ReportReading: Hashable, Sendable {
    /// The layout to use in place of what a report names.
    public var layout: LayoutChoice
    /// The encoding of reports.
    public var encoding: TextEncoding

    /// As reports say it themselves, in UTF-8.
    public init(layout: LayoutChoice = .fromReport, encoding: TextEncoding = .utf8) {
        self.layout = layout
        self.encoding = encoding
    }
}

/// A faction (会派) of a session with its reports.
public struct SessionFaction: Sendable {
    /// The name; nil where each report says whose it is.
    public var name: String?
    /// How many members it has (人数).
    public var size: Int?
    /// The day it was founded (結成).
    public var founded: CalendarDate?
    /// Its reports in order.
    public var reports: [ReportSource]

    /// A faction with its reports.
    public init(
        name: String?, size: Int? = nil, founded: CalendarDate? = nil, reports: [ReportSource]
    ) {
        self.name = name
        self.size = size
        self.founded = founded
        self.reports = reports
    }
}

/// Where a report comes from.
public enum ReportSource: Hashable, Sendable {
    /// A file of its own.
    case file(String)
    /// A row of a table (差し込み), counted from 1 under the heading row; the form that rows without 様式 are in.
    case row(Int, table: String, form: String?)

    /// The file that is read.
    public var path: String {
        switch self {
        case .file(let path): path
        case .row(_, let table, _): table
        }
    }

    /// What people call it: the file's name, and the row.
    public var label: String {
        switch self {
        case .file(let path): path
        case .row(let row, let table, _): "\(table) \(row) 件目"
        }
    }
}
