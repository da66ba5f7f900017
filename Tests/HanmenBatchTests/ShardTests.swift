import HanmenBatch
import Testing

@Suite("Shards of a manifest")
struct ShardTests {
    @Test("every line belongs to exactly one shard", arguments: [1, 2, 3, 7, 16])
    func partition(count: Int) throws {
        let shards = try (1...count).map { try #require(Shard("\($0)/\(count)")) }
        for line in 0..<100 { #expect(shards.filter { $0.contains(line: line) }.count == 1) }
    }

    @Test(
        "what is no shard is refused", arguments: ["0/2", "3/2", "1", "1/0", "a/b", "1/2/3", "", "1/100001"])
    func refused(text: String) { #expect(Shard(text) == nil) }
}
