import Foundation
import HanmenCore
import HanmenFinish
import HanmenFont
import HanmenRender
import HanmenTesting
import Testing

/// veraPDF as `scripts/validators-setup` sets it up.
enum VeraPDF {
    /// What veraPDF says of a file.
    static func judge(_ pdf: [UInt8], as flavours: String = "ua1,2a") throws -> Tool.Outcome {
        let classPath = try #require(Judges.veraClassPath, "veraPDF is not set up (scripts/validators-setup)")
        return try PDFText.report("java", ["-cp", classPath, "VeraCli", flavours], on: pdf)
    }
}

@Suite(
    "veraPDF: PDF/UA-1 and PDF/A-2a", .serialized,
    .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up (scripts/validators-setup)"))
struct VeraPDFTests {
    private func expectPass(_ document: PagedDocument) throws {
        let outcome = try VeraPDF.judge(finish(document))
        #expect(outcome.succeeded, "\(outcome.text)\(outcome.errorText)")
        #expect(outcome.text.count(of: "PASS ") == 2)
    }

    @Test("a report with every kind of element passes")
    func report() throws { try expectPass(twoPageSample().document()) }

    @Test("several reports in one file, a part each with headings of its own, a running head over them, pass")
    func volume() throws {
        let fonts = [try #require(TestFont.mincho), try #require(TestFont.gothic)]
        var sample = SampleDocument(fonts: fonts)
        var parts: [StructureNode.Child] = []
        for number in 1...2 {
            if number > 1 { sample.addPage() }
            sample.addUnmarked(
                .marked(.pagination(.header), [.glyphs(sample.run("報告書綴り", size: 8, x: 85, y: 40))]))
            sample.children = []
            sample.addHeading("報告書 \(number)", level: 1, size: 16, x: 220, y: 110)
            sample.addHeading("目的", level: 2, size: 12, x: 85, y: 150)
            sample.addFolio()
            parts.append(.node(StructureNode(.part, children: sample.children)))
        }
        sample.children = parts
        try expectPass(sample.document())
    }

    @Test("pictures with and without alpha, and a JPEG, pass")
    func pictures() throws {
        var sample = try #require(SampleDocument.report())
        let images = [
            TestPicture.jpeg, TestPicture.png(width: 2, height: 2, red: 9, green: 9, blue: 9),
            TestPicture.png(width: 2, height: 2, red: 90, green: 0, blue: 0, alpha: 99),
        ]
        for (number, image) in images.enumerated() {
            let rect = Rect(x: .pt(250 + 60 * Double(number)), y: .pt(480), width: .pt(50), height: .pt(50))
            let leaf = sample.addLeaf(.image(PlacedImage(image: image, rect: rect)))
            let attributes = StructureAttributes(alternative: "写真\(number + 1)")
            sample.children.append(.node(StructureNode(.figure, attributes: attributes, children: [leaf])))
        }
        try expectPass(sample.document())
    }

    @Test("a collection with PostScript outlines, spans over columns and rows, replacement text pass")
    func rest() throws {
        let serif = try #require(TestFont.serifCollection)
        var sample = SampleDocument(fonts: [serif])
        func cell(
            _ role: StructureRole, _ text: String, x: Double, y: Double, columns: Int = 1, rows: Int = 1
        ) -> StructureNode.Child {
            let leaf = sample.addText(text, x: x, y: y)
            return .node(
                StructureNode(
                    role, attributes: StructureAttributes(columnSpan: columns, rowSpan: rows),
                    children: [leaf]))
        }
        let rows = [
            [cell(.tableHeader(.column), "経費", x: 90, y: 100, columns: 3)],
            [
                cell(.tableHeader(.row), "交通費", x: 90, y: 120, rows: 2),
                cell(.tableData, "鉄道", x: 200, y: 120), cell(.tableData, "1,200円", x: 300, y: 120),
            ],
            [cell(.tableData, "バス", x: 200, y: 140), cell(.tableData, "300円", x: 300, y: 140)],
        ]
        sample.children.append(
            .node(StructureNode(.table, children: rows.map { .node(StructureNode(.tableRow, children: $0)) }))
        )
        let spread = sample.addText("会　派　名", x: 90, y: 200)
        let attributes = StructureAttributes(actualText: "会派名")
        sample.children.append(
            .node(
                StructureNode(
                    .paragraph,
                    children: [.node(StructureNode(.span, attributes: attributes, children: [spread]))])))
        try expectPass(sample.document())
    }

    @Test("what Cairo wrote does not pass, so the judge is awake")
    func raw() throws {
        let outcome = try VeraPDF.judge(PDFRenderer().render(twoPageSample().document()).file)
        #expect(outcome.status == 1)
        #expect(outcome.text.count(of: "FAIL ") == 2)
    }

    @Test("a figure without alternative text does not pass")
    func missingAlternative() throws {
        var sample = SampleDocument(fonts: [])
        let box = Box(rect: Rect(x: .pt(9), y: .pt(9), width: .pt(9), height: .pt(9)), fill: .black)
        let leaf = sample.addLeaf(.box(box))
        sample.children.append(.node(StructureNode(.figure, children: [leaf])))
        let plain = try finish(sample.document(), FinishingOptions(standard: .plain))
        #expect(try VeraPDF.judge(plain, as: "ua1").text.contains("7.3-1"))
    }
}
