public import HanmenReport

/// Photographs with captions, so many a page (写真).
public struct PhotosBlock: Sendable {
    /// How many stand on a page (並べ方).
    public enum Arrangement: String, CaseIterable, Hashable, Sendable {
        case one = "1枚"
        case two = "2枚"
        case four = "4枚"
    }

    /// The photographs.
    public var photos: [InlineImage]
    /// How many stand on a page.
    public var arrangement: Arrangement
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// Photographs.
    public init(
        photos: [InlineImage], arrangement: Arrangement, linesBefore: Double = 0, linesAfter: Double = 0
    ) {
        self.photos = photos
        self.arrangement = arrangement
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
