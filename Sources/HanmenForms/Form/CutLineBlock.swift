/// A dashed line across the sheet, with scissors at its beginning (切り取り線).
public struct CutLineBlock: Sendable {
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// A line.
    public init(linesBefore: Double = 0, linesAfter: Double = 0) {
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
