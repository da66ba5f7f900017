import Glibc
import HanmenCore

/// How much text stands out from its ground (WCAG 2.1, 1.4.3).
enum Contrast {
    /// What text wants.
    static let least = 4.5
    /// What large text wants.
    static let leastLarge = 3.0
    /// From which size text is large.
    static let largeText = Length.pt(18)

    /// The ratio of two colours, 1…21.
    static func ratio(_ a: Color, _ b: Color) -> Double {
        let (x, y) = (luminance(a), luminance(b))
        return (max(x, y) + 0.05) / (min(x, y) + 0.05)
    }

    /// Relative luminance (WCAG 2.1, glossary).
    private static func luminance(_ color: Color) -> Double {
        let (red, green, blue) = color.screen
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    private static func linear(_ value: UInt8) -> Double {
        let share = Double(value) / 255
        return share <= 0.03928 ? share / 12.92 : pow((share + 0.055) / 1.055, 2.4)
    }
}

extension Color {
    fileprivate var screen: (red: UInt8, green: UInt8, blue: UInt8) {
        switch self {
        case .gray(let value): (value, value, value)
        case .rgb(let red, let green, let blue): (red, green, blue)
        case .ink(let ink): ink.screen
        }
    }
}
