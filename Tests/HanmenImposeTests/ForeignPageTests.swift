import Foundation
import HanmenCore
import HanmenFinish
import HanmenImpose
import HanmenRender
import HanmenTesting
import Testing

@Suite("Pages as other programs write them")
struct ForeignPageTests {
    /// Where in the frame of its placement a page's word begins, as a share of its width and height, seen from below.
    private func place(of word: String, in file: ImposedFile, page: Int) throws -> (x: Double, y: Double) {
        let outcome = try Tool.run("pdftotext", ["-bbox", "-", "-"], stdin: Data(file.bytes))
        let line = try #require(outcome.text.split(separator: "\n").first { $0.contains(">\(word)<") })
        let numbers = line.split(separator: "\"").compactMap { Double($0) }
        try #require(numbers.count == 4)
        let placement = try #require(
            file.plan.printedSides.flatMap(\.placements).first { $0.page == page })
        let frame = placement.frame
        return (
            (numbers[0] - frame.minX.points) / frame.size.width.points,
            (frame.maxY.points - numbers[3]) / frame.size.height.points
        )
    }

    @Test(
        "turned, moved, enlarged, trimmed pages come to lie as they are seen",
        arguments: [
            "/MediaBox [0 0 600 800]",
            "/MediaBox [-50 -20 550 780] /CropBox [-50 -20 550 780]",
            "/MediaBox [0 0 300 400] /UserUnit 2",
            "/MediaBox [-100 -100 900 1100] /TrimBox [0 0 600 800]",
            "/MediaBox [-100 -100 900 1100] /TrimBox [-50 -50 700 900] /CropBox [0 0 600 800]",
            "/MediaBox [600 800 0 0] /Rotate 360",
        ])
    func boxes(_ entries: String) throws {
        var sketch = PDFSketch()
        let isMoved = entries.contains("[-50 -20 550")
        let isHalf = entries.contains("UserUnit")
        let (x, y) = isHalf ? (75, 50) : isMoved ? (100, 80) : (150, 100)
        sketch.addPage("Midori", at: (x, y), entries)
        let file = try impose(sketch.bytes(), ImpositionOptions(.single))
        try check(file.bytes)
        let place = try place(of: "Midori", in: file, page: 0)
        #expect(abs(place.x - 0.25) < 0.01, "\(place)")
        #expect(place.y > 0.10 && place.y < 0.14, "\(place)")
        #expect(file.plan.sheetSize == Size(width: .pt(600), height: .pt(800)))
    }

    @Test("a page looks on its sheet as readers show it", arguments: [0, 90, 180, 270, -90])
    func rotation(_ angle: Int) throws {
        var sketch = PDFSketch()
        sketch.inherited = "/Rotate \(angle) /MediaBox [10 20 610 820]"
        sketch.addPage("Midori", at: (150, 100), "")
        let source = sketch.bytes()
        let file = try impose(source, ImpositionOptions(.single)).bytes
        let (shown, placed) = try (picture(source, page: 1), picture(file, page: 1))
        #expect(shown.width == placed.width && shown.pixels.count == placed.pixels.count)
        let differing = zip(shown.pixels, placed.pixels).filter { abs(Int($0) - Int($1)) > 64 }.count
        #expect(differing == 0 && shown.pixels.contains { $0 < 128 })
    }

    @Test("content in pieces, shared by pages or not there at all")
    func contents() throws {
        var sketch = PDFSketch()
        let (first, second) = (sketch.addStream("BT /F 20 Tf 100 100 Td"), sketch.addStream("(Midori) Tj ET"))
        let box = "/MediaBox [0 0 600 800]"
        sketch.addPage("/Contents [\(first) 0 R \(second) 0 R] \(box)")
        let shared = sketch.addStream("BT /F 20 Tf 100 100 Td (Shared) Tj ET")
        sketch.addPage("/Contents \(shared) 0 R \(box)")
        sketch.addPage("/Contents \(shared) 0 R \(box) /CropBox [0 0 600 400]")
        sketch.addPage(box)
        let file = try impose(sketch.bytes(), ImpositionOptions(.nUp(.four))).bytes
        try check(file)
        let found = try text(file, page: 1)
        #expect(found.count(of: "Midori") == 1 && found.count(of: "Shared") == 2)
    }

    @Test("what was marked as hidden stays so: layers are kept")
    func layers() throws {
        var sketch = PDFSketch()
        let layer = sketch.add("<< /Type /OCG /Name (draft) >>")
        sketch.setCatalog(
            "/OCProperties << /OCGs [\(layer) 0 R] /D << /OFF [\(layer) 0 R] >> >> /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >>"
        )
        let content = sketch.addStream("/OC /L BDC 0 0 600 800 re f EMC")
        sketch.addPage("/Contents \(content) 0 R /MediaBox [0 0 600 800]")
        let source = String(decoding: sketch.bytes(), as: UTF8.self)
            .replacing("/Resources << /Font", with: "/Resources << /Properties << /L \(layer) 0 R >> /Font")
        let file = try impose(repaired(Array(source.utf8)), ImpositionOptions(.single)).bytes
        #expect(try !picture(file, page: 1).pixels.contains { $0 < 128 })
        #expect(try !PDFText.uncompressed(file).contains("JavaScript"))
    }

    /// The file with its offsets put right by qpdf.
    private func repaired(_ pdf: [UInt8]) throws -> [UInt8] {
        try TemporaryFolder.with { folder in
            let (input, output) = (folder.file("in.pdf"), folder.file("out.pdf"))
            try Data(pdf).write(to: input)
            _ = try Tool.run("qpdf", [input.path, output.path])
            return [UInt8](try Data(contentsOf: output))
        }
    }

    @Test("pages of vertical writing are bound at the right")
    func vertical() throws {
        var sketch = PDFSketch()
        sketch.setCatalog("/ViewerPreferences << /Direction /R2L >>")
        for number in 1...4 { sketch.addPage("Page\(number)", "/MediaBox [0 0 595 842]") }
        let file = try impose(sketch.bytes(), ImpositionOptions(.fold))
        #expect(file.plan.sheets[0].front.placements.map(\.page) == [0, 3])
    }
}
