/// Why the contents of a file cannot be read as a whole.
public enum PDFReadingError: Error, Hashable, Sendable {
    /// It is encrypted, with a password or without.
    case encrypted
    /// It is no PDF, or one that readers have to repair.
    case damaged(reason: String)
    /// It holds more than ``PDFReadingLimits`` allows.
    case unreasonable(PDFReadingLimit)
}

/// What a file may not exceed.
public enum PDFReadingLimit: Hashable, Sendable {
    case fileSize, unpackedSize, objectCount, depth
}

/// How much is read of a file that anyone may have made.
public enum PDFReadingLimits {
    /// The most bytes of a file.
    public static let fileSize = 200 << 20
    /// The most bytes of all streams together, unpacked.
    public static let unpackedSize = 512 << 20
    /// The most bytes of a stream whose filter is not bounded by us (LZW, run lengths).
    static let looseStream = 1 << 20
    /// The most objects.
    static let objectCount = 1_000_000
    /// The deepest nesting of arrays and dictionaries in an object.
    static let depth = 64
    /// The most filters of a stream.
    static let filterCount = 8
}
