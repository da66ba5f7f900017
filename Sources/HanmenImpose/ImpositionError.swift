public import HanmenCore
public import HanmenReading

/// Why a file is not imposed.
public enum ImpositionError: Error, Hashable, Sendable {
    /// It cannot be read: encrypted, damaged, too large.
    case unreadable(PDFReadingError)
    /// It has no page.
    case noPages
    /// It has more pages than are taken.
    case tooManyPages(Int)
    /// A page, from 0, has a size that no paper has.
    case pageSize(page: Int)
    /// Margin, gutter and creep leave no room for pages.
    case noRoom
    /// The gutter is negative or too wide.
    case gutter(most: Length)
    /// The paper is negative or too thick.
    case paperThickness(most: Length)
    /// A section has no sheet.
    case emptySection
    /// A folded sheet needs both sides.
    case foldedOnOneSide
    /// The imposed file cannot be written.
    case unwritable(reason: String)
}
