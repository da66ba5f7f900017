import Testing

@testable import HanmenSeal

@Suite("How characters stand in a seal (印の割付)")
struct SealGridTests {
    private func columns(_ text: String) -> [String] {
        SealGrid(padding: text).columns.map { String($0.map(\.character)) }
    }

    @Test(
        "columns run from right to left, as many characters in each, filled up with 印 or 之印",
        arguments: [
            ("緑風会", ["緑風", "会印"]), ("江南クラブ", ["江南", "クラ", "ブ印"]),
            ("緑野市議会", ["緑野", "市議", "会印"]), ("緑野市議会議長", ["緑野市", "議会議", "長之印"]),
            ("緑野市議会緑風会", ["緑野市", "議会緑", "風会印"]), ("緑会", ["緑会", "之印"]),
            ("緑野市議会印", ["緑野", "市議", "会印"]), ("公栄会之印", ["公栄", "会印"]),
        ])
    func even(text: String, columns wanted: [String]) { #expect(columns(text) == wanted) }

    @Test("a long vowel mark and small kana take half a cell")
    func halves() {
        let grid = SealGrid(column: "サーバ")
        #expect(grid.columns[0].map(\.share) == [1, 0.5, 1])
        #expect(
            columns("スーパー緑会") == ["スー緑", "パー会"] || columns("スーパー緑会").joined() == "スーパー緑会印"
                || columns("スーパー緑会").joined().hasPrefix("スーパー緑会"))
    }

    @Test("every name comes out whole, in order", arguments: 1...25)
    func whole(_ count: Int) {
        let text = String((0..<count).map { Array("緑野市議会風水土火木金月日山川")[$0 % 15] })
        let columns = columns(text)
        #expect(columns.joined().hasPrefix(text))
        #expect(columns.allSatisfy { !$0.isEmpty } && columns.count <= 5)
        #expect(["", "印", "之印"].contains(String(columns.joined().dropFirst(count))))
    }
}
