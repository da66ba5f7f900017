import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenTesting
import Testing

@Suite("Pictures and codes of a layout")
struct LayoutPictureTests {
    private func layOut(_ block: String, furniture: String = "[]") throws -> Diagnosed<PagedDocument> {
        let layout = """
            様式: 見本
            項目: { 番号: { 型: 文字 }, ロゴ: { 型: 画像 } }
            構成:
              - { 名前: 甲, \(block) }
            欄外: \(furniture)
            """
        let row = [UInt8](repeating: 0x40, count: 400)
        let png = TestPNG.file(
            width: 400, height: 100, kind: .gray, depth: 8, rows: Array(repeating: row, count: 100))
        let files = [
            "/layouts/mihon.yaml": Array(layout.utf8), "/layouts/logo.png": png, "/secret.png": png,
            "/desk/own.png": png,
            "/desk/report.md": Array("---\n様式: 見本\n番号: 緑議第12号\nロゴ: own.png\n---\n".utf8),
        ]
        let press = try Press(home: TestHome.home, workspace: TestHome(files))
        return press.layOut(
            reportAt: "/desk/report.md", options: Press.Options(layout: .file("/layouts/mihon.yaml")))
    }

    private func images(_ laidOut: Diagnosed<PagedDocument>) -> Int {
        laidOut.value?.steps().count { if case .image = $0 { true } else { false } } ?? -1
    }

    @Test(
        "a layout's picture lies beside the layout, a report's beside the report",
        arguments: ["logo.png", "\"{ロゴ}\""])
    func found(path: String) throws {
        let block = "種類: 画像, ファイル: \(path), 説明: ロゴ, 幅: 20mm"
        let laidOut = try layOut(block)
        #expect(laidOut.diagnostics.map(\.summary.japanese) == [])
        #expect(images(laidOut) == 1)
        let outside = try layOut("種類: 空き", furniture: "[{ 名前: 乙, 位置: 上左, 画像: \(path) }]")
        #expect(images(outside) == 1)
    }

    @Test(
        "no picture outside the layout's folder is read",
        arguments: [
            ("../secret.png", "hanmen.image.outside"), ("/secret.png", "hanmen.image.outside"),
            ("own.png", "hanmen.image.missing"),
        ])
    func outside(path: String, id: String) throws {
        let laidOut = try layOut("種類: 画像, ファイル: \(path), 説明: ロゴ")
        #expect(laidOut.diagnostics.map(\.id.name) == [id])
        #expect(laidOut.diagnostics.first?.hints.first?.japanese.contains("様式") == true)
        #expect(laidOut.value == nil)
    }

    @Test(
        "a code on paper says what the report says",
        .enabled(if: Tool.path(of: "zbarimg") != nil || Judges.isCI, "skipped: zbarimg is not installed"))
    func decoded() throws {
        let laidOut = try layOut(
            "種類: QR, 文: \"緑野市議会 {番号}\"", furniture: "[{ 名前: 乙, 位置: 下右, QR: \"{番号}\" }]")
        let document = try #require(laidOut.value)
        let png = try Press.make().png(document, page: 0, dotsPerInch: 200)
        let said = try TemporaryFolder.with { folder in
            let file = folder.file("page.png")
            try Data(png).write(to: file)
            return try Tool.run("zbarimg", ["--quiet", "--raw", "--nodbus", file.path]).text
        }
        #expect(Set(said.split(separator: "\n")) == ["緑野市議会 緑議第12号", "緑議第12号"])
    }
}
