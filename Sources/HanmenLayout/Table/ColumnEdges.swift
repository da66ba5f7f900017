import HanmenCore
import HanmenForms

/// Where the vertical rules of a table stand: the edges of its columns (列幅), never beyond the measure.
struct ColumnEdges {
    /// What a column is given that takes what is left: a character and its padding.
    private static let leastCharacters = 2

    /// From the left of the type area to the right of the table.
    let edges: [Length]

    /// Fixed columns get what they ask for, the others share the rest. Columns that ask for more than the measure
    /// has are narrowed in proportion.
    init(_ columns: [ColumnWidth], measure: Length, em: Length) {
        let columns = columns.isEmpty ? [.rest] : columns
        let asked = columns.map { $0.asked(em) }
        let sharing = asked.count { $0 == nil }
        let least = min(em * Self.leastCharacters, measure / columns.count)
        let fixed = asked.reduce(.zero) { $0 + ($1 ?? .zero) }
        let granted = min(fixed, measure - least * sharing)
        var (seen, shares) = (Length.zero, 0)
        var edges = [Length.zero]
        for width in asked {
            if let width { seen += width } else { shares += 1 }
            edges.append(
                granted.share(seen.raw, of: fixed.raw) + (measure - granted).share(shares, of: sharing))
        }
        self.edges = edges
    }
}

extension ColumnWidth {
    /// The width that a column asks for; nil takes what is left.
    fileprivate func asked(_ em: Length) -> Length? {
        switch self {
        case .fixed(let measure): max(.zero, measure.at(em))
        case .rest: nil
        }
    }
}

extension Length {
    /// So many parts of so many, rounded down, so that all parts together are the whole.
    fileprivate func share(_ parts: Int, of all: Int) -> Length {
        all > 0 ? Length(raw: raw * parts / all) : .zero
    }
}
