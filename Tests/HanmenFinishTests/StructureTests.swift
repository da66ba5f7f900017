import Foundation
import HanmenCore
import HanmenFinish
import HanmenRender
import HanmenTesting
import Testing

/// A piece of marked content and the element that claims it.
private struct Claim: Hashable {
    var page: String
    var identifier: Int
    var element: String
}

extension FileObjects {
    /// What the elements of the tree say of content, from the root down.
    fileprivate func claimsOfElements() -> Set<Claim> {
        var claims: Set<Claim> = []
        func visit(_ reference: String) {
            let element = dictionary(reference)
            let kids = element["/K"].map { $0 is [Any] ? array($0) : [$0] } ?? []
            for kid in kids {
                if let child = kid as? String {
                    #expect(dictionary(child)["/P"] as? String == reference)
                    visit(child)
                } else if let identifier = kid as? Int, let page = element["/Pg"] as? String {
                    claims.insert(Claim(page: page, identifier: identifier, element: reference))
                } else if let place = kid as? [String: Any], let page = place["/Pg"] as? String {
                    claims.insert(
                        Claim(page: page, identifier: place["/MCID"] as? Int ?? -1, element: reference))
                }
            }
        }
        if let document = dictionary(catalog["/StructTreeRoot"])["/K"] as? String { visit(document) }
        return claims
    }

    /// What the parent tree says of content.
    fileprivate func claimsOfParentTree() -> Set<Claim> {
        var claims: Set<Claim> = []
        let tree = dictionary(dictionary(catalog["/StructTreeRoot"])["/ParentTree"])
        let numbers = array(tree["/Nums"])
        for page in pages {
            let key = dictionary(page)["/StructParents"] as? Int
            for index in stride(from: 0, to: numbers.count, by: 2) where numbers[index] as? Int == key {
                for (identifier, element) in array(numbers[index + 1]).enumerated() {
                    claims.insert(
                        Claim(page: page, identifier: identifier, element: element as? String ?? ""))
                }
            }
        }
        return claims
    }
}

@Suite("Structure tree (ISO 32000-1, 14.7)")
struct StructureTests {
    @Test("the tree and the parent tree say the same of every piece of content")
    func parentTree() throws {
        let document = try twoPageSample().document()
        let objects = try FileObjects(finish(document))
        let claims = objects.claimsOfElements()
        let leaves = document.pages.flatMap(\.sequences).filter { $0.mark.leaf != nil }
        #expect(claims.count == leaves.count)
        #expect(claims == objects.claimsOfParentTree())
    }

    @Test("an element that goes over a page names both pages")
    func brokenParagraph() throws {
        let objects = try FileObjects(finish(twoPageSample().document()))
        let broken = objects.elements("P").filter { objects.array($0["/K"]).contains { $0 is [String: Any] } }
        #expect(broken.count == 1)
        let reference = objects.array(broken.first?["/K"]).compactMap { $0 as? [String: Any] }.first
        #expect(broken.first?["/Pg"] as? String == objects.pages[0])
        #expect(reference?["/Type"] as? String == "/MCR")
        #expect(reference?["/Pg"] as? String == objects.pages[1])
    }

    @Test("a leaf drawn in two pieces keeps both, in order")
    func pieces() throws {
        let mincho = try #require(TestFont.mincho)
        var sample = SampleDocument(fonts: [mincho])
        let leaf = LeafID(number: 0)
        for y in [100.0, 120] {
            sample.addUnmarked(.marked(.leaf(leaf), [.glyphs(sample.run("行", x: 80, y: y))]))
        }
        sample.children.append(.node(StructureNode(.paragraph, children: [.leaf(leaf)])))
        let objects = try FileObjects(finish(sample.document()))
        #expect(objects.array(objects.elements("P").first?["/K"]).compactMap { $0 as? Int } == [0, 1])
    }

    @Test("what an element says beside its content stands in its dictionary")
    func attributes() throws {
        let mincho = try #require(TestFont.mincho)
        var sample = SampleDocument(fonts: [mincho])
        func add(_ role: StructureRole, _ attributes: StructureAttributes) {
            let leaf = sample.addText("内容", x: 80, y: 100)
            sample.children.append(.node(StructureNode(role, attributes: attributes, children: [leaf])))
        }
        add(.tableHeader(.both), StructureAttributes(columnSpan: 2, rowSpan: 3))
        add(.figure, StructureAttributes(alternative: "会場"))
        add(.span, StructureAttributes(actualText: "会派名", language: "en"))
        add(.tableData, StructureAttributes())
        let objects = try FileObjects(finish(sample.document(), FinishingOptions(standard: .plain)))
        let header = objects.dictionary(objects.elements("TH").first?["/A"])
        #expect(header["/O"] as? String == "/Table" && header["/Scope"] as? String == "/Both")
        #expect(header["/ColSpan"] as? Int == 2 && header["/RowSpan"] as? Int == 3)
        #expect(objects.elements("Figure").first?["/Alt"] as? String == "u:会場")
        #expect(objects.elements("Span").first?["/ActualText"] as? String == "u:会派名")
        #expect(objects.elements("Span").first?["/Lang"] as? String == "u:en")
        #expect(objects.elements("TD").first?["/A"] == nil)
    }

    @Test("heading levels stay between one and six", arguments: [(0, "H1"), (1, "H1"), (6, "H6"), (9, "H6")])
    func headings(level: Int, type: String) throws {
        let mincho = try #require(TestFont.mincho)
        var sample = SampleDocument(fonts: [mincho])
        let leaf = sample.addText("見出し", x: 80, y: 100)
        sample.children.append(.node(StructureNode(.heading(level: level), children: [leaf])))
        let file = try finish(sample.document(), FinishingOptions(standard: .plain))
        #expect(try FileObjects(file).elements(type).count == 1)
    }

    @Test("notes have identifiers of their own, listed in the tree")
    func notes() throws {
        let mincho = try #require(TestFont.mincho)
        var sample = SampleDocument(fonts: [mincho])
        for number in 1...3 {
            let leaf = sample.addText("注\(number)", x: 80, y: 100 * Double(number))
            sample.children.append(.node(StructureNode(.note, children: [leaf])))
        }
        let objects = try FileObjects(finish(sample.document()))
        let identifiers = objects.elements("Note").compactMap { $0["/ID"] as? String }
        let tree = objects.dictionary(objects.dictionary(objects.catalog["/StructTreeRoot"])["/IDTree"])
        let names = objects.array(tree["/Names"]).compactMap { $0 as? String }.filter { $0.hasPrefix("u:") }
        #expect(Set(identifiers).count == 3)
        #expect(names == identifiers.sorted())
    }
}
