package import HanmenCore

/// Changes single values of YAML in its text: what is not changed stays byte for byte, comments and order too.
///
/// What it writes is read again before it is given back; where it does not say what it should, nothing is changed.
package struct YAMLEditor {
    /// The whole text.
    package private(set) var source: SourceText
    /// Where the YAML stands in it.
    package private(set) var range: Range<Int>
    /// In which order keys stand: new ones are put behind those that come before them.
    private let order: [String]
    private var root: YAMLValue

    /// The most single changes that one call makes before it writes a value anew as a whole.
    private static let mostChanges = 200

    /// The YAML in a range of a text; nil, with what is wrong, where it cannot be read or is no mapping.
    package static func editing(
        _ source: SourceText, in range: Range<Int>, order: [String] = []
    ) -> Diagnosed<YAMLEditor> {
        let read = YAMLReader.read(source, in: range)
        guard let root = read.value, !read.hasErrors else { return Diagnosed(nil, read.diagnostics) }
        return Diagnosed(YAMLEditor(source: source, range: range, order: order, root: root))
    }

    private init(source: SourceText, range: Range<Int>, order: [String], root: YAMLValue) {
        self.source = source
        self.range = range
        self.order = order
        self.root = root
    }

    /// What the YAML says.
    package var content: YAMLContent { YAMLContent(root) }

    /// Sets the value at a path of keys and numbers of items; nil takes it away. False where it could not be written,
    /// and nothing was changed.
    package mutating func set(_ value: YAMLContent?, at path: [String]) -> Bool {
        let wanted = content.setting(value, at: path[...])
        guard !content.saysTheSame(as: wanted) || isMissing(path, though: value) else { return true }
        let before = self
        if put(value, at: path), content.saysTheSame(as: wanted) { return true }
        self = before
        // The whole field anew: its comments go, all else stays.
        guard let field = path.first, put(wanted[path: [field]], at: [field], whole: true),
            content.saysTheSame(as: wanted)
        else {
            self = before
            return false
        }
        return true
    }

    /// A key that says nothing is written too, where that is asked for.
    private func isMissing(_ path: [String], though value: YAMLContent?) -> Bool {
        (value == nil) != (content[path: path] == nil)
    }

    // MARK: One change after another

    private mutating func put(_ value: YAMLContent?, at path: [String], whole: Bool = false) -> Bool {
        guard let slot = slot(at: path) else { return value == nil || insert(value, at: path) }
        guard let value else { return remove(slot, at: path) }
        if !whole, let done = putInner(value, over: slot.value, at: path) { return done }
        return replace(slot, with: value)
    }

    /// Changes the inside of a list or mapping that stays one; nil where the value is to be written as a whole.
    private mutating func putInner(_ new: YAMLContent, over old: YAMLValue, at path: [String]) -> Bool? {
        switch (new, YAMLContent(old)) {
        case (.mapping(let entries), .mapping(let known)) where !entries.isEmpty && !known.isEmpty:
            let gone = known.filter { old in !entries.contains { $0.key == old.key } }
            guard entries.count + gone.count < Self.mostChanges else { return nil }
            for entry in entries {
                let old = YAMLContent.mapping(known)[path: [entry.key]]
                guard old != entry.value, old != nil || !entry.value.isEmpty else { continue }
                guard put(entry.value, at: path + [entry.key]) else { return false }
            }
            for entry in gone { guard put(nil, at: path + [entry.key]) else { return false } }
            return true
        case (.sequence(let items), .sequence(let known)) where !items.isEmpty && !known.isEmpty:
            return putItems(items, over: known, at: path)
        default: return nil
        }
    }

    /// Changes what is between the items that stay at both ends.
    private mutating func putItems(_ new: [YAMLContent], over old: [YAMLContent], at path: [String]) -> Bool?
    {
        let head = zip(new, old).prefix { $0 == $1 }.count
        let tail = zip(new[head...].reversed(), old[head...].reversed()).prefix { $0 == $1 }.count
        let (wanted, known) = (new[head..<new.count - tail], old[head..<old.count - tail])
        guard max(wanted.count, known.count) < Self.mostChanges else { return nil }
        for index in head..<head + min(wanted.count, known.count) {
            guard put(new[index], at: path + [String(index)]) else { return false }
        }
        for index in wanted.indices.dropFirst(known.count) {
            guard insertItem(new[index], before: index, ofListAt: path) else { return false }
        }
        for index in known.indices.dropFirst(wanted.count).reversed() {
            guard put(nil, at: path + [String(index)]) else { return false }
        }
        return true
    }

    // MARK: Places

    /// A value in its place.
    struct Slot {
        let value: YAMLValue
        /// Behind its `:` or `-`.
        let mark: Int
        /// The column of its key or dash.
        let column: Int
        let isItem: Bool
        let isInBrackets: Bool
    }

    var extents: YAMLExtents { YAMLExtents(bytes: source.utf8, end: range.upperBound) }

    func value(at path: [String]) -> YAMLValue? {
        path.reduce(Optional(root)) { value, step in
            switch value {
            case .mapping?: value?[step]
            case .sequence(let items, _)?: Int(step).flatMap { items.indices.contains($0) ? items[$0] : nil }
            case .scalar?, nil: nil
            }
        }
    }

    func slot(at path: [String]) -> Slot? {
        guard let step = path.last, let parent = value(at: path.dropLast()) else { return nil }
        let isInBrackets = self.isInBrackets(path.dropLast())
        switch parent {
        case .scalar: return nil
        case .mapping(let entries, _):
            guard let entry = entries.first(where: { $0.key.value == step }) else { return nil }
            let key = extents.key(entry)
            return Slot(
                value: entry.value, mark: extents.mark(behind: entry) ?? key.upperBound,
                column: extents.column(of: key.lowerBound), isItem: false, isInBrackets: isInBrackets)
        case .sequence(let items, _):
            guard let index = Int(step), items.indices.contains(index),
                let dash = extents.dash(of: index, in: parent)
            else { return nil }
            return Slot(
                value: items[index], mark: dash + 1, column: extents.column(of: dash), isItem: true,
                isInBrackets: isInBrackets)
        }
    }

    /// Whether a value, or one that it stands in, stands in brackets.
    func isInBrackets(_ path: [String]) -> Bool {
        (0...path.count).contains { count in
            value(at: Array(path.prefix(count))).map(extents.isInBrackets) ?? false
        }
    }

    /// Where a new key of a mapping goes: behind the entry of this number, or before the first for nil.
    func place(ofKey key: String, among entries: [YAMLEntry]) -> Int? {
        guard let wanted = order.firstIndex(of: key) else { return entries.indices.last }
        let known = entries.map { order.firstIndex(of: $0.key.value) }
        if let before = known.lastIndex(where: { $0.map { $0 < wanted } ?? false }) { return before }
        guard let after = known.firstIndex(where: { $0 != nil }) else { return entries.indices.last }
        return after > 0 ? after - 1 : nil
    }

    // MARK: Bytes

    /// Puts a text in the place of some bytes and reads the whole again; false where it cannot be read any more.
    mutating func replace(_ place: Range<Int>, with text: String) -> Bool {
        let bytes = source.utf8
        guard place.lowerBound >= range.lowerBound, place.upperBound <= range.upperBound else { return false }
        let new = Array(bytes[..<place.lowerBound]) + Array(text.utf8) + Array(bytes[place.upperBound...])
        source = SourceText(name: source.name, text: String(decoding: new, as: UTF8.self))
        range = range.lowerBound..<range.upperBound + source.utf8.count - bytes.count
        guard let root = YAMLReader.read(source, in: range).value else { return false }
        self.root = root
        return true
    }

    /// The line end that the text has.
    var lineEnd: String {
        let first = source.utf8.firstIndex(of: 0x0A)
        return first.map { $0 > 0 && source.utf8[$0 - 1] == 0x0D } == true ? "\r\n" : "\n"
    }
}
