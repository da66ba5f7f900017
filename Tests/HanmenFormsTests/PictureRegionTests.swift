import HanmenCore
import HanmenReport
import Testing

@testable import HanmenForms

@Suite("Parts of pictures that are not published (伏せる)")
struct PictureRegionTests {
    private func bind(_ regions: String) -> Diagnosed<Form> {
        trial(
            "  写真: { 型: 写真の一覧 }", "  - { 名前: 写真, 種類: 写真 }",
            "写真:\n  - { ファイル: a.jpg, 説明: 領収書, 伏せる: \(regions) }")
    }

    private func regions(_ bound: Diagnosed<Form>) -> [PictureRegion] {
        guard case .photos(let photos)? = bound.value?["写真"] else { return [] }
        return photos.photos.flatMap(\.regions)
    }

    @Test("shares of the picture as it is shown, a receipt's unless said otherwise")
    func read() {
        let bound = bind(
            "[{ 左: 10%, 上: 20%, 幅: ３０％, 高さ: 0.5% }, { 左: 0%, 上: 0%, 幅: 100%, 高さ: 100%, 種類: 印影 }]")
        #expect(problems(bound) == [])
        #expect(
            regions(bound) == [
                PictureRegion(left: 0.1, top: 0.2, width: 0.3, height: 0.005),
                PictureRegion(left: 0, top: 0, width: 1, height: 1, kind: .seal),
            ])
    }

    @Test(
        "outside the picture",
        arguments: [
            "左: 80%, 上: 0%, 幅: 30%, 高さ: 5%", "左: 0%, 上: 0%, 幅: 101%, 高さ: 5%", "左: 0%, 上: 0%, 幅: 0%, 高さ: 5%",
        ])
    func outside(region: String) {
        let found = bind("[{ \(region) }]").diagnostics
        #expect(found.map(\.id) == ["redaction.region-outside"])
        #expect(found.first?.span?.start.line == 4)
    }

    @Test("no shares, no side, no kind, no list")
    func wrong() {
        func ids(_ regions: String) -> [DiagnosticID] { bind(regions).diagnostics.map(\.id) }
        #expect(ids("[{ 左: 10mm, 上: 0%, 幅: 10%, 高さ: 5% }]") == ["value.shape"])
        #expect(ids("[{ 左: 10%, 上: 0%, 幅: 10% }]") == ["layout.key.missing"])
        #expect(ids("[{ 左: 10%, 上: 0%, 幅: 10%, 高さ: 5%, 種類: 名 }]") == ["value.choice.unknown"])
        #expect(ids("[{ 左: 10%, 右: 0%, 幅: 10%, 高さ: 5% }]") == ["report.field.unknown"])
        #expect(ids("全部") == ["value.shape"])
    }
}
