import HanmenCore
import HanmenReading

/// Writes what is seen of a signature as a form XObject (ISO 32000-1, 12.5.5): paths in device RGB or gray, no font.
struct SignatureAppearanceWriter {
    /// The size of the field's rectangle.
    let width: Double
    let height: Double

    /// Adds the appearance to an update; nil where nothing is seen.
    func add(_ appearance: SignatureAppearance, to update: inout DocumentUpdate) -> Int? {
        guard width > 0, height > 0 else { return nil }
        switch appearance {
        case .invisible: return nil
        case .drawing(let drawing):
            return update.add(form(content(of: drawing), resources: [:]))
        case .picture(let picture):
            let mask = update.add(.stream(image(picture, space: "DeviceGray", data: picture.opacity).packed))
            var image = image(picture, space: "DeviceRGB", data: picture.colors)
            image.dictionary["SMask"] = .reference(mask)
            let number = update.add(.stream(image.packed))
            let frame = fitted(picture.size)
            let matrix = [frame.width, 0, 0, frame.height, frame.x, frame.y].map(PDFSyntax.number)
            return update.add(
                form(
                    "q \(matrix.joined(separator: " ")) cm /Seal Do Q\n",
                    resources: ["XObject": .dictionary(["Seal": .reference(number)])]))
        }
    }

    /// Multiplied, so that a name under a seal stays readable.
    private func form(_ content: String, resources: [String: PDFNode]) -> PDFNode {
        var resources = resources
        resources["ExtGState"] = .dictionary(["Ink": .dictionary(["BM": .name("Multiply")])])
        return .stream(
            PDFStream(
                dictionary: [
                    "Type": .name("XObject"), "Subtype": .name("Form"),
                    "BBox": .array([0, 0, width, height].map { .number(($0 * 1000).rounded() / 1000) }),
                    "Resources": .dictionary(resources),
                ], data: Array("/Ink gs\n\(content)".utf8)
            ).packed)
    }

    private func image(_ picture: SealPicture, space: String, data: [UInt8]) -> PDFStream {
        PDFStream(
            dictionary: [
                "Type": .name("XObject"), "Subtype": .name("Image"), "ColorSpace": .name(space),
                "Width": .integer(picture.pixelWidth), "Height": .integer(picture.pixelHeight),
                "BitsPerComponent": .integer(8),
            ], data: data)
    }

    /// Where something of a size stands in the field, from its lower left corner.
    private func fitted(_ size: Size) -> (x: Double, y: Double, width: Double, height: Double) {
        let (wide, high) = (size.width.points, size.height.points)
        let scale = min(1, width / max(wide, 0.01), height / max(high, 0.01))
        return ((width - wide * scale) / 2, (height - high * scale) / 2, wide * scale, high * scale)
    }

    // MARK: Shapes

    private func content(of drawing: VectorDrawing) -> String {
        let frame = fitted(drawing.size)
        let scale = frame.width / max(drawing.size.width.points, 0.01)
        let place = { (point: Point) -> String in
            let x = frame.x + point.x.points * scale
            let y = frame.y + frame.height - point.y.points * scale
            return "\(Self.rounded(x)) \(Self.rounded(y))"
        }
        var content = "q\n"
        for shape in drawing.shapes {
            content += "\(fillOperator(for: shape.fill))\n"
            for step in shape.steps {
                switch step {
                case .move(let point): content += "\(place(point)) m\n"
                case .line(let point): content += "\(place(point)) l\n"
                case .curve(let first, let second, let end):
                    content += "\(place(first)) \(place(second)) \(place(end)) c\n"
                case .close: content += "h\n"
                }
            }
            content += shape.isEvenOdd ? "f*\n" : "f\n"
        }
        return content + "Q\n"
    }

    private func fillOperator(for color: Color) -> String {
        let parts: (red: UInt8, green: UInt8, blue: UInt8)
        switch color {
        case .gray(let gray): return "\(Self.rounded(Double(gray) / 255)) g"
        case .rgb(let red, let green, let blue): parts = (red, green, blue)
        case .ink(let ink): parts = ink.screen
        }
        return [parts.red, parts.green, parts.blue].map { Self.rounded(Double($0) / 255) }
            .joined(separator: " ") + " rg"
    }

    private static func rounded(_ value: Double) -> String {
        PDFSyntax.number((value * 1000).rounded() / 1000)
    }
}
