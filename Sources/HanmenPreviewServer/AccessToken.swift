/// The first part of every address: whoever does not know it is not let in.
public struct AccessToken: Sendable {
    /// The token as it stands in addresses: 43 letters, figures, `-` and `_`.
    public let text: String

    private static let letters = Array(
        "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_".utf8)

    /// A token of 258 random bits.
    public init() {
        var generator = SystemRandomNumberGenerator()
        text = String(
            decoding: (0..<43).map { _ in Self.letters[Int(generator.next(upperBound: 64 as UInt64))] },
            as: UTF8.self)
    }

    /// Whether a text is the token; how long that takes does not tell how much of it is right.
    func matches(_ other: some StringProtocol) -> Bool {
        let (mine, theirs) = (Array(text.utf8), Array(other.utf8.prefix(200)))
        var difference = UInt8(mine.count == theirs.count ? 0 : 1)
        for index in mine.indices {
            difference |= mine[index] ^ (theirs.indices.contains(index) ? theirs[index] : 0)
        }
        return difference == 0
    }
}
