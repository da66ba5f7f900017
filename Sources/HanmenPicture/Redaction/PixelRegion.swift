import HanmenCore

/// The pixels of a stored picture that a region as shown covers: each that it touches, and one more on every side.
struct PixelRegion: Hashable {
    var columns: Range<Int>
    var rows: Range<Int>

    /// A region of a picture of so many stored pixels, turned back to how they are stored.
    init(_ region: PictureRegion, width: Int, height: Int, orientation: ImageOrientation) {
        let across = Self.turned(region.left...region.left + region.width, orientation.runsLeft)
        let down = Self.turned(region.top...region.top + region.height, orientation.runsUp)
        columns = Self.pixels(orientation.exchangesSides ? down : across, of: width)
        rows = Self.pixels(orientation.exchangesSides ? across : down, of: height)
    }

    /// From the other side where what is stored first is shown last.
    private static func turned(_ part: ClosedRange<Double>, _ isTurned: Bool) -> ClosedRange<Double> {
        isTurned ? 1 - part.upperBound...1 - part.lowerBound : part
    }

    private static func pixels(_ part: ClosedRange<Double>, of count: Int) -> Range<Int> {
        let first = Int((part.lowerBound * Double(count)).rounded(.down)) - 1
        let end = Int((part.upperBound * Double(count)).rounded(.up)) + 1
        return (first..<max(first, end)).clamped(to: 0..<count)
    }
}
