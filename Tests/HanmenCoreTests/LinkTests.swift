import HanmenCore
import Testing

@Suite("Links (リンク)")
struct LinkTests {
    @Test(
        "addresses as written, letters beyond ASCII encoded",
        arguments: [
            ("https://example.jp/", "https://example.jp/"), ("HTTP://example.jp", "HTTP://example.jp"),
            ("https://example.jp/資料", "https://example.jp/%E8%B3%87%E6%96%99"),
            ("https://example.jp/a b?c=(d)&e=%20", "https://example.jp/a%20b?c=(d)&e=%20"),
            ("mailto:giin@example.jp", "mailto:giin@example.jp"), ("tel:+81-00-0000", "tel:+81-00-0000"),
        ])
    func addresses(written: String, encoded: String) {
        #expect(LinkTarget(written: written) == .address(encoded))
    }

    @Test(
        "what no document may lead to",
        arguments: [
            "", "https:", "javascript:alert(1)", "file:///etc/passwd", "shiryo.pdf", "#mokuji", "data:x",
        ])
    func refused(written: String) { #expect(LinkTarget(written: written) == nil) }

    @Test("areas are moved with their frames, in order, with the leaf that holds them")
    func places() {
        func area(_ x: Double) -> LinkArea {
            LinkArea(
                rect: Rect(x: .pt(x), y: .zero, width: .pt(1), height: .pt(1)),
                target: .address("https://example.jp/"), text: "例")
        }
        let leaf = LeafID(number: 3)
        let inner = Frame(size: .zero, items: [.link(area(1))])
        let frame = Frame(
            size: .zero,
            items: [.marked(.leaf(leaf), [.frame(inner, at: Point(x: .pt(10), y: .pt(5)))]), .link(area(2))])
        let page = Page(boxes: PageBoxes(trimmedTo: PaperSize.a4.upright), frame: frame, label: "1")
        #expect(page.links.map(\.leaf) == [leaf, nil])
        #expect(
            page.links.map(\.area.rect.origin) == [Point(x: .pt(11), y: .pt(5)), Point(x: .pt(2), y: .zero)])
        #expect(page.sequences.isEmpty)
    }
}
