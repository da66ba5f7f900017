import HanmenCore

/// How much is asked of an imposition at most.
enum ImpositionLimits {
    /// The most pages of a file.
    static let pages = 20_000
    /// The sides of a page, in points; the largest is that of ISO 32000-1, annex C.
    static let side = 10.0...14_400.0
    /// The widest gutter.
    static let gutter = Length.mm(100)
    /// The thickest paper.
    static let paperThickness = Length.mm(2)
    /// The most sheets that a saddle stitcher's staples go through; more are told of.
    static let stitchedSheets = 20
    /// The least that is left for a page.
    static let room = Length.mm(20)
}
