/// An ICC profile of an RGB space by its primaries and its transfer curve (ICC.1:2004-10, profile version 4.2).
struct ColorProfile {
    /// Colours in the profile connection space: X, Y, Z under D50.
    private struct Tristimulus {
        var x, y, z: Double
    }

    private var description: String
    private var red, green, blue: Tristimulus
    /// From the space's own white to D50 (Bradford), row by row.
    private var adaptation: [Double]
    /// γ, a, b, c, d of `Y = (aX + b)^γ` from d upwards and `Y = cX` below.
    private var curve: [Double]

    /// sRGB (IEC 61966-2-1), adapted from D65.
    static let sRGB = ColorProfile(
        description: "sRGB",
        red: Tristimulus(x: 0.436066, y: 0.222488, z: 0.013916),
        green: Tristimulus(x: 0.385147, y: 0.716873, z: 0.097076),
        blue: Tristimulus(x: 0.143066, y: 0.060608, z: 0.714096),
        adaptation: [
            1.047882, 0.022919, -0.050201,
            0.029587, 0.990479, -0.017059,
            -0.009232, 0.015076, 0.751678,
        ],
        curve: [2.4, 1 / 1.055, 0.055 / 1.055, 1 / 12.92, 0.04045])

    private static let d50 = Tristimulus(x: 0.9642, y: 1, z: 0.8249)

    /// The profile's file.
    var bytes: [UInt8] {
        let elements = self.elements
        var table = ICCBytes()
        var data = ICCBytes()
        let dataStart = 128 + 4 + 12 * elements.reduce(0) { $0 + $1.signatures.count }
        table.append(uint32: elements.reduce(0) { $0 + $1.signatures.count })
        for element in elements {
            for signature in element.signatures {
                table.append(signature)
                table.append(uint32: dataStart + data.bytes.count)
                table.append(uint32: element.content.bytes.count)
            }
            data.bytes += element.content.bytes
        }
        return header(size: dataStart + data.bytes.count) + table.bytes + data.bytes
    }

    private func header(size: Int) -> [UInt8] {
        var header = ICCBytes()
        header.append(uint32: size)
        header.append(uint32: 0)
        header.append(uint32: 0x0420_0000)
        for signature in ["mntr", "RGB ", "XYZ "] { header.append(signature) }
        for number in [2026, 1, 1, 0, 0, 0] { header.append(uint16: number) }
        header.append("acsp")
        header.append(zeros: 28)
        header.append(Self.d50)
        header.append(zeros: 128 - header.bytes.count)
        return header.bytes
    }

    /// The tagged elements; one curve serves all three channels.
    private var elements: [(signatures: [String], content: ICCBytes)] {
        [
            (["desc"], localizedText(description)),
            (["cprt"], localizedText("CC0")),
            (["wtpt"], tristimulus(Self.d50)),
            (["chad"], numbers("sf32", adaptation)),
            (["rXYZ"], tristimulus(red)),
            (["gXYZ"], tristimulus(green)),
            (["bXYZ"], tristimulus(blue)),
            (["rTRC", "gTRC", "bTRC"], parametricCurve),
        ]
    }

    private func localizedText(_ text: String) -> ICCBytes {
        var content = ICCBytes(type: "mluc")
        content.append(uint32: 1)
        content.append(uint32: 12)
        content.append("enUS")
        content.append(uint32: 2 * text.utf16.count)
        content.append(uint32: 28)
        for unit in text.utf16 { content.append(uint16: Int(unit)) }
        content.append(zeros: (4 - content.bytes.count % 4) % 4)
        return content
    }

    private func tristimulus(_ color: Tristimulus) -> ICCBytes {
        var content = ICCBytes(type: "XYZ ")
        content.append(color)
        return content
    }

    private func numbers(_ type: String, _ values: [Double]) -> ICCBytes {
        var content = ICCBytes(type: type)
        for value in values { content.append(fixed: value) }
        return content
    }

    private var parametricCurve: ICCBytes {
        var content = ICCBytes(type: "para")
        content.append(uint16: 3)
        content.append(uint16: 0)
        for value in curve { content.append(fixed: value) }
        return content
    }

    /// Big-endian numbers of an ICC file.
    private struct ICCBytes {
        var bytes: [UInt8] = []

        init() {}

        /// An element of a type.
        init(type: String) {
            append(type)
            append(uint32: 0)
        }

        mutating func append(_ signature: String) { bytes += signature.utf8 }
        mutating func append(zeros count: Int) { bytes += [UInt8](repeating: 0, count: count) }
        mutating func append(uint16 value: Int) {
            bytes += [UInt8(truncatingIfNeeded: value >> 8), UInt8(truncatingIfNeeded: value)]
        }
        mutating func append(uint32 value: Int) {
            append(uint16: value >> 16)
            append(uint16: value)
        }
        /// A signed number of 16 bits before and 16 after the point.
        mutating func append(fixed value: Double) { append(uint32: Int((value * 65_536).rounded())) }
        mutating func append(_ color: Tristimulus) {
            for value in [color.x, color.y, color.z] { append(fixed: value) }
        }
    }
}
