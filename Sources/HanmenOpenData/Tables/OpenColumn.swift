/// A column of a table of open data: its name, and what the catalogue says of it.
public struct OpenColumn: Hashable, Sendable {
    /// What the cells of a column are; all of one kind (L2-01).
    public enum Kind: Hashable, Sendable {
        case text
        /// One of a few words, spelled alike in every row (L2-04).
        case word([String])
        case integer
        /// A number with a finite decimal fraction.
        case decimal
        /// ISO 8601: `2025-04-12`.
        case day
        /// ISO 8601: `09:15`.
        case time

        /// What the catalogue calls it.
        public var name: String {
            switch self {
            case .text: "文字列"
            case .word: "選択肢"
            case .integer: "整数"
            case .decimal: "数値"
            case .day: "日付"
            case .time: "時刻"
            }
        }
    }

    /// The name in the head row: unique in its table, without spaces.
    public var name: String
    /// The name for programs: letters, digits and `_` (L3-08).
    public var identifier: String
    /// What the cells are.
    public var kind: Kind
    /// The unit of a number (L3-04).
    public var unit: String?
    /// What the column says, in a sentence.
    public var meaning: String

    /// A column; a number's unit stands in its name too: `充当額（円）`.
    public init(
        _ name: String, _ identifier: String, _ kind: Kind, unit: String? = nil, _ meaning: String
    ) {
        self.name = CellText.label(name) + (unit.map { "（\(CellText.label($0))）" } ?? "")
        self.identifier = identifier
        self.kind = kind
        self.unit = unit.map(CellText.label)
        self.meaning = meaning
    }

    /// A column of texts.
    public init(_ name: String, _ identifier: String, _ meaning: String) {
        self.init(name, identifier, .text, meaning)
    }
}
