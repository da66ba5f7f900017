import HanmenCore

/// How the colours of a file are written: the one place where a standard decides on a drawn colour.
enum ColorRule: Hashable {
    /// sRGB and gray, as the output intent of PDF/A names them (ISO 19005-2, 6.2.4.3).
    case screen
    /// For a CMYK press: gray is the black plate alone, vermilion a plate or two process inks, and all other colours
    /// are sRGB by profile, for the printer to separate.
    case press(vermilion: VermilionInk)

    /// The rule of a file.
    init(_ options: FinishingOptions) {
        self = options.standard == .press ? .press(vermilion: options.vermilion) : .screen
    }

    /// What becomes of a colour.
    func written(_ color: Color) -> WrittenColor {
        switch (self, color) {
        case (.screen, .gray(let level)): .gray(level)
        case (.screen, .rgb(let red, let green, let blue)): .rgb(red: red, green: green, blue: blue)
        case (.screen, .ink(.vermilion)): .screen(of: .vermilion)
        case (.screen, .ink(.seal)): .screen(of: .seal)
        case (.press, .gray(let level)): .process(ProcessColor(black: 1 - Double(level) / 255))
        case (.press(.process), .ink(.vermilion)): .process(.vermilion)
        case (.press(.process), .ink(.seal)): .process(.seal)
        // Seals and corrections share the plate: a printer mixes one red.
        case (.press(.spot), .ink(.vermilion)), (.press(.spot), .ink(.seal)): .named(.vermilion, levels: [1])
        case (.press, .rgb(let red, let green, let blue)):
            .named(.sRGB, levels: [red, green, blue].map { Double($0) / 255 })
        case (_, .ink(.registration)): .named(.registration, levels: [1])
        }
    }

    /// Whether pages go to a press: pictures in device RGB are tied to sRGB by profile, boxes agree to the last digit.
    var isForPress: Bool { self != .screen }
}

/// What a colour is written as.
enum WrittenColor: Hashable {
    /// Device gray, from 0 (black) to 255.
    case gray(UInt8)
    /// Device RGB, which the output intent calls sRGB.
    case rgb(red: UInt8, green: UInt8, blue: UInt8)
    /// Device CMYK.
    case process(ProcessColor)
    /// A colour space of the page's resources and the levels in it.
    case named(NamedSpace, levels: [Double])
}

/// Inks of the four-colour process, from 0 to 1.
struct ProcessColor: Hashable {
    var cyan = 0.0
    var magenta = 0.0
    var yellow = 0.0
    var black = 0.0

    /// 朱色 in magenta and yellow alone: in steps of 5 %, what comes nearest to ``Ink/vermilion`` on coated paper (ΔE00
    /// 1.1 by a profile for FOGRA39).
    static let vermilion = ProcessColor(magenta: 0.8, yellow: 0.65)

    /// 真朱 (signing.md §8).
    static let seal = ProcessColor(magenta: 0.9, yellow: 0.9, black: 0.15)

    var levels: [Double] { [cyan, magenta, yellow, black] }
    /// The ink on paper in per cent: the sum of the plates.
    var coverage: Double { 100 * levels.reduce(0, +) }
}

/// How 朱 is printed.
public enum VermilionInk: String, Hashable, Sendable, CaseIterable {
    /// As an ink of its own on its own plate (特色).
    case spot
    /// From magenta and yellow (プロセス).
    case process
}

/// Whether a colour fills or outlines: operators in lower or upper case.
enum PaintKind {
    case fill, stroke
}

extension WrittenColor {
    /// The colour space that the page's resources must have for it.
    var space: NamedSpace? {
        if case .named(let space, _) = self { space } else { nil }
    }

    /// An ink as it looks on a screen.
    fileprivate static func screen(of ink: Ink) -> WrittenColor {
        let (red, green, blue) = ink.screen
        return .rgb(red: red, green: green, blue: blue)
    }

    /// The operators with their operands, as a line (ISO 32000-1, table 74).
    func operators(_ kind: PaintKind) -> String {
        let isFill = kind == .fill
        switch self {
        case .gray(let level): return "\([level].operands) \(isFill ? "g" : "G")\n"
        case .rgb(let red, let green, let blue):
            return "\([red, green, blue].operands) \(isFill ? "rg" : "RG")\n"
        case .process(let color): return "\(color.levels.operands) \(isFill ? "k" : "K")\n"
        case .named(let space, let levels):
            return isFill
                ? "/\(space.rawValue) cs \(levels.operands) scn\n"
                : "/\(space.rawValue) CS \(levels.operands) SCN\n"
        }
    }
}

extension [UInt8] {
    /// Levels from 0 to 255 as levels from 0 to 1.
    fileprivate var operands: String { map { Double($0) / 255 }.operands }
}

extension [Double] {
    /// Levels from 0 to 1 with at most four decimals.
    fileprivate var operands: String { map(\.operand).joined(separator: " ") }
}

extension Double {
    private static let scale = 10_000

    fileprivate var operand: String {
        let whole = Int((self * Double(Self.scale)).rounded())
        guard whole % Self.scale != 0 else { return String(whole / Self.scale) }
        var digits = String(Self.scale + whole % Self.scale).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole / Self.scale).\(digits)"
    }
}
