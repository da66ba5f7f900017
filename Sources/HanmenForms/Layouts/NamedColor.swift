import HanmenCore

/// Colours that layouts name (色).
enum NamedColor: String, CaseIterable {
    case black = "黒"
    case gray = "灰"
    case navy = "紺"
    case blue = "青"
    case green = "緑"
    case purple = "紫"
    case brown = "茶"
    case orange = "橙"
    case red = "赤"
    case vermilion = "朱"
    case paleGray = "薄灰"
    case paleBlue = "薄青"
    case paleGreen = "薄緑"
    case paleYellow = "薄黄"
    case paleOrange = "薄橙"
    case paleRed = "薄赤"
    case palePurple = "薄紫"
    case paleBrown = "薄茶"

    var color: Color {
        switch self {
        case .black: .black
        case .gray: .gray(128)
        case .navy: .rgb(red: 0, green: 32, blue: 91)
        case .blue: .rgb(red: 0, green: 75, blue: 160)
        case .green: .rgb(red: 0, green: 102, blue: 51)
        case .purple: .rgb(red: 88, green: 40, blue: 120)
        case .brown: .rgb(red: 101, green: 55, blue: 20)
        case .orange: .rgb(red: 176, green: 76, blue: 0)
        case .red: .rgb(red: 180, green: 0, blue: 0)
        case .vermilion: .vermilion
        case .paleGray: .gray(235)
        case .paleBlue: .rgb(red: 226, green: 236, blue: 246)
        case .paleGreen: .rgb(red: 228, green: 241, blue: 230)
        case .paleYellow: .rgb(red: 252, green: 246, blue: 214)
        case .paleOrange: .rgb(red: 252, green: 236, blue: 220)
        case .paleRed: .rgb(red: 250, green: 230, blue: 230)
        case .palePurple: .rgb(red: 238, green: 230, blue: 244)
        case .paleBrown: .rgb(red: 243, green: 236, blue: 226)
        }
    }

    /// The colours that rules are drawn in: all but the pale ones.
    static let rules = allCases.filter { !$0.isPale }
    /// The colours that text is read in on white paper.
    static let texts = rules.filter { $0.color.contrast(with: .white) >= Color.leastTextContrast }
    /// The colours that black text is read on.
    static let tints = allCases.filter(\.isPale)

    private var isPale: Bool { rawValue.hasPrefix("薄") }
}
