import HanmenCore
import HanmenForms
import HanmenReport
import Testing

@testable import HanmenLayout

@Suite("What a reader of the file is told beside the text")
struct ReadingTests {
    private static let address = "https://example.jp/shiryo"

    private func link(_ text: String, to address: String = address) -> Inline {
        let source = SourceText(name: "r.md", text: text)
        let span = source.span(0..<source.utf8.count)
        return .link(destination: Spanned(address, at: span), [.text(Spanned(text, at: span))])
    }

    private func text(_ text: String) -> Inline {
        .text(Spanned(text, at: SourceText(name: "r.md", text: text).span(0..<0)))
    }

    private func paragraph(_ content: Inline...) -> ReportBlock {
        .paragraph(Paragraph(content: content, span: SourceText(name: "r.md", text: "").span(0..<0)))
    }

    private func spreadTexts(_ printed: Printed) -> [String] {
        printed.document.pages.flatMap(\.sequences).compactMap { sequence in
            if case .line(_, let text) = sequence.mark { text } else { nil }
        }
    }

    @Test("a spread title, spread labels and labels before a value are each one piece of text")
    func spread() throws {
        #expect(spreadTexts(try Printed(.named("報告書"))) == ["報告書"])
        let table = try Printed(.table([.fixed(.characters(6)), .rest], [.init(.label("期間"), .value("四月"))]))
        #expect(spreadTexts(table) == ["期間"])
    }

    @Test("running text is no such piece: its letters say where they stand")
    func running() throws {
        #expect(spreadTexts(try Printed(.body("緑野市議会は研修に参加した。"))).isEmpty)
    }

    @Test("a link is an element with an area over its letters")
    func link() throws {
        let printed = try Printed(paragraph(text("資料は"), link("一覧"), text("にある。")))
        let document = printed.document
        #expect(document.structure.words == "Document(P(link))")
        let element = try #require(document.structure.elements(.link).first)
        #expect(printed.text(of: element) == "一覧")
        let area = try #require(document.pages[0].links.first)
        #expect(area.leaf == element.leaves.first)
        #expect(area.area.target == .address(Self.address))
        #expect(area.area.text == "一覧")
        #expect(area.area.rect.size == Size(width: printed.em * 2, height: printed.em))
        #expect(abs((area.area.rect.minX - printed.origin(0).x) / printed.em - 4) < 0.03)
    }

    @Test("a link over two lines is one element with two areas; two links to one place are two")
    func pieces() throws {
        let long = String(repeating: "緑野市議会", count: 12)
        let document = try Printed(paragraph(link(long), text("と"), link("別"))).document
        let links = document.structure.elements(.link)
        #expect(links.map { $0.leaves.count } == [1, 1])
        let leaves = links.flatMap(\.leaves)
        #expect(document.pages[0].links.map(\.leaf) == [leaves[0], leaves[0], leaves[1]])
    }

    @Test("the area of a link with a reading belongs to the link, not to the base in it")
    func rubyInLink() throws {
        let span = SourceText(name: "r.md", text: "髙﨑").span(0..<6)
        let ruby = Inline.ruby(base: Spanned("髙﨑", at: span), reading: Spanned("たかさき", at: span))
        let document = try Printed(
            paragraph(.link(destination: Spanned(Self.address, at: span), [ruby]))
        ).document
        #expect(document.structure.words == "Document(P(link(ruby(rubyBase rubyText))))")
        let link = try #require(document.structure.elements(.link).first)
        let leaf = try #require(document.pages[0].links.first?.leaf)
        #expect(link.children.contains(.leaf(leaf)))
    }

    @Test("a tab is a space")
    func tab() throws {
        #expect(try Printed(paragraph(text("会派\t名"))).readText == "会派 名")
    }

    @Test("an address that is written out is a link")
    func writtenAddress() throws {
        let document = try Printed(paragraph(text("資料は https://example.jp/ にある。"))).document
        #expect(document.structure.words == "Document(P(link))")
        #expect(document.pages[0].links.map(\.area.target) == [.address("https://example.jp/")])
    }

    @Test("what is no address is text")
    func noLink() throws {
        let document = try Printed(paragraph(link("押す", to: "javascript:alert(1)"))).document
        #expect(document.structure.words == "Document(P)")
        #expect(document.pages[0].links.isEmpty)
    }

    @Test("marked English says its language")
    func english() throws {
        let span = SourceText(name: "r.md", text: "Open data").span(0..<9)
        let printed = try Printed(paragraph(.styled(.english, Spanned("Open data", at: span)), text("を使う。")))
        let element = try #require(printed.document.structure.elements(.span).first)
        #expect(element.attributes.language == "en")
        #expect(printed.text(of: element) == "Open data")
    }

    @Test("※ is a note, not an item, and its mark is its label")
    func note() throws {
        let printed = try Printed(.list((Marker(scheme: .note, text: "※"), "計画をいう。")))
        #expect(printed.document.structure.words == "Document(note(Lbl))")
        #expect(printed.readText == "※計画をいう。")
    }

    @Test("folios are footers, rules are decoration")
    func artifacts() throws {
        let printed = try Printed(.table([.rest], [.init(.value("四月"))]))
        let marks = printed.document.pages[0].sequences.map(\.mark).filter { $0.leaf == nil }
        #expect(marks == [.artifact, .pagination(.footer)])
    }
}
