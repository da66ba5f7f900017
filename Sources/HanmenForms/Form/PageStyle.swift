public import HanmenCore

/// The type area by characters and lines, and how pages are filled (JLREQ §2.2, §2.4, §2.5).
public struct PageStyle: Hashable, Sendable {
    /// The measure (行長) in characters; nil takes as many as the margins leave.
    public var charactersPerLine: Int?
    /// The lines of a page (行数); nil takes as many as the margins leave.
    public var linesPerPage: Int?
    /// Whether lines return to the grid after tables, large headings and pictures (行の格子).
    public var keepsLinesOnGrid: Bool
    /// The least lines on the last page of a text (末頁); nil leaves it as it comes.
    public var leastLastLines: Int?

    /// What the margins leave, off the grid, the last page as it comes.
    public init(
        charactersPerLine: Int? = nil, linesPerPage: Int? = nil, keepsLinesOnGrid: Bool = false,
        leastLastLines: Int? = nil
    ) {
        self.charactersPerLine = charactersPerLine
        self.linesPerPage = linesPerPage
        self.keepsLinesOnGrid = keepsLinesOnGrid
        self.leastLastLines = leastLastLines
    }
}

/// What the margins leave of a sheet.
public struct TypeRoom: Hashable, Sendable {
    /// Along the lines.
    public var measure: Length
    /// Across them.
    public var extent: Length
}

extension FormStyle {
    /// What the margins leave of the sheet.
    public var roomBetweenMargins: TypeRoom {
        let sheet = paper.size(orientation)
        let width = sheet.width - margins.left - margins.right - bindingMargin
        let height = sheet.height - margins.top - margins.bottom
        switch writingMode {
        case .horizontal: return TypeRoom(measure: width, extent: height)
        case .vertical: return TypeRoom(measure: height, extent: width)
        }
    }
}
