import HanmenCore
import HanmenForms
import HanmenRender
import HanmenReport
import HanmenTesting
import Testing

@Suite("A form of two pages, glyph by glyph")
struct GoldenTests {
    @Test("cover and annex")
    func coverAndAnnex() throws {
        var style = FormStyle()
        style.paper = .a5
        style.folio?.showsOnFirstPage = false
        let printed = try Printed(Form(Self.cover + Self.annex, style: style))
        #expect(printed.document.pages.count == 2)
        Golden.check(DisplayListText(printed.document).text, named: "cover-and-annex")
    }

    private static let cover: [FormContent] = [
        .named("研修参加報告書", letterSpacing: 0.5),
        .line("令和8年4月1日", .right, inset: 1),
        .sender(
            [("会派名", "緑風会"), ("会派代表者", "青木一郎"), ("参加者", "山田花子")], labelWidth: 5, start: 12, seal: .printed),
        .sentence("次のとおり研修に参加しましたので報告します。"),
        .table(
            [.fixed(.characters(7)), .rest],
            [
                .init(.label("期間"), .value("令和8年3月3日(火)～4日(水)")),
                .init(.label("研修場所"), .value("緑野市民会館 大ホール")),
            ]),
    ]

    private static let annex: [FormContent] = [
        .named("別紙", startsPage: true),
        .prose([
            .head("目的", marker: .square()),
            .body("「地方議会のDX」を学び、市政に生かす。"),
            .body("緑野大学教授　森三郎氏", role: .speaker),
            .list((.circled("①"), "窓口に来なくてよい市役所をつくるため、申請をオンラインでできるようにする。"), (.circled("②"), "職員を育てる。")),
            .grid(head: ["年度", "件数"], [["令和7", "1,204"], ["令和8", ""]]),
        ]),
    ]
}
