import HanmenCore

extension Color {
    /// The colour of the display list that Cairo wrote as three levels; inks are known by how they look on a screen.
    init(drawn levels: (red: UInt8, green: UInt8, blue: UInt8)) {
        if levels.red == levels.green, levels.green == levels.blue {
            self = .gray(levels.red)
        } else if let ink = Ink.allCases.first(where: { $0.screen == levels }) {
            self = .ink(ink)
        } else {
            self = .rgb(red: levels.red, green: levels.green, blue: levels.blue)
        }
    }
}

extension ArraySlice<UInt8> {
    /// A number of a content stream (ISO 32000-1, 7.3.3).
    var decimal: Double {
        var (value, scale, isFraction) = (0.0, 1.0, false)
        for byte in self {
            switch byte {
            case UInt8(ascii: "."): isFraction = true
            case UInt8(ascii: "0")...UInt8(ascii: "9"):
                value = value * 10 + Double(byte - UInt8(ascii: "0"))
                if isFraction { scale *= 10 }
            default: break
            }
        }
        return first == UInt8(ascii: "-") ? -value / scale : value / scale
    }

    /// A number from 0 to 1 as a level from 0 to 255; what is outside is the nearest end.
    var colorLevel: UInt8 { UInt8(Swift.min(255, Swift.max(0, (decimal * 255).rounded()))) }
}
