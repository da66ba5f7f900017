public import HanmenCore

/// Pictures of imprints: the paper becomes see-through, so that a name under the seal stays readable.
public enum SealScan {
    /// A scan with its paper taken away: what is left is the ink, as dense as it is far from the paper's white.
    public static func withoutPaper(_ image: ImageData) throws(PictureError) -> ImageData {
        var made = try PictureFile.read(try PNGPixels.encode(try ink(of: image)))
        made.orientation = image.orientation
        (made.pixelWidth, made.pixelHeight) = (image.pixelWidth, image.pixelHeight)
        return made
    }

    /// The pixels of the ink alone, as they are stored.
    static func ink(of image: ImageData) throws(PictureError) -> PixelBuffer {
        try PictureLimits.checkDecoded(image)
        var pixels = try PixelBuffer.decoded(image)
        if image.format == .jpeg { pixels.exchangeRedAndBlue() }
        pixels.removePaper()
        return pixels
    }
}

extension PixelBuffer {
    /// Fainter ink than this is the paper's grain.
    private static let grain = 20
    /// A darker sheet than this is no paper.
    private static let darkestPaper = 180

    /// What libjpeg-turbo gives has blue first, and no opacity.
    fileprivate mutating func exchangeRedAndBlue() {
        for index in stride(from: 0, to: bytes.count - 3, by: 4) {
            bytes.swapAt(index, index + 2)
            bytes[index + 3] = 0xFF
        }
    }

    /// Makes the opacity of each pixel that of ink on white, and its colour that of the ink alone.
    fileprivate mutating func removePaper() {
        let white = paper
        for index in stride(from: 0, to: bytes.count - 3, by: 4) {
            func level(_ channel: Int) -> Int { min(255, Int(bytes[index + channel]) * 255 / white) }
            let (red, green, blue) = (level(0), level(1), level(2))
            let ink = 255 - min(red, green, blue)
            let dense = ink <= Self.grain ? 0 : (ink - Self.grain) * 255 / (255 - Self.grain)
            let opacity = dense * Int(bytes[index + 3]) / 255
            func alone(_ level: Int) -> UInt8 {
                opacity == 0 ? 0 : UInt8(max(0, min(255, (level - (255 - ink)) * 255 / ink)))
            }
            (bytes[index], bytes[index + 1], bytes[index + 2]) = (alone(red), alone(green), alone(blue))
            bytes[index + 3] = UInt8(max(0, min(255, opacity)))
        }
    }

    /// How light the paper is: what nineteen in twenty pixels are no lighter than.
    private var paper: Int {
        var counts = [Int](repeating: 0, count: 256)
        for index in stride(from: 0, to: bytes.count - 3, by: 4) where bytes[index + 3] > 127 {
            counts[Int(min(bytes[index], min(bytes[index + 1], bytes[index + 2])))] += 1
        }
        let total = counts.reduce(0, +)
        var seen = 0
        for (level, count) in counts.enumerated() {
            seen += count
            if seen * 20 >= total * 19 { return max(Self.darkestPaper, level) }
        }
        return 255
    }
}
