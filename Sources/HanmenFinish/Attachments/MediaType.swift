/// What kind of file it is, by its registered name (RFC 6838): `text/markdown`.
public struct MediaType: Hashable, Sendable, CustomStringConvertible {
    /// The registered name, type and subtype.
    public let description: String

    private init(_ description: String) { self.description = description }

    /// A report as written (RFC 7763).
    public static let markdown = MediaType("text/markdown")
    /// A layout (RFC 9512).
    public static let yaml = MediaType("application/yaml")
    /// Values for programs (RFC 8259).
    public static let json = MediaType("application/json")
    /// Values for a spreadsheet (RFC 4180).
    public static let csv = MediaType("text/csv")
    /// Bytes of which nothing is known.
    public static let unknown = MediaType("application/octet-stream")

    /// The type of a file by its name's ending; ``unknown`` where the ending says nothing.
    public init(ofFileNamed name: String) {
        let ending = name.lastIndex(of: ".").map { name[name.index(after: $0)...].lowercased() }
        self = ending.flatMap { Self.byEnding[$0] } ?? .unknown
    }

    /// The papers that come with reports.
    private static let byEnding: [String: MediaType] = [
        "md": .markdown, "yaml": .yaml, "yml": .yaml, "json": .json, "csv": .csv,
        "txt": MediaType("text/plain"), "pdf": MediaType("application/pdf"),
        "png": MediaType("image/png"), "jpg": MediaType("image/jpeg"), "jpeg": MediaType("image/jpeg"),
        "docx": MediaType("application/vnd.openxmlformats-officedocument.wordprocessingml.document"),
        "xlsx": MediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
        "pptx": MediaType("application/vnd.openxmlformats-officedocument.presentationml.presentation"),
    ]
}
