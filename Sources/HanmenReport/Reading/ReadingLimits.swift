/// How much a report may hold, so that reading stays bounded in time and memory.
public struct ReadingLimits: Hashable, Sendable {
    /// The whole file, in bytes.
    public var fileBytes: Int
    /// The lines of the file.
    public var lines: Int
    /// One line, in characters (Unicode scalars).
    public var lineCharacters: Int
    /// The rows of one table.
    public var tableRows: Int
    /// How deep quotes, lists and emphasis may stand in one another.
    public var depth: Int
    /// The front matter, in bytes.
    public var frontMatterBytes: Int
    /// How many problems of one kind are told one by one.
    public var problemsOfAKind: Int

    /// Limits; the defaults are far above any real report.
    public init(
        fileBytes: Int = 4 << 20, lines: Int = 200_000, lineCharacters: Int = 100_000,
        tableRows: Int = 20_000, depth: Int = 20,
        frontMatterBytes: Int = 256 << 10, problemsOfAKind: Int = 20
    ) {
        self.fileBytes = fileBytes
        self.lines = lines
        self.lineCharacters = lineCharacters
        self.tableRows = tableRows
        self.depth = depth
        self.frontMatterBytes = frontMatterBytes
        self.problemsOfAKind = problemsOfAKind
    }

    /// The limits of the house.
    public static let standard = ReadingLimits()
}
