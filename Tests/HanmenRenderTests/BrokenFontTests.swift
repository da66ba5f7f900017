import Foundation
import HanmenCore
import HanmenRender
import HanmenTesting
import Testing

@Suite("Broken font files")
struct BrokenFontTests {
    @Test(
        "a font file cut anywhere gives an error or a page, never a crash",
        arguments: [12, 300, 5_000, 400_000])
    func truncated(count: Int) throws {
        let mincho = try #require(TestFont.mincho)
        let bytes = try Data(contentsOf: URL(fileURLWithPath: mincho.face.path)).prefix(count)
        try TemporaryFolder.with { folder in
            let file = folder.file("cut.ttf")
            try bytes.write(to: file)
            var sample = SampleDocument(fonts: [mincho])
            sample.addUnmarked(.glyphs(sample.run("研修参加報告書", x: 80, y: 100)))
            var document = sample.document()
            document.fonts[0].path = file.path
            _ = try? PDFRenderer().render(document)
        }
    }
}
