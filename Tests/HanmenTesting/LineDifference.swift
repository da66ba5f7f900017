/// The difference of two texts, line by line.
public struct LineDifference: Sendable {
    /// A line of the comparison.
    private enum Line {
        case kept(String)
        case removed(String)
        case added(String)
    }

    private let lines: [Line]

    /// Compares two texts.
    public init(from old: String, to new: String) {
        let (old, new) = (Self.split(old), Self.split(new))
        let changes = new.difference(from: old)
        var removed: Set<Int> = []
        var added: Set<Int> = []
        for change in changes {
            switch change {
            case .remove(let offset, _, _): removed.insert(offset)
            case .insert(let offset, _, _): added.insert(offset)
            }
        }
        lines = Self.merge(old, removed: removed, new, added: added)
    }

    private static func split(_ text: String) -> [String] {
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    }

    private static func merge(
        _ old: [String], removed: Set<Int>, _ new: [String], added: Set<Int>
    ) -> [Line] {
        var lines: [Line] = []
        var (i, j) = (0, 0)
        while i < old.count || j < new.count {
            if i < old.count, removed.contains(i) {
                lines.append(.removed(old[i]))
                i += 1
            } else if j < new.count, added.contains(j) {
                lines.append(.added(new[j]))
                j += 1
            } else {
                lines.append(.kept(new[j]))
                i += 1
                j += 1
            }
        }
        return lines
    }

    /// The changed lines with two lines around each, at most sixty lines in all.
    public var excerpt: String {
        let changed = lines.indices.filter { if case .kept = lines[$0] { false } else { true } }
        let shown = Set(changed.flatMap { max(0, $0 - 2)...min(lines.count - 1, $0 + 2) }).sorted()
        var text: [String] = []
        var last = -2
        for index in shown.prefix(60) {
            if index > last + 1 { text.append("@@ line \(index + 1) @@") }
            text.append(print(lines[index]))
            last = index
        }
        if shown.count > 60 { text.append("… \(shown.count - 60) more lines") }
        return text.joined(separator: "\n")
    }

    private func print(_ line: Line) -> String {
        switch line {
        case .kept(let text): "  \(text)"
        case .removed(let text): "- \(text)"
        case .added(let text): "+ \(text)"
        }
    }
}
