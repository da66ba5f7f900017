import HanmenForms

/// What a run makes, in order: written once by a plan, read by every worker.
public struct Manifest: Hashable, Sendable {
    /// What holds for all entries.
    public struct Header: Hashable, Sendable, Codable {
        /// The version of Hanmen that made the plan.
        public var hanmen: String
        /// The shape of the file.
        public var manifest = 1
        /// The council (議会).
        public var council: String
        /// The meeting (会議).
        public var meeting: String
        /// The layout in place of what reports name, as seen from the manifest's folder.
        public var layout: String?
        /// The encoding of reports.
        public var encoding: String
    }

    /// One output.
    public struct Entry: Hashable, Sendable, Codable {
        /// Its name in results: `012-original`.
        public var id: String
        /// The report's place in the session, from 1.
        public var number: Int
        /// The report's file, or the table that it is a row of, as seen from the manifest's folder.
        public var source: String
        /// The row of the table, from 1.
        public var row: Int?
        /// The form of rows that name none.
        public var form: String?
        /// The faction (会派).
        public var faction: String
        /// What the report is called where it is listed.
        public var title: String
        /// The edition (版): draft, original, copy, public.
        public var edition: String
        /// The output, as seen from the manifest's folder.
        public var output: String
        /// What it is made of, as a hash; nil where the report could not be read when the plan was made.
        public var key: String?
        /// The moment that the output says it was made at, in seconds since 1970-01-01 UTC: the same for each run.
        public var time: Int
    }

    /// What holds for all entries.
    public var header: Header
    /// The outputs in order.
    public var entries: [Entry]

    /// How many outputs a shard has.
    public func count(of shard: Shard) -> Int { entries(of: shard).count }

    /// The entries of a shard.
    public func entries(of shard: Shard) -> [Entry] {
        entries.enumerated().filter { shard.contains(line: $0.offset) }.map(\.element)
    }
}

extension Manifest.Entry {
    /// Its edition.
    var madeEdition: Edition { Edition.allCases.first { $0.code == edition } ?? .original }

    /// Where its report comes from, as seen from the manifest's folder.
    func reportSource(in folder: String) -> ReportSource {
        let path = Path.inside(folder, source)
        return row.map { .row($0, table: path, form: form) } ?? .file(path)
    }
}

extension Edition {
    /// The edition's name in files that programs read.
    var code: String {
        switch self {
        case .draft: "draft"
        case .original: "original"
        case .copy: "copy"
        case .public: "public"
        }
    }
}
