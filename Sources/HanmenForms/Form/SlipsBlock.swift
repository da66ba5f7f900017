/// Slips of which several stand on a sheet, to be cut apart (繰り返し with 一枚に; forms.md F10).
public struct SlipsBlock: Sendable {
    /// What stands on each slip.
    public var slips: [[FormBlock]]
    /// How many stand on a sheet.
    public var perSheet: Int

    /// Slips.
    public init(slips: [[FormBlock]], perSheet: Int) {
        self.slips = slips
        self.perSheet = perSheet
    }
}
