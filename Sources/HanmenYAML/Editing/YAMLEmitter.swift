/// Writes values behind a key or a dash: what stands on its line, and the lines below.
struct YAMLEmitter {
    /// What stands behind the `:` or `-`, with a space before it where it is not empty.
    var head = ""
    /// The lines below, with their margins, without line ends.
    var tail: [String] = []

    /// How a text was written before, and goes on being written where it can.
    enum Habit {
        case free, line, quoted
        case block(margin: Int?)
    }

    /// A value under a key that stands at a column.
    init(_ content: YAMLContent, underKeyAt column: Int, habit: Habit = .free) {
        switch content {
        case .scalar(let text): write(text, margin: column + 2, habit)
        case .sequence(let items) where items.isEmpty: head = " []"
        case .sequence(let items): tail = Self.lines(of: items, at: column + 2)
        case .mapping(let entries) where entries.isEmpty: head = " {}"
        case .mapping(let entries): tail = Self.lines(of: entries, at: column + 2)
        }
    }

    /// A value behind a dash that stands at a column.
    init(_ content: YAMLContent, behindDashAt column: Int, habit: Habit = .free) {
        self.init(content, underKeyAt: column, habit: habit)
        // The first key of an item stands behind its dash.
        guard head.isEmpty, let first = tail.first else { return }
        head = " " + first.dropFirst(column + 2)
        tail.removeFirst()
    }

    private mutating func write(_ text: String, margin: Int, _ habit: Habit) {
        if text.isEmpty { return }
        var margin = margin
        switch habit {
        case .quoted where !text.contains("\n"): return head = " " + YAMLScalarWriter.quoted(text)
        case .line where !text.contains("\n"):
            return head = " " + YAMLScalarWriter.lineOutsideBrackets(text)
        case .block(let old) where YAMLScalarWriter.canBeBlock(text): margin = old ?? margin
        default:
            guard YAMLScalarWriter.isBestAsBlock(text) else {
                return head = " " + YAMLScalarWriter.line(text)
            }
        }
        head = " |"
        tail = YAMLScalarWriter.lines(of: text, margin: margin)
    }

    /// Keys and values at a column.
    static func lines(of entries: [YAMLContent.Entry], at column: Int) -> [String] {
        entries.flatMap { lines(key: $0.key, $0.value, at: column) }
    }

    /// A key and its value at a column.
    static func lines(key: String, _ value: YAMLContent, at column: Int) -> [String] {
        let written = YAMLEmitter(value, underKeyAt: column)
        return [margin(column) + YAMLScalarWriter.line(key) + ":" + written.head] + written.tail
    }

    /// Items of a list, their dashes at a column.
    static func lines(of items: [YAMLContent], at column: Int) -> [String] {
        items.flatMap { item in
            let written = YAMLEmitter(item, behindDashAt: column)
            return [margin(column) + "-" + written.head] + written.tail
        }
    }

    private static func margin(_ column: Int) -> String { String(repeating: " ", count: column) }

    /// A value in brackets, all on one line.
    static func inBrackets(_ content: YAMLContent) -> String {
        switch content {
        case .scalar(let text): text.isEmpty ? "\"\"" : YAMLScalarWriter.line(text)
        case .sequence(let items): "[" + items.map(inBrackets).joined(separator: ", ") + "]"
        case .mapping(let entries):
            entries.isEmpty
                ? "{}"
                : "{ " + entries.map { inBrackets(key: $0.key, $0.value) }.joined(separator: ", ") + " }"
        }
    }

    /// A key and its value in brackets.
    static func inBrackets(key: String, _ value: YAMLContent) -> String {
        "\(YAMLScalarWriter.line(key)): \(inBrackets(value))"
    }
}
