import Foundation
import HanmenCore
import HanmenFinish
import HanmenReading
import HanmenTesting
import Testing

@Suite("Links in files (リンク)")
struct LinkFileTests {
    /// A paragraph with a link to an address and one to the second page.
    private func sample(text: String = "資料の一覧") throws -> PagedDocument {
        var sample = try twoPageSample()
        let targets = [
            LinkTarget.address("https://example.jp/"), .place(page: 1, Point(x: .zero, y: .pt(90))),
        ]
        for (number, target) in targets.enumerated() {
            let y = 600 + 20 * Double(number)
            let rect = Rect(x: .pt(85), y: .pt(y - 10), width: .pt(60), height: .pt(12))
            let leaf = sample.addLeaf(
                .glyphs(sample.run("一覧", x: 85, y: y)),
                .link(LinkArea(rect: rect, target: target, text: text)))
            let link = StructureNode(.link, children: [leaf])
            sample.children.append(.node(StructureNode(.paragraph, children: [.node(link)])))
        }
        return sample.document()
    }

    @Test("annotations are printed, say where they lead, and are tied to their elements both ways")
    func annotations() throws {
        let file = try FileObjects(finish(sample()))
        let annotations = file.pages.flatMap { file.array(file.dictionary($0)["/Annots"]) }
            .map { file.dictionary($0) }
        #expect(annotations.count == 2)
        #expect(annotations.allSatisfy { $0["/F"] as? Int == 4 && $0["/Contents"] as? String == "u:資料の一覧" })
        let action = file.dictionary(annotations.first?["/A"])
        #expect(action["/URI"] as? String == "u:https://example.jp/")
        #expect(file.array(annotations.last?["/Dest"]).first as? String == file.pages[1])
        let root = file.dictionary(file.catalog["/StructTreeRoot"])
        let numbers = file.array(file.dictionary(root["/ParentTree"])["/Nums"])
        for annotation in annotations {
            let key = try #require(annotation["/StructParent"] as? Int)
            let place = try #require(numbers.indices.first { $0 % 2 == 0 && numbers[$0] as? Int == key })
            let element = file.dictionary(numbers[place + 1])
            #expect(element["/S"] as? String == "/Link")
            let objects = file.array(element["/K"]).map { file.dictionary($0) }.filter { !$0.isEmpty }
            #expect(objects.count == 1 && objects[0]["/Type"] as? String == "/OBJR")
        }
        #expect(root["/ParentTreeNextKey"] as? Int == file.pages.count + 2)
    }

    @Test("an area that no link holds is a violation")
    func unheld() throws {
        var document = try sample()
        document.structure.children.removeLast()
        document.structure.children.append(
            .node(
                StructureNode(
                    .paragraph,
                    children: document.pages[1].links.suffix(1).compactMap { $0.leaf.map { .leaf($0) } })))
        let found = Finisher().violations(of: document, options: FinishingOptions())
        #expect(found.map(\.kind) == [.linkOutOfPlace])
    }

    @Test("a link without words is a violation")
    func wordless() throws {
        let found = Finisher().violations(of: try sample(text: ""), options: FinishingOptions())
        #expect(found.map(\.kind) == [.linkTextMissing, .linkTextMissing])
    }

    @Test(
        "veraPDF passes them",
        .enabled(if: Judges.areAsked, "skipped: veraPDF is not set up"))
    func veraPDF() throws {
        let outcome = try VeraPDF.judge(finish(sample()))
        #expect(outcome.succeeded, "\(outcome.text)")
    }
}

@Suite("Fast web view")
struct LinearizationTests {
    @Test("a file is linearized on request, and only then", arguments: [true, false])
    func linearized(isLinearized: Bool) throws {
        let finished = try finish(twoPageSample().document())
        let file = isLinearized ? try Linearizer.linearized(finished) : finished
        let report = try PDFText.report("qpdf", ["--check-linearization"], on: file).text
        #expect(report.contains("no linearization errors") == isLinearized)
        #expect(report.contains("is not linearized") != isLinearized)
    }
}
