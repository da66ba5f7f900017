public import HanmenCore

/// A seal from a file: shapes, or pixels with the paper taken away.
public enum ScannedSeal: Hashable, Sendable {
    /// The shapes of an SVG file.
    case drawing(VectorDrawing)
    /// The pixels of a PNG or JPEG file.
    case pixels(SealPixels)

    /// The seal in a file, whatever its name says.
    public static func read(_ bytes: [UInt8]) throws(ScannedSealError) -> ScannedSeal {
        guard PictureKind(bytes) == .svg else { return .pixels(try pixels(bytes)) }
        do throws(SVGError) {
            return .drawing(try SVGFile.drawing(bytes))
        } catch {
            throw .svg(error)
        }
    }

    private static func pixels(_ bytes: [UInt8]) throws(ScannedSealError) -> SealPixels {
        do throws(PictureError) {
            let ink = try SealScan.ink(of: try PictureFile.read(bytes))
            return SealPixels(ink, pixelsPerMetre: PictureResolution.pixelsPerMetre(in: bytes))
        } catch {
            throw .picture(error)
        }
    }
}

/// The pixels of an imprint, as they are stored: colours and opacities apart, as PDF wants them.
public struct SealPixels: Hashable, Sendable {
    /// The width in pixels.
    public let width: Int
    /// The height in pixels.
    public let height: Int
    /// Red, green and blue of each pixel, row by row.
    public let colors: [UInt8]
    /// The opacity of each pixel.
    public let opacity: [UInt8]
    /// How large the original was; nil where the file does not say it.
    public let size: Size?

    init(_ pixels: PixelBuffer, pixelsPerMetre: Double?) {
        (width, height) = (pixels.width, pixels.height)
        var (colors, opacity): ([UInt8], [UInt8]) = ([], [])
        colors.reserveCapacity(pixels.bytes.count / 4 * 3)
        opacity.reserveCapacity(pixels.bytes.count / 4)
        for index in stride(from: 0, to: pixels.bytes.count - 3, by: 4) {
            colors += pixels.bytes[index..<index + 3]
            opacity.append(pixels.bytes[index + 3])
        }
        (self.colors, self.opacity) = (colors, opacity)
        size = pixelsPerMetre.map {
            Size(
                width: .mm(Double(pixels.width) / $0 * 1000), height: .mm(Double(pixels.height) / $0 * 1000))
        }
    }
}

/// Why a file is no seal.
public enum ScannedSealError: Error, Hashable, Sendable {
    /// It is no picture that can be printed.
    case picture(PictureError)
    /// It is no SVG of shapes.
    case svg(SVGError)
}

extension DiagnosticID {
    /// A file that is no picture of a seal.
    public static let sealPictureUnreadable: DiagnosticID = "picture.seal.unreadable"
}

extension ScannedSealError {
    /// The error as it is told to people.
    public func diagnostic(of path: String) -> Diagnostic {
        switch self {
        case .picture(let error):
            .error(
                .sealPictureUnreadable,
                Message(
                    "印影「\(path)」を読めません。", en: "The imprint \(path) cannot be read (\(error))."),
                hints: [
                    Message("PNG か JPEG か SVG（塗った図形だけ）を使ってください", en: "use PNG, JPEG, or SVG of filled shapes")
                ])
        case .svg(let error):
            error.diagnostic(of: path)
        }
    }
}
