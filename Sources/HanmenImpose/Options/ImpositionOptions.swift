public import HanmenCore

/// What is asked of an imposition.
public struct ImpositionOptions: Hashable, Sendable {
    /// How pages are put on sheets.
    public var imposition: Imposition
    /// The paper; nil for the smallest of A4, B4 and A3 that holds the pages in full size, else A3. A single page a side
    /// stays on its own paper.
    public var paper: PaperSize?
    /// Where the pages are bound; nil for what the file says: right where its pages follow from right to left, else left.
    public var binding: BindingEdge?
    /// The room left free along the bound edge, on each leaf (綴じ代); default none.
    public var gutter: Length
    /// How thick a sheet is: so much farther from the fold lies each sheet of a section than the one inside it, for inner
    /// sheets stand out at the fore edge (小口のずれ); default none.
    public var paperThickness: Length
    /// The edge over which the printer turns sheets; nil for the one that leaves backs as they are.
    public var duplex: DuplexEdge?
    /// Whether sheets are printed on both sides; default yes. One side serves ``Imposition/nUp(_:)`` and
    /// ``Imposition/single`` only.
    public var isTwoSided: Bool
    /// The marks for those who cut, fold and punch; default none.
    public var marks: SheetMarks

    /// Options, each with its default.
    public init(
        _ imposition: Imposition, paper: PaperSize? = nil, binding: BindingEdge? = nil,
        gutter: Length = .zero, paperThickness: Length = .zero, duplex: DuplexEdge? = nil,
        isTwoSided: Bool = true, marks: SheetMarks = []
    ) {
        self.imposition = imposition
        self.paper = paper
        self.binding = binding
        self.gutter = gutter
        self.paperThickness = paperThickness
        self.duplex = duplex
        self.isTwoSided = isTwoSided
        self.marks = marks
    }
}

/// Which marks are drawn on sheets.
public struct SheetMarks: OptionSet, Hashable, Sendable {
    /// The marks as bits.
    public let rawValue: Int

    /// Marks by their bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// Where the sheet is cut (トンボ); the sheet becomes larger by the room for them, or the pages smaller where the
    /// paper is given.
    public static let crop = SheetMarks(rawValue: 1 << 0)
    /// Where it is folded (折りトンボ).
    public static let fold = SheetMarks(rawValue: 1 << 1)
    /// Where it is punched for a file with two rings (パンチ穴; JIS S 6041).
    public static let punch = SheetMarks(rawValue: 1 << 2)
}
