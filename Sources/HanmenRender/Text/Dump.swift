import HanmenCore

// How each drawn thing and each measure is written in a display list.

extension Length {
    /// Points with two decimals, rounded half away from zero; exact, whatever the machine.
    var dump: String {
        let hundredths = (abs(raw) * 100 + 512) / 1024
        let fraction = hundredths % 100
        let sign = raw < 0 && hundredths > 0 ? "-" : ""
        return "\(sign)\(hundredths / 100).\(fraction < 10 ? "0" : "")\(fraction)"
    }
}

extension Point {
    var dump: String { "\(x.dump),\(y.dump)" }
}

extension Size {
    var dump: String { "\(width.dump)×\(height.dump)" }
}

extension Rect {
    var dump: String { "\(origin.dump) \(size.dump)" }
}

extension Color {
    var dump: String {
        switch self {
        case .gray(let level): "gray(\(level))"
        case .rgb(let red, let green, let blue): "rgb(\(red),\(green),\(blue))"
        case .ink(.vermilion): "vermilion"
        case .ink(.seal): "seal"
        case .ink(.registration): "registration"
        }
    }

    /// The colour after other properties; black goes without saying.
    fileprivate var suffix: String { self == .black ? "" : " \(dump)" }
}

extension Mark {
    var dump: String {
        switch self {
        case .artifact: "artifact"
        case .pagination(let kind): "\(kind)"
        case .leaf(let leaf): "leaf \(leaf.number)"
        case .line(let leaf, let text): "line \(leaf.number) \(quoted(text))"
        }
    }
}

extension GlyphRun {
    var dump: String {
        let glyphs = glyphs.map { glyph in
            let rise = glyph.offset.y == .zero ? "" : ",\(glyph.offset.y.dump)"
            return "\(glyph.id)@\(glyph.offset.x.dump)\(rise)"
        }
        let turned = isRotated ? " rotated" : ""
        return "glyphs \(origin.dump) f\(font.index) \(size.dump)\(color.suffix)\(turned) \(quoted(text)) "
            + glyphs.joined(separator: " ")
    }
}

extension Rule {
    var dump: String {
        "rule \(from.dump) → \(to.dump) \(thickness.dump)\(color.suffix)"
            + style.suffix + (hasSquareEnds ? " square" : "")
    }
}

extension RuleStyle {
    /// The style after other properties; solid goes without saying.
    fileprivate var suffix: String {
        switch self {
        case .solid: ""
        case .dashed: " dashed"
        case .dotted(let pitch): " dotted \(pitch.dump)"
        }
    }
}

extension Box {
    var dump: String {
        "\(shape == .ellipse ? "ellipse" : "box") \(rect.dump)" + (fill.map { " fill \($0.dump)" } ?? "")
            + (stroke.map { " stroke \($0.thickness.dump) \($0.color.dump)\($0.style.suffix)" } ?? "")
    }
}

extension PlacedImage {
    var dump: String {
        "image \(rect.dump) \(image.format.rawValue) \(image.pixelWidth)×\(image.pixelHeight) \(image.bytes.count) bytes"
            + (image.orientation == .upright ? "" : " \(image.orientation)")
            + (backdrop.map { " on \($0.dump)" } ?? "")
    }
}

extension VectorDrawing {
    /// Where it stands, how large it is, and of how many steps its shapes are made.
    func dump(at origin: Point) -> String {
        "drawing \(origin.dump) \(size.dump)"
            + shapes.map { " \($0.fill.dump) \($0.steps.count) steps" }.joined()
    }
}

extension StructureRole {
    var dump: String {
        switch self {
        case .heading(let level): "heading \(level)"
        case .tableHeader(let scope): "tableHeader \(scope)"
        default: "\(self)"
        }
    }
}

extension StructureAttributes {
    var dump: String {
        let texts = [("alt", alternative), ("actual", actualText), ("lang", language)]
        return texts.map { name, text in text.map { " \(name)=\(quoted($0))" } ?? "" }.joined()
            + (columnSpan > 1 ? " columns=\(columnSpan)" : "") + (rowSpan > 1 ? " rows=\(rowSpan)" : "")
    }
}

/// The text in quotation marks, on one line.
func quoted(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
        switch scalar {
        case "\"", "\\": "\\\(scalar)"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F: "\\u{\(String(scalar.value, radix: 16))}"
        default: String(scalar)
        }
    }
    return "\"\(escaped.joined())\""
}
