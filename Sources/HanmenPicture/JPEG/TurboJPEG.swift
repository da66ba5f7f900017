internal import CTurboJPEG

/// A handle of libjpeg-turbo.
final class TurboJPEG {
    private let handle: tjhandle

    init() throws(PictureError) {
        guard let handle = tjInitTransform() else { throw .damaged(.jpeg, reason: "no decoder") }
        self.handle = handle
    }

    deinit { tjDestroy(handle) }

    /// Decodes a file to so many pixels, blue first, the fourth byte left over.
    ///
    /// Both numbers are those of the frame, or the same eighths of both, rounded up.
    func decode(
        _ file: [UInt8], width: Int, height: Int, into pixels: UnsafeMutablePointer<UInt8>, bytesPerRow: Int
    ) throws(PictureError) {
        let result = tjDecompress2(
            handle, file, UInt(file.count), pixels, Int32(width), Int32(bytesPerRow), Int32(height),
            Int32(TJPF_BGRX.rawValue), TJFLAG_LIMITSCANS)
        guard result == 0 || isHarmless else { throw .damaged(.jpeg, reason: message) }
    }

    /// Decodes a file at an eighth of its size to see whether it is whole.
    func check(_ file: [UInt8], frame: JPEGFrame) throws(PictureError) {
        let (width, height) = ((frame.width + 7) / 8, (frame.height + 7) / 8)
        var pixels = [UInt8](repeating: 0, count: 4 * width * height)
        do throws(PictureError) {
            try decode(file, width: width, height: height, into: &pixels, bytesPerRow: 4 * width)
        } catch {
            throw message.contains("premature end") ? .truncated(.jpeg) : error
        }
    }

    /// The same picture, coefficient by coefficient, in the coding that every reader of PDF decodes.
    func huffmanCoded(_ file: [UInt8]) throws(PictureError) -> [UInt8] {
        var transform = tjtransform()
        transform.options = TJXOPT_COPYNONE
        var coded: UnsafeMutablePointer<UInt8>?
        var size = UInt(0)
        defer { tjFree(coded) }
        guard tjTransform(handle, file, UInt(file.count), 1, &coded, &size, &transform, 0) == 0, let coded
        else { throw .damaged(.jpeg, reason: message) }
        return Array(UnsafeBufferPointer(start: coded, count: Int(size)))
    }

    /// A new file of pixels, blue first, at a quality that shows no blocks on receipts.
    static func encode(_ pixels: PixelBuffer, gray: Bool) throws(PictureError) -> [UInt8] {
        guard let handle = tjInitCompress() else { throw .damaged(.jpeg, reason: "no encoder") }
        defer { tjDestroy(handle) }
        var coded: UnsafeMutablePointer<UInt8>?
        var size = UInt(0)
        defer { tjFree(coded) }
        let sampling = gray ? TJSAMP_GRAY : TJSAMP_444
        let result = tjCompress2(
            handle, pixels.bytes, Int32(pixels.width), Int32(4 * pixels.width), Int32(pixels.height),
            Int32(TJPF_BGRX.rawValue), &coded, &size, Int32(sampling.rawValue), quality, 0)
        guard result == 0, let coded else {
            throw .damaged(.jpeg, reason: String(cString: tjGetErrorStr2(handle)))
        }
        return Array(UnsafeBufferPointer(start: coded, count: Int(size)))
    }

    private static let quality: Int32 = 90

    private var message: String { String(cString: tjGetErrorStr2(handle)) }

    /// Some cameras fill up the end of the last scan: all of the picture lies before it.
    private var isHarmless: Bool {
        tjGetErrorCode(handle) == TJERR_WARNING.rawValue
            && message.contains("extraneous bytes before marker 0xd9")
    }
}
