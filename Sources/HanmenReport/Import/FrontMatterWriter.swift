import HanmenYAML

/// Writes fields as YAML that reads back to the same text, whatever the text holds.
enum FrontMatterWriter {
    /// `key: value`, with a block for long text and quotes where YAML needs them.
    static func field(_ key: String, _ value: String) -> String {
        let key = scalar(key)
        if value.isEmpty { return "\(key):\n" }
        guard YAMLScalarWriter.isBestAsBlock(value) else { return "\(key): \(scalar(value))\n" }
        return "\(key): |\n" + YAMLScalarWriter.lines(of: value, margin: 2).map { $0 + "\n" }.joined()
    }

    /// `key:` and one line for every value.
    static func list(_ key: String, _ values: [String]) -> String {
        "\(scalar(key)):\n" + values.map { "  - \(scalar($0))\n" }.joined()
    }

    /// A text in one line, quoted where it must be.
    static func scalar(_ text: String) -> String { YAMLScalarWriter.line(text) }
}
