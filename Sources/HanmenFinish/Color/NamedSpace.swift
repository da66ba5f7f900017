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
    private let body: FileBody
    private var made: [NamedSpace: PDFReference] = [:]

    init(_ body: FileBody) { self.body = body }

    /// The colour space as an object of the file.
    func object(for space: NamedSpace) -> PDFReference {
        if let object = made[space] { return object }
        let object = body.add(value(of: space))
        made[space] = object
        return object
    }

    private func value(of space: NamedSpace) -> PDFValue {
        switch space {
        case .sRGB:
            let profile = body.addStream(.plain(ColorProfile.sRGB.bytes), [("N", 3)])
            return [.name("ICCBased"), .reference(profile)]
        case .vermilion:
            return separation(
                "朱", in: "DeviceCMYK", from: [0, 0, 0, 0], to: ProcessColor.vermilion.levels)
        case .registration: return separation("All", in: "DeviceGray", from: [1], to: [0])
        }
    }

    /// A plate, and the colour that stands for it where there is none, from no ink to all of it (ISO 32000-1, 7.10.3).
    ///
    /// Gray stands for all plates: it is a colour of every standard's output intent.
    private func separation(
        _ name: String, in alternate: String, from none: [Double], to full: [Double]
    ) -> PDFValue {
        [
            .name("Separation"), .name(name), .name(alternate),
            [
                "FunctionType": 2, "Domain": [0, 1], "N": 1, "C0": .array(none.map { .real($0) }),
                "C1": .array(full.map { .real($0) }),
            ],
        ]
    }
}
