/// A file to be published.
public struct OpenFile: Hashable, Sendable {
    /// Its name, without spaces and without what systems keep for themselves.
    public var name: String
    /// What is in it.
    public var bytes: [UInt8]

    /// A text as a file in UTF-8.
    init(name: String, text: String) {
        self.name = name
        bytes = Array(text.utf8)
    }

    /// The most characters of a name.
    private static let longest = 80

    /// A text as the name of a file: spaces and reserved characters become `_`.
    static func name(_ text: String) -> String {
        let kept = CellText.words(of: text).joined(separator: "_").map { character in
            "/\\:*?\"<>|,;".contains(character) ? "_" : character
        }
        let name = String(String(kept).drop { $0 == "." }.prefix(longest))
        return name.isEmpty ? "データ" : name
    }
}
