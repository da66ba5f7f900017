/// One part of `count` equal parts of a manifest (`--shard 1/4`): the lines whose place modulo `count` is `index`.
public struct Shard: Hashable, Sendable {
    /// Which part, from 1.
    public var index: Int
    /// How many parts there are.
    public var count: Int

    /// All of a manifest.
    public static let whole = Shard(unchecked: 1, of: 1)

    private init(unchecked index: Int, of count: Int) {
        self.index = index
        self.count = count
    }

    /// A shard as it is typed, `k/n` with 1 ≤ k ≤ n ≤ 100,000; nil for anything else.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        guard parts.count == 2, let index = Int(parts[0]), let count = Int(parts[1]),
            (1...100_000).contains(count), (1...count).contains(index)
        else { return nil }
        self.init(unchecked: index, of: count)
    }

    /// Whether a manifest's line belongs to it; lines count from 0.
    public func contains(line: Int) -> Bool { line % count == index - 1 }
}
