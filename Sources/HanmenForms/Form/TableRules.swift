public import HanmenCore

/// Thickness of table rules and the air in cells.
public struct TableRules: Hashable, Sendable {
    /// Between cells.
    public var inner: Length
    /// Around the table.
    public var outer: Length
    /// Left and right of the text in a cell, in characters.
    public var cellPadding: ZenkakuLength
    /// The rules' colour.
    public var color: Color
    /// Whether the outer rule is doubled by a thin one inside (外の形: 二重).
    public var isDoubleOutside: Bool
    /// Whether there are upright rules; without them a table is open at its sides (縦: いいえ).
    public var hasVerticalRules: Bool
    /// What lies behind label cells (見出し地).
    public var labelFill: Color?

    /// 0.4 pt inside, 0.8 pt outside, half a character of air.
    public init(
        inner: Length = .pt(0.4), outer: Length = .pt(0.8), cellPadding: ZenkakuLength = ZenkakuLength(0.5),
        color: Color = .black, isDoubleOutside: Bool = false, hasVerticalRules: Bool = true,
        labelFill: Color? = nil
    ) {
        self.inner = inner
        self.outer = outer
        self.cellPadding = cellPadding
        self.color = color
        self.isDoubleOutside = isDoubleOutside
        self.hasVerticalRules = hasVerticalRules
        self.labelFill = labelFill
    }
}
