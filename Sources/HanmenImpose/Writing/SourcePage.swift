import HanmenCore
import HanmenReading

/// A page of the file, with what is seen of it on a screen.
struct SourcePage {
    let object: PDFObject
    /// The part of its coordinates that is placed: left, bottom, right, top.
    let box: [Double]
    /// How readers turn it.
    let rotation: QuarterTurn
    /// How many points its unit has (ISO 32000-1, table 30).
    let unit: Double

    /// The page with its finished size: what is left of the trim when viewers cut it too; nil where it has none.
    init?(_ object: PDFObject) {
        guard let media = Self.box(object["MediaBox"]) else { return nil }
        let crop = Self.box(object["CropBox"]).flatMap { Self.common($0, media) } ?? media
        let trim = Self.box(object["TrimBox"]).flatMap { Self.common($0, crop) } ?? crop
        self.object = object
        box = trim
        rotation =
            object["Rotate"]?.number.flatMap { Int(exactly: $0) }.flatMap(QuarterTurn.init(degrees:)) ?? .none
        let unit = object["UserUnit"]?.number ?? 1
        self.unit = unit.isFinite && unit > 0 ? unit : 1
    }

    /// The size as it is seen, in points; nil where no paper has it.
    var size: Size? {
        let sides = [(box[2] - box[0]) * unit, (box[3] - box[1]) * unit]
        guard sides.allSatisfy(ImpositionLimits.side.contains) else { return nil }
        let size = Size(width: .pt(sides[0]), height: .pt(sides[1]))
        return rotation.swapsSides ? size.turned : size
    }

    private static func box(_ object: PDFObject?) -> [Double]? {
        let numbers = object?.items.compactMap(\.number) ?? []
        guard numbers.count == 4, numbers.allSatisfy(\.isFinite) else { return nil }
        let box = [
            min(numbers[0], numbers[2]), min(numbers[1], numbers[3]), max(numbers[0], numbers[2]),
            max(numbers[1], numbers[3]),
        ]
        return box[0] < box[2] && box[1] < box[3] ? box : nil
    }

    private static func common(_ a: [Double], _ b: [Double]) -> [Double]? {
        let box = [max(a[0], b[0]), max(a[1], b[1]), min(a[2], b[2]), min(a[3], b[3])]
        return box[0] < box[2] && box[1] < box[3] ? box : nil
    }
}
