import HanmenCore

/// How a shape is filled and outlined: what its attributes say, and else those around it.
struct SVGPaint {
    /// Nil fills nothing.
    var fill: Color? = .black
    var isEvenOdd = false
    /// Nil outlines nothing.
    var stroke: Color?
    var strokeWidth = 1.0

    /// Takes what an element says, in attributes or in its `style`.
    mutating func take(_ attributes: [String: String]) throws(SVGError) {
        var said = attributes
        for part in (attributes["style"] ?? "").split(separator: ";") {
            let pair = part.split(separator: ":", maxSplits: 1)
            if pair.count == 2 { said[Self.trimmed(pair[0])] = Self.trimmed(pair[1]) }
        }
        for name in ["clip-path", "mask", "filter"] where said[name].map({ $0 != "none" }) ?? false {
            throw .notAShape(name)
        }
        if said["display"] == "none" || said["visibility"] == "hidden" { (fill, stroke) = (nil, nil) }
        if let color = said["fill"] { fill = try Self.color(color, inherited: fill) }
        if let color = said["stroke"] { stroke = try Self.color(color, inherited: stroke) }
        if let rule = said["fill-rule"] { isEvenOdd = rule == "evenodd" }
        if let width = said["stroke-width"] {
            var numbers = SVGNumbers(width)
            strokeWidth = max(0, numbers.number() ?? strokeWidth)
        }
    }

    private static func trimmed(_ text: some StringProtocol) -> String {
        String(text.filter { !$0.isWhitespace })
    }

    private static func color(_ text: String, inherited: Color?) throws(SVGError) -> Color? {
        let name = trimmed(text).lowercased()
        switch name {
        case "none", "transparent": return nil
        case "inherit": return inherited
        case "currentcolor": return .black
        default: break
        }
        if let known = names[name] { return known }
        guard let color = hexadecimal(name) ?? function(name) else {
            throw .notAShape("fill: \(name.prefix(40))")
        }
        return color
    }

    private static let names: [String: Color] = [
        "black": .black, "white": .white, "red": .of(255, 0, 0), "darkred": .of(139, 0, 0),
        "crimson": .of(220, 20, 60), "firebrick": .of(178, 34, 34), "brown": .of(165, 42, 42),
        "maroon": .of(128, 0, 0), "tomato": .of(255, 99, 71), "orangered": .of(255, 69, 0),
    ]

    private static func hexadecimal(_ text: String) -> Color? {
        guard text.first == "#", text.dropFirst().allSatisfy(\.isHexDigit), [4, 7].contains(text.count),
            let value = Int(text.dropFirst(), radix: 16)
        else { return nil }
        return text.count == 7
            ? .of(value >> 16, value >> 8 & 255, value & 255)
            : .of((value >> 8) * 17, (value >> 4 & 15) * 17, (value & 15) * 17)
    }

    private static func function(_ text: String) -> Color? {
        guard text.hasPrefix("rgb("), text.hasSuffix(")") else { return nil }
        let parts = text.dropFirst(4).dropLast().split(separator: ",")
        let levels = parts.compactMap { part -> Int? in
            guard part.hasSuffix("%") else { return Int(part) }
            return Double(part.dropLast()).map { Int(max(0, min(100, $0)) * 2.55) }
        }
        return levels.count == 3 && parts.count == 3 ? .of(levels[0], levels[1], levels[2]) : nil
    }
}

extension Color {
    /// A colour by its levels, held in bounds; equal ones are gray.
    fileprivate static func of(_ red: Int, _ green: Int, _ blue: Int) -> Color {
        let levels = [red, green, blue].map { UInt8(max(0, min(255, $0))) }
        return levels[0] == levels[1] && levels[1] == levels[2]
            ? .gray(levels[0]) : .rgb(red: levels[0], green: levels[1], blue: levels[2])
    }
}
