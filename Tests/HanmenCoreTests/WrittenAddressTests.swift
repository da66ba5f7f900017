import HanmenCore
import Testing

@Suite("Addresses that are written out")
struct WrittenAddressTests {
    private func found(_ text: String) -> [String] {
        WrittenAddress.all(in: text).map { String(decoding: Array(text.utf8)[$0.range], as: UTF8.self) }
    }

    @Test(
        "end where the sentence goes on",
        arguments: [
            ("資料はhttps://example.jp/aにある。", ["https://example.jp/a"]),
            ("（https://example.jp/a(b)）", ["https://example.jp/a(b)"]),
            ("(http://example.jp/)", ["http://example.jp/"]),
            ("http://example.jp/, http://a.jp.", ["http://example.jp/", "http://a.jp"]),
            ("https://example.jp/?a=1&b=%E8#c", ["https://example.jp/?a=1&b=%E8#c"]),
        ])
    func ends(text: String, addresses: [String]) { #expect(found(text) == addresses) }

    @Test(
        "what is no address",
        arguments: ["", "時刻 13:00", "http://", "xhttp://example.jp/", "ftp://a.jp", "https:// a"])
    func none(text: String) { #expect(found(text).isEmpty) }
}
