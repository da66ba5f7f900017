/// The printing condition that a file for the press is made for: an ICC profile of a CMYK press, read and checked.
///
/// The printing house gives it; it is put into the file as it is.
public struct OutputProfile: Hashable, Sendable {
    /// The profile's file.
    public let bytes: [UInt8]
    /// What the profile calls its printing condition, in printable ASCII.
    public let name: String

    /// The largest file that is taken; profiles of presses have 0.5 to 3 MB.
    public static let largest = 8 << 20

    /// Reads a profile.
    ///
    /// - Throws: ``OutputProfileError`` where the file is no profile of a CMYK press (ICC.1:2022, 7.2, 7.3, 8.3).
    public init(bytes: [UInt8]) throws(OutputProfileError) {
        guard bytes.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
        let file = try ICCFile(bytes)
        guard [2, 4].contains(file.majorVersion) else { throw .version(file.majorVersion) }
        guard file.profileClass == "prtr" else { throw .profileClass(file.profileClass) }
        guard file.space == "CMYK" else { throw .space(file.space) }
        for tag in ["desc", "A2B0", "B2A0"] where file[tag] == nil { throw .tagMissing(tag) }
        self.bytes = file.bytes
        name = file.description ?? "CMYK"
    }
}

/// Why a file cannot be used as the profile of a press.
public enum OutputProfileError: Error, Hashable, Sendable {
    /// The file is larger than any profile.
    case tooLarge(limit: Int)
    /// The file is no ICC profile.
    case notProfile
    /// The file ends before the profile does, or an entry of its table points outside.
    case damaged
    /// An ICC version other than 2 and 4.
    case version(Int)
    /// The profile is of another kind of device: `mntr` a display, `scnr` a scanner.
    case profileClass(String)
    /// The press prints in another colour space: `RGB `, `GRAY`.
    case space(String)
    /// The profile lacks an entry that a press needs.
    case tagMissing(String)
}
