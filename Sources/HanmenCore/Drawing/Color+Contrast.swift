import Glibc

extension Color {
    /// The least contrast of text with what lies behind it (WCAG 2.1, 1.4.3; JIS X 8341-3).
    public static let leastTextContrast = 4.5

    /// How clearly two colours stand out against each other, from 1 to 21 (WCAG 2.1, contrast ratio).
    public func contrast(with other: Color) -> Double {
        let (a, b) = (luminance, other.luminance)
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }

    /// Black or white, whichever is read better on this colour.
    public var readableText: Color { contrast(with: .black) >= contrast(with: .white) ? .black : .white }

    /// The relative luminance of the colour as a screen shows it, from 0 to 1 (WCAG 2.1).
    private var luminance: Double {
        switch self {
        case .gray(let level): Self.linear(level)
        case .rgb(let red, let green, let blue): Self.luminance(red, green, blue)
        case .ink(let ink): Self.luminance(ink.screen.red, ink.screen.green, ink.screen.blue)
        }
    }

    private static func luminance(_ red: UInt8, _ green: UInt8, _ blue: UInt8) -> Double {
        0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private static func linear(_ level: UInt8) -> Double {
        let value = Double(level) / 255
        return value <= 0.03928 ? value / 12.92 : pow((value + 0.055) / 1.055, 2.4)
    }
}
