/// How pages are put on sheets (面付け).
public enum Imposition: Hashable, Sendable {
    /// So many pages on each side of a sheet, none of them folded (割付印刷).
    case nUp(PagesPerSide)
    /// Sheets folded once and laid into each other, stitched through the fold (中綴じ冊子); so many sheets a section,
    /// nil for all of them in one.
    case booklet(sheetsPerSection: Int? = nil)
    /// Sheets folded once, each by itself, one after the other (二つ折り).
    case fold
    /// One page a side, moved away from the edge where it is bound (綴じ代).
    case single

    /// Whether sheets are folded.
    public var isFolded: Bool {
        switch self {
        case .booklet, .fold: true
        case .nUp, .single: false
        }
    }

    /// The most sheets of a section; nil where there is no bound, 1 where no sheet lies in another.
    var sheetsPerSection: Int? {
        switch self {
        case .booklet(let sheets): sheets
        case .fold, .nUp, .single: 1
        }
    }
}

/// How many pages lie on a side of a sheet.
public enum PagesPerSide: Int, Hashable, Sendable, CaseIterable {
    case two = 2
    case four = 4
}

/// The edge at which pages are bound (綴じる辺), as seen on a front.
public enum BindingEdge: String, Hashable, Sendable, CaseIterable {
    /// 左綴じ: lines run from left to right.
    case left
    /// 右綴じ: columns of vertical writing follow each other from right to left.
    case right
    /// 天綴じ: leaves are turned upwards.
    case top

    /// The axis about which its leaves are turned.
    var axis: TurningAxis { self == .top ? .horizontal : .vertical }
}

/// The edge over which a printer turns a sheet for its back (両面印刷の綴じ方).
public enum DuplexEdge: String, Hashable, Sendable, CaseIterable {
    /// 長辺とじ.
    case long
    /// 短辺とじ.
    case short
}

/// The axis about which a sheet is turned to see its back.
enum TurningAxis: Hashable, Sendable {
    /// From left to right, as the leaves of a book.
    case vertical
    /// From the bottom up, as the leaves of a wall calendar.
    case horizontal
}
