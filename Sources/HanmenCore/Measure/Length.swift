/// An absolute length, held as whole 1/1024 of a point (Pango's unit).
///
/// Sums of lengths are exact; only making a length from millimetres or Q rounds, once,
/// by at most 0.17 µm. Convert to a floating number only at a C or PDF boundary, by ``points``.
public struct Length: Hashable, Comparable, Sendable {
    /// The length in 1/1024 pt.
    public var raw: Int

    /// A length of so many 1/1024 pt.
    public init(raw: Int) { self.raw = raw }

    /// No length at all.
    public static let zero = Length(raw: 0)

    /// Points of 1/72 inch.
    public static func pt(_ value: Double) -> Length { Length(raw: Int((value * 1024).rounded())) }
    /// Millimetres.
    public static func mm(_ value: Double) -> Length { .pt(value * 72 / 25.4) }
    /// Q (級), a quarter of a millimetre: the unit of Japanese phototypesetting.
    public static func q(_ value: Double) -> Length { .mm(value / 4) }

    /// The length in points, for a C or PDF boundary.
    public var points: Double { Double(raw) / 1024 }
    /// The length in millimetres.
    public var millimetres: Double { points * 25.4 / 72 }

    /// Whether one is shorter.
    public static func < (a: Length, b: Length) -> Bool { a.raw < b.raw }
    /// The sum.
    public static func + (a: Length, b: Length) -> Length { Length(raw: a.raw + b.raw) }
    /// The difference.
    public static func - (a: Length, b: Length) -> Length { Length(raw: a.raw - b.raw) }
    /// The opposite.
    public static prefix func - (a: Length) -> Length { Length(raw: -a.raw) }
    /// So many times the length.
    public static func * (a: Length, n: Int) -> Length { Length(raw: a.raw * n) }
    /// So many times the length.
    public static func * (n: Int, a: Length) -> Length { a * n }
    /// The length scaled by a plain factor, rounded once.
    public static func * (a: Length, factor: Double) -> Length {
        Length(raw: Int((Double(a.raw) * factor).rounded()))
    }
    /// A whole part of the length, rounded towards zero.
    public static func / (a: Length, n: Int) -> Length { Length(raw: a.raw / n) }
    /// How many times `b` goes into `a`.
    public static func / (a: Length, b: Length) -> Double { Double(a.raw) / Double(b.raw) }
    /// Lengthens by a length.
    public static func += (a: inout Length, b: Length) { a.raw += b.raw }
    /// Shortens by a length.
    public static func -= (a: inout Length, b: Length) { a.raw -= b.raw }
}

/// A length in full-width characters (字, 全角): meaningless until a character size is known.
public struct ZenkakuLength: Hashable, Comparable, Sendable {
    /// How many characters wide.
    public var characters: Double

    /// A length of so many full-width characters.
    public init(_ characters: Double) { self.characters = characters }

    /// The absolute length at a character size.
    public func at(_ characterSize: Length) -> Length { characterSize * characters }

    /// Whether one is shorter.
    public static func < (a: ZenkakuLength, b: ZenkakuLength) -> Bool { a.characters < b.characters }
}

/// A length as a layout writes it: absolute (mm, pt, Q) or in characters (字).
public enum Measure: Hashable, Sendable {
    case absolute(Length)
    case zenkaku(ZenkakuLength)

    /// The absolute length at a character size.
    public func at(_ characterSize: Length) -> Length {
        switch self {
        case .absolute(let length): length
        case .zenkaku(let length): length.at(characterSize)
        }
    }

    /// So many full-width characters.
    public static func characters(_ n: Double) -> Measure { .zenkaku(ZenkakuLength(n)) }
    /// So many millimetres.
    public static func mm(_ value: Double) -> Measure { .absolute(.mm(value)) }
    /// So many points.
    public static func pt(_ value: Double) -> Measure { .absolute(.pt(value)) }
}
