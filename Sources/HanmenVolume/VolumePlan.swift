/// What a bound volume (報告書綴り) is made of, in the order of its pages.
public struct VolumePlan: Hashable, Sendable {
    /// The reports of one faction (会派), behind one slip sheet (合紙).
    public struct Part: Hashable, Sendable {
        /// The faction's name, as the slip sheet and the contents say it.
        public var faction: String
        /// Its reports in order.
        public var reports: [Entry]

        /// A part with its reports.
        public init(faction: String, reports: [Entry]) {
            self.faction = faction
            self.reports = reports
        }
    }

    /// One report of the volume.
    public struct Entry: Hashable, Sendable {
        /// The report's file, or a signed PDF where ``isSigned``.
        public var path: String
        /// What the contents call it.
        public var title: String
        /// The members (議員) that the index lists it under.
        public var members: [String]
        /// Whether `path` is a finished, signed PDF, which is joined as it is.
        public var isSigned: Bool

        /// A report by its file.
        public init(path: String, title: String, members: [String] = [], isSigned: Bool = false) {
            self.path = path
            self.title = title
            self.members = members
            self.isSigned = isSigned
        }
    }

    /// The volume's title, for instance 令和8年9月定例会 報告書綴り.
    public var title: String
    /// The council (議会) whose papers these are.
    public var council: String
    /// The factions in order.
    public var parts: [Part]

    /// A volume with its parts.
    public init(title: String, council: String, parts: [Part]) {
        self.title = title
        self.council = council
        self.parts = parts
    }
}
