/// Where a cursor stands in YAML that is only half written, told by indentation and open brackets: no parser takes such
/// a text.
struct YAMLCursor {
    /// A step from the top to where the cursor stands.
    enum Step: Hashable {
        /// Into the value of a key.
        case key(String)
        /// Into an item of a list, with what it says so far.
        case item([String: String])
    }

    /// The way to the map or list that the cursor is in.
    private(set) var path: [Step] = []
    /// What that map says so far.
    private(set) var siblings: [String: String] = [:]
    /// The key whose value is being written; nil where a key is.
    private(set) var key: String?
    /// What is written of the word.
    private(set) var written = ""

    /// The most lines that are looked at above and below.
    private static let mostLines = 4_000

    /// A cursor behind so many bytes of a text; nil in a comment or in quotes.
    init?(_ text: String, offset: Int) {
        let before = String(decoding: text.utf8.prefix(offset), as: UTF8.self)
        let after = String(decoding: text.utf8.dropFirst(offset), as: UTF8.self)
        var above = before.split(separator: "\n", omittingEmptySubsequences: false)
            .suffix(Self.mostLines).map(String.init)
        let below = after.split(separator: "\n", omittingEmptySubsequences: false).dropFirst()
            .prefix(Self.mostLines).map(String.init)
        let line = Line(above.popLast() ?? "")
        guard !line.isComment else { return nil }
        var flow = FlowCursor()
        guard flow.read(line.value ?? line.word) else { return nil }
        let outer = Self.blockPath(above: above.map(Line.init), line, below: below.map(Line.init))
        path = outer.path
        siblings = outer.siblings
        if flow.isOpen {
            if let key = line.key { path.append(.key(key)) }
            enter(flow, isItem: line.key == nil && line.dash != nil)
        } else {
            key = line.key
            written = line.key == nil ? line.word : line.value ?? ""
        }
    }

    // MARK: Brackets

    /// Goes on into the brackets that are open on the cursor's line.
    private mutating func enter(_ flow: FlowCursor, isItem: Bool) {
        // An item of a block list that is written in braces was counted as one already.
        if isItem, case .item? = path.last { path.removeLast() }
        var isInList = isItem
        for (depth, bracket) in flow.open.enumerated() {
            if bracket.isMap {
                if isInList { path.append(.item(bracket.entries)) }
                isInList = false
                if depth < flow.open.count - 1, let key = bracket.key { path.append(.key(key)) }
            } else {
                isInList = true
            }
        }
        guard let last = flow.open.last else { return }
        siblings = last.entries
        key = last.key
        written = flow.word
        if !last.isMap { path.append(.item([:])) }
    }

    // MARK: Lines

    /// The way to a line by the lines above it, and what its map says.
    private static func blockPath(
        above: [Line], _ line: Line, below: [Line]
    ) -> (path: [Step], siblings: [String: String]) {
        var siblings = entries(below, at: line.column)
        var steps: [Step] = []
        var innermost: [String: String]?
        var limit = line.column
        var isInList = false
        func leave(_ step: Step) {
            innermost = innermost ?? siblings
            steps.append(step)
            siblings = [:]
        }
        if let dash = line.dash {
            leave(.item(siblings))
            (limit, isInList) = (dash, true)
        }
        for line in above.reversed() where !line.isBlank {
            guard let key = line.key else { continue }
            let isParent = line.column < limit || (isInList && line.dash == nil && line.column <= limit)
            if isParent {
                leave(.key(key))
                (limit, isInList) = (line.column, false)
                siblings[key] = line.value ?? ""
            } else if line.column == limit, !isInList {
                siblings[key] = siblings[key] ?? line.value ?? ""
            } else {
                continue
            }
            if let dash = line.dash {
                leave(.item(siblings))
                (limit, isInList) = (dash, true)
            }
        }
        return (steps.reversed(), innermost ?? siblings)
    }

    /// The keys that follow in the same map.
    private static func entries(_ below: [Line], at column: Int) -> [String: String] {
        var entries: [String: String] = [:]
        for line in below where !line.isBlank {
            guard line.column >= column, line.dash.map({ $0 >= column }) ?? true else { break }
            if line.column == column, let key = line.key { entries[key] = line.value ?? "" }
        }
        return entries
    }

    /// A line of block style: dashes, a key, a value.
    struct Line {
        /// Where its last dash stands; nil without one.
        private(set) var dash: Int?
        /// Where its key, or its word, begins.
        private(set) var column = 0
        private(set) var key: String?
        private(set) var value: String?
        /// What stands there where it has no key.
        private(set) var word = ""

        init(_ text: String) {
            var rest = Substring(text)
            func skipBlanks() {
                let count = rest.prefix { $0 == " " }.count
                column += count
                rest = rest.dropFirst(count)
            }
            skipBlanks()
            while rest.hasPrefix("- ") || rest == "-" {
                dash = column
                column += 1
                rest = rest.dropFirst()
                skipBlanks()
            }
            word = String(rest)
            guard let first = rest.first, !"{[#\"'".contains(first),
                let colon = rest.indices.first(where: { index in
                    let next = rest.index(after: index)
                    return rest[index] == ":" && (next == rest.endIndex || rest[next] == " ")
                })
            else { return }
            key = String(rest[..<colon])
            value = String(rest[rest.index(after: colon)...].drop { $0 == " " })
        }

        var isComment: Bool { word.hasPrefix("#") || value?.contains(" #") == true || value?.first == "#" }
        var isBlank: Bool { word.isEmpty || word.hasPrefix("#") }
    }
}

/// Reads brackets up to a cursor.
private struct FlowCursor {
    /// A bracket that is open.
    struct Bracket {
        var isMap: Bool
        var entries: [String: String] = [:]
        var key: String?
    }

    private(set) var open: [Bracket] = []
    private(set) var word = ""
    private var wasOpened = false
    private static let deepest = 32

    /// Whether the cursor is inside of brackets.
    var isOpen: Bool { !open.isEmpty }

    /// Reads what stands before the cursor; false where it ends in quotes, or too deep.
    mutating func read(_ text: String) -> Bool {
        guard let first = text.first, "{[".contains(first) else { return !text.hasPrefix("\"") }
        var quote: Character?
        for character in text {
            if let mark = quote {
                if character == mark { quote = nil } else { word.append(character) }
                continue
            }
            switch character {
            case "\"", "'": quote = character
            case "{", "[":
                guard open.count < Self.deepest else { return false }
                open.append(Bracket(isMap: character == "{"))
                word = ""
            case "}", "]":
                endEntry()
                _ = open.popLast()
                word = ""
            case ",": endEntry()
            case ":" where open.last?.isMap == true && open.last?.key == nil:
                open[open.count - 1].key = word.trimmed
                word = ""
            default: word.append(character)
            }
        }
        word = String(word.drop { $0 == " " })
        return quote == nil
    }

    private mutating func endEntry() {
        defer { word = "" }
        guard !open.isEmpty, let key = open[open.count - 1].key else { return }
        open[open.count - 1].entries[key] = word.trimmed
        open[open.count - 1].key = nil
    }
}
