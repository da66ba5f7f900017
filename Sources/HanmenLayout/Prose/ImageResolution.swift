import HanmenCore

extension DiagnosticID {
    static let imageLowResolution: DiagnosticID = "layout.image.low-resolution"
}

/// Finds pictures with too few pixels for the size that they are printed at.
enum ImageResolution {
    /// Pixels an inch that a photograph is printed well with.
    static let least = 200.0

    /// A warning for each such picture.
    static func diagnostics(_ document: PagedDocument) -> [Diagnostic] {
        document.pages.flatMap(\.sequences).flatMap(\.steps).compactMap { step in
            guard case .image(let placed) = step else { return nil }
            return placed.lowResolution
        }
    }
}

extension PlacedImage {
    /// Shared by both sides: a picture keeps its shape.
    private var dotsPerInch: Double { Double(image.pixelWidth) * 72 / rect.size.width.points }

    fileprivate var lowResolution: Diagnostic? {
        let found = Int(dotsPerInch.rounded())
        guard found < Int(ImageResolution.least) else { return nil }
        let (width, height) = (pixels(for: rect.size.width), pixels(for: rect.size.height))
        let millimetres = Int(rect.size.width.millimetres.rounded())
        return .warning(
            .imageLowResolution,
            Message(
                "画像の画素が足りません。幅 \(millimetres) mm に印刷すると \(found) dpi で、ぼやけて見えます。",
                en: "the image has too few pixels: \(found) dpi at its printed width of \(millimetres) mm"),
            at: span,
            hints: [
                Message(
                    "\(width)×\(height) 画素以上（\(Int(ImageResolution.least)) dpi）の画像に替えてください。",
                    en:
                        "use an image of at least \(width) × \(height) pixels (\(Int(ImageResolution.least)) dpi)"
                )
            ])
    }

    private func pixels(for length: Length) -> Int {
        Int((length.points / 72 * ImageResolution.least).rounded(.up))
    }
}
