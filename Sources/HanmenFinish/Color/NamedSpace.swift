/// A colour space that pages name in their resources; the raw value is its name there.
enum NamedSpace: String, Hashable, CaseIterable {
    /// sRGB by profile (ISO 32000-1, 8.6.5.5).
    case sRGB = "HmRGB"
    /// A plate of its own for 朱 (ISO 32000-1, 8.6.6.4).
    case vermilion = "HmShu"
    /// All plates at once.
    case registration = "HmAll"
}

/// The named colour spaces of a file, each made once, when first asked for.
final class NamedSpaces {
    private let file: PDFFile
    private var made: [NamedSpace: PDFObject] = [:]

    init(_ file: PDFFile) { self.file = file }

    /// The colour space as an object of the file.
    func object(for space: NamedSpace) -> PDFObject {
        if let object = made[space] { return object }
        let object = file.add(value(of: space))
        made[space] = object
        return object
    }

    private func value(of space: NamedSpace) -> PDFValue {
        switch space {
        case .sRGB:
            let profile = file.addStream(ColorProfile.sRGB.bytes, [("N", 3)])
            return [.name("ICCBased"), .object(profile)]
        case .vermilion: return separation("朱", full: .vermilion)
        case .registration:
            return separation("All", full: ProcessColor(cyan: 1, magenta: 1, yellow: 1, black: 1))
        }
    }

    /// A plate, and what stands for it where there is none: the inks in proportion (ISO 32000-1, 7.10.3).
    private func separation(_ name: String, full: ProcessColor) -> PDFValue {
        [
            .name("Separation"), .name(name), .name("DeviceCMYK"),
            [
                "FunctionType": 2, "Domain": [0, 1], "N": 1, "C0": [0, 0, 0, 0],
                "C1": .array(full.levels.map { .real($0) }),
            ],
        ]
    }
}
