import HanmenCore

/// Colours that layouts name (色).
enum NamedColor: String, CaseIterable {
    case black = "黒"
    case gray = "灰"
    case navy = "紺"
    case blue = "青"
    case green = "緑"
    case red = "赤"
    case vermilion = "朱"

    var color: Color {
        switch self {
        case .black: .black
        case .gray: .gray(128)
        case .navy: .rgb(red: 0, green: 32, blue: 91)
        case .blue: .rgb(red: 0, green: 75, blue: 160)
        case .green: .rgb(red: 0, green: 102, blue: 51)
        case .red: .rgb(red: 180, green: 0, blue: 0)
        case .vermilion: .vermilion
        }
    }
}
