public import HanmenCore

/// Which page lies where on which sheet: plain data, from which sheets are drawn and folded in thought.
public struct SheetPlan: Hashable, Sendable {
    /// The size of every sheet, as it is seen.
    public var sheetSize: Size
    /// What is left when the sheet is cut; the whole sheet where it is not.
    public var trim: Rect
    /// The edge over which the printer must turn the sheets.
    public var duplex: DuplexEdge
    /// Whether backs are printed.
    public var isTwoSided: Bool
    /// The sheets in the order in which they are printed.
    public var sheets: [Sheet]

    /// The sides in the order in which they are printed, without the last back where it is blank.
    public var printedSides: [Side] {
        guard isTwoSided else { return sheets.map(\.front) }
        let sides = sheets.flatMap { [$0.front, $0.back] }
        return sides.last?.isBlank == true ? sides.dropLast() : sides
    }

    /// The scale of the page that became smallest; 1 where none did.
    public var smallestScale: Double {
        sheets.lazy.flatMap { $0.front.placements + $0.back.placements }.map(\.scale).min() ?? 1
    }
}

/// A sheet of paper.
public struct Sheet: Hashable, Sendable {
    /// The side that is printed first.
    public var front: Side
    /// The side that is seen when the sheet is turned over the edge of the plan.
    public var back: Side
    /// How many sheets of its section lie around it when it is folded; 0 for the outermost.
    public var depth: Int
}

/// A side of a sheet.
public struct Side: Hashable, Sendable {
    /// The places for pages, in the order left to right, then down.
    public var placements: [Placement]
    /// What is drawn for those who cut, fold and punch.
    public var marks: [SheetMark]

    /// Whether no page lies on it.
    public var isBlank: Bool { placements.allSatisfy { $0.page == nil } }
}

/// A place for a page.
public struct Placement: Hashable, Sendable {
    /// The page, from 0; nil where the place stays blank.
    public var page: Int?
    /// The room for it.
    public var slot: Rect
    /// Where the page lies, turned and scaled; the slot where it is blank.
    public var frame: Rect
    /// How the page is turned from as it is seen on a screen.
    public var turn: QuarterTurn
    /// What its lengths are multiplied with; never above 1.
    public var scale: Double
}

/// A turn to the right by quarters.
public enum QuarterTurn: Int, Hashable, Sendable, CaseIterable {
    case none = 0
    case right = 90
    case half = 180
    case left = 270

    /// A turn by whole quarters of any number of degrees (ISO 32000-1, 7.7.3.3); nil for another angle.
    init?(degrees: Int) {
        self.init(rawValue: ((degrees % 360) + 360) % 360)
    }

    /// One turn after another.
    static func + (a: QuarterTurn, b: QuarterTurn) -> QuarterTurn {
        QuarterTurn(degrees: a.rawValue + b.rawValue) ?? .none
    }

    /// Whether what is wide becomes high.
    var swapsSides: Bool { self == .right || self == .left }
}

/// A thin line on a sheet that is no part of a page.
public enum SheetMark: Hashable, Sendable {
    /// A straight line.
    case line(from: Point, to: Point)
    /// A dashed line.
    case dashes(from: Point, to: Point)
    /// The edge of a hole.
    case circle(middle: Point, radius: Length)
}
