import Foundation
public import HanmenCore

/// Small pictures as files, made up.
public enum TestPicture {
    /// A JPEG of 16 × 16 pixels, red above and blue below.
    public static var jpeg: ImageData {
        let base64 = """
            /9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAA0JCgsKCA0LCgsODg0PEyAVExISEyccHhcgLikxMC4pLSwzOko+MzZGNywtQFdBRkxO
            UlNSMj5aYVpQYEpRUk//2wBDAQ4ODhMREyYVFSZPNS01T09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09PT09P
            T09PT09PT0//wAARCAAQABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQG/8QAFhABAQEAAAAAAAAAAAAAAAAAABNh
            /8QAFAEBAAAAAAAAAAAAAAAAAAAABf/EABYRAAMAAAAAAAAAAAAAAAAAAAAVYf/aAAwDAQACEQMRAD8AzFtLagsWMIYPuqf/2Q==
            """
        let bytes = Data(base64Encoded: base64, options: .ignoreUnknownCharacters) ?? Data()
        return ImageData(format: .jpeg, bytes: Array(bytes), pixelWidth: 16, pixelHeight: 16)
    }

    /// A PNG of one colour, stored without compression; with an alpha below 255 it is see-through.
    ///
    /// Its header may be made to announce another size: a square with a side of so many pixels.
    public static func png(
        width: Int, height: Int, red: UInt8, green: UInt8, blue: UInt8, alpha: UInt8 = 255,
        announcing side: UInt32? = nil
    ) -> ImageData {
        let pixels = (0..<width).map { _ in [red, green, blue, alpha] }
        let row = Array(pixels.joined())
        let file = TestPNG.file(
            width: side.map(Int.init) ?? width, height: side.map(Int.init) ?? height, kind: .colourAlpha,
            depth: 8, rows: (0..<height).map { _ in row })
        return ImageData(format: .png, bytes: file, pixelWidth: width, pixelHeight: height)
    }
}
