import Testing

@testable import HanmenOpenData

@Suite("A report as a page")
struct PageTests {
    private func page(_ body: String) throws -> String {
        let html = ReportPage(try OpenForm.form(body)).html
        let start = try #require(html.firstRange(of: "<main>\n")).upperBound
        let end = try #require(html[start...].firstRange(of: "\n</main>")).lowerBound
        let lines = html[start..<end].split(separator: "\n").map(String.init)
        // Title and fields come first, the narrative after them.
        let fields = lines.firstIndex { $0.hasSuffix("</table></div>") } ?? 0
        return lines[(fields + 1)...].joined(separator: "\n")
    }

    @Test("says its language, its title, its encoding; fetches nothing, runs nothing")
    func head() throws {
        let html = ReportPage(try OpenForm.form("本文。")).html
        #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"ja\">\n<head>\n<meta charset=\"utf-8\">\n"))
        #expect(html.contains("<title>試しの報告書 緑風会</title>"))
        #expect(html.contains("default-src 'none'"))
        #expect(!html.contains("<script") && !html.contains("src=\"") && !html.contains("<link"))
    }

    @Test("fields are a table with a caption and heads of rows")
    func fields() throws {
        let html = ReportPage(try OpenForm.form("本文。")).html
        #expect(html.contains("<caption>試しの報告書の項目</caption>"))
        #expect(html.contains("<tr><th scope=\"row\">会派名</th><td>緑風会</td></tr>"))
        #expect(!html.contains("<th scope=\"row\">本文</th>"))
    }

    @Test("headings go in one by one below the title")
    func headings() throws {
        #expect(try page("# ■一\n\n### 二\n\n# ■三\n") == "<h2>■ 一</h2>\n<h3>二</h3>\n<h2>■ 三</h2>")
    }

    @Test("lists keep the writer's marks")
    func lists() throws {
        #expect(
            try page("①甲\n②乙\n")
                == "<ul class=\"marked\" role=\"list\">\n<li>① 甲</li>\n<li>② 乙</li>\n</ul>")
    }

    @Test("tables have a caption and heads of columns")
    func tables() throws {
        let html = try page("## 比較\n\n| 市 | 人口 |\n|---|---|\n| 緑野市 | 3 |\n")
        #expect(html.contains("<caption>表1 比較</caption>"))
        #expect(html.contains("<th scope=\"col\">市</th><th scope=\"col\">人口</th>"))
    }

    @Test("ruby, links, pictures in words")
    func inlines() throws {
        #expect(try page("{錯綜|さくそう}\n").contains("<ruby>錯綜<rp>（</rp><rt>さくそう</rt><rp>）</rp></ruby>"))
        #expect(
            try page("[市](https://example.jp/a?b=1&c=2)\n").contains(
                "<a href=\"https://example.jp/a?b=1&amp;c=2\">市</a>"))
        #expect(try !page("[市](javascript:alert(1))\n").contains("javascript"))
        #expect(
            try page("![会場の様子](a.jpg \"図1\")\n")
                == "<figure><p>（写真：会場の様子）</p><figcaption>図1</figcaption></figure>")
    }

    @Test("what is written stays text")
    func escaped() throws {
        let html = try page("a \\<b\\> & \"c\" <script>alert(1)</script>\n")
        #expect(!html.contains("<script") && !html.contains("<b>"))
        #expect(html.contains("&amp;"))
    }

    @Test("what is masked is a bar in words, and nowhere else")
    func masked() throws {
        let html = ReportPage(try OpenForm.form("講師は{山田 太郎|非公開}氏。\n\n![{山田 太郎|非公開}氏](a.jpg)\n")).html
        #expect(html.contains("講師は（非公開）氏。"))
        #expect(!html.contains("山田"))
    }
}
