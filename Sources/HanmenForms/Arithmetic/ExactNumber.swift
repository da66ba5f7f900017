/// A number without rounding: a ratio of whole numbers (forms.md A3, A6). Sums of money are never binary fractions.
public struct ExactNumber: Hashable, Comparable, Sendable {
    /// The numerator, in lowest terms.
    let numerator: Int128
    /// The denominator, above zero.
    let denominator: Int128

    /// Numerators and denominators stay below this, so that no step of arithmetic can overflow.
    private static let limit: Int128 = 1_000_000_000_000_000_000

    /// A whole number.
    public init(_ number: Int) {
        numerator = Int128(number)
        denominator = 1
    }

    /// A ratio in lowest terms; nil for a zero denominator, or beyond eighteen digits.
    init?(_ numerator: Int128, over denominator: Int128) {
        guard denominator != 0 else { return nil }
        let divisor = Self.commonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / Int128(divisor)
        self.denominator = sign * denominator / Int128(divisor)
        guard self.numerator.magnitude < Self.limit, self.denominator < Self.limit else { return nil }
    }

    private static func commonDivisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
        var (a, b) = (a, b)
        while b != 0 { (a, b) = (b, a % b) }
        return max(a, 1)
    }

    /// The number as a whole one, where it is.
    public var whole: Int? { denominator == 1 ? Int(exactly: numerator) : nil }

    /// The ratio in lowest terms; the denominator is above zero.
    public var terms: (numerator: Int, denominator: Int) { (Int(numerator), Int(denominator)) }

    /// Smaller numbers come first.
    public static func < (a: ExactNumber, b: ExactNumber) -> Bool {
        a.numerator * b.denominator < b.numerator * a.denominator
    }

    // MARK: Arithmetic; nil beyond eighteen digits

    func adding(_ other: ExactNumber) -> ExactNumber? {
        ExactNumber(
            numerator * other.denominator + other.numerator * denominator,
            over: denominator * other.denominator)
    }

    func subtracting(_ other: ExactNumber) -> ExactNumber? { adding(other.negated) }

    func multiplied(by other: ExactNumber) -> ExactNumber? {
        ExactNumber(numerator * other.numerator, over: denominator * other.denominator)
    }

    /// Nil for a divisor of zero too.
    func divided(by other: ExactNumber) -> ExactNumber? {
        ExactNumber(numerator * other.denominator, over: denominator * other.numerator)
    }

    var negated: ExactNumber { ExactNumber(negating: self) }

    private init(negating number: ExactNumber) {
        numerator = -number.numerator
        denominator = number.denominator
    }

    // MARK: Rounding

    /// How a fraction is dealt with. All three look at the amount alone, as accounts do: ▲1.5 is cut to ▲1.
    public enum Rounding: String, CaseIterable, Sendable {
        /// Towards zero.
        case down = "切捨て"
        /// Away from zero.
        case up = "切上げ"
        /// Half and more away from zero.
        case half = "四捨五入"
    }

    /// The number rounded to a multiple of a unit above zero.
    func rounded(_ rounding: Rounding, to unit: ExactNumber) -> ExactNumber? {
        guard unit.numerator > 0, let parts = divided(by: unit) else { return nil }
        let size = Int128(parts.numerator.magnitude)
        let (quotient, rest) = size.quotientAndRemainder(dividingBy: parts.denominator)
        let isUp =
            switch rounding {
            case .down: false
            case .up: rest > 0
            case .half: rest * 2 >= parts.denominator
            }
        let count = quotient + (isUp ? 1 : 0)
        return ExactNumber(parts.numerator < 0 ? -count : count, over: 1)?.multiplied(by: unit)
    }

    // MARK: Writing

    /// `12.5`, `0.05`; nil where no finite decimal says it.
    public var decimal: String? {
        var (scale, rest) = (Int128(1), denominator)
        var places = 0
        for factor: Int128 in [2, 5] { while rest % factor == 0 { rest /= factor } }
        guard rest == 1 else { return nil }
        while scale % denominator != 0 {
            guard places < 18 else { return nil }
            scale *= 10
            places += 1
        }
        let digits = String((numerator * (scale / denominator)).magnitude)
        let padded = String(repeating: "0", count: max(0, places + 1 - digits.count)) + digits
        let whole = padded.dropLast(places)
        let fraction = padded.suffix(places)
        return (numerator < 0 ? "-" : "") + whole + (places > 0 ? "." + fraction : "")
    }

    /// `2/3`, for other programs.
    var ratio: String { "\(numerator)/\(denominator)" }

    /// `3分の2`, as papers write ratios (forms.md A6).
    public var fraction: String {
        denominator == 1
            ? String(numerator) : "\(numerator < 0 ? "-" : "")\(denominator)分の\(numerator.magnitude)"
    }
}
