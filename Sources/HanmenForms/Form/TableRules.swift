public import HanmenCore

/// Thickness of table rules and the air in cells.
public struct TableRules: Hashable, Sendable {
    /// Between cells.
    public var inner: Length
    /// Around the table.
    public var outer: Length
    /// Left and right of the text in a cell, in characters.
    public var cellPadding: ZenkakuLength
    /// Above and below the lines of a cell, in parts of the line gap.
    public var color: Color

    /// 0.4 pt inside, 0.8 pt outside, half a character of air.
    public init(
        inner: Length = .pt(0.4), outer: Length = .pt(0.8), cellPadding: ZenkakuLength = ZenkakuLength(0.5),
        color: Color = .black
    ) {
        self.inner = inner
        self.outer = outer
        self.cellPadding = cellPadding
        self.color = color
    }
}
