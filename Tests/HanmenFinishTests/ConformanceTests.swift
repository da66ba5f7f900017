import HanmenCore
import HanmenFinish
import HanmenFont
import HanmenTesting
import Testing

@Suite("What a standard forbids is found before anything is written")
struct ConformanceTests {
    private func found(
        _ change: (inout PagedDocument) -> Void, standard: Standard = .archivalAccessible
    ) throws -> [Violation.Kind] {
        var document = try twoPageSample().document()
        change(&document)
        return Finisher().violations(of: document, options: FinishingOptions(standard: standard)).map(\.kind)
    }

    private func structure(_ children: StructureNode...) throws -> [Violation.Kind] {
        try found { $0.structure = StructureNode(.document, children: children.map { .node($0) }) }
    }

    @Test("nothing, in a document that is right", arguments: Standard.allCases)
    func clean(standard: Standard) throws { #expect(try found({ _ in }, standard: standard).isEmpty) }

    @Test("a title of spaces, a language that is none")
    func metadata() throws {
        #expect(try found { $0.metadata.title = "　" } == [.titleMissing])
        for language in ["", "日本語", "j", "ja_JP", "ja-"] {
            #expect(try found { $0.metadata.language = language } == [.languageMissing], "\(language)")
        }
        #expect(try found { $0.metadata.language = "en-GB" }.isEmpty)
    }

    @Test("headings that go in by two, a picture that says nothing")
    func elements() throws {
        #expect(
            try structure(StructureNode(.heading(level: 1)), StructureNode(.heading(level: 3)))
                == [.headingLevelSkipped(from: 1, to: 3)])
        #expect(
            try structure(StructureNode(.figure, attributes: StructureAttributes(alternative: "")))
                == [.alternativeMissing])
    }

    @Test("items outside lists, rows outside tables, cells outside rows")
    func places() throws {
        for role in [
            StructureRole.listItem, .listBody, .listLabel, .tableRow, .tableData, .tableHeader(.row),
        ] { #expect(try structure(StructureNode(role)) == [.outOfPlace(role)]) }
    }

    @Test("rows of another width; spans over columns and rows count")
    func rows() throws {
        func cell(_ columns: Int = 1, _ rows: Int = 1) -> StructureNode.Child {
            .node(
                StructureNode(
                    .tableData, attributes: StructureAttributes(columnSpan: columns, rowSpan: rows)))
        }
        func table(_ rows: [[StructureNode.Child]]) -> StructureNode {
            StructureNode(.table, children: rows.map { .node(StructureNode(.tableRow, children: $0)) })
        }
        #expect(
            try structure(table([[cell(), cell(2)], [cell(1, 2), cell(2)], [cell(), cell()]])).isEmpty)
        #expect(
            try structure(table([[cell(), cell()], [cell()]])) == [.tableRowUneven(expected: 2, found: 1)])
    }

    @Test("private use characters and what is no character, at their place")
    func characters() throws {
        let source = SourceText(name: "r.md", text: "外字")
        for (scalar, kind) in [
            ("\u{E000}", Violation.Kind.privateUseCharacter("\u{E000}")),
            ("\u{FEFF}", .noCharacter("\u{FEFF}")),
        ] {
            var document = try twoPageSample().document()
            let run = GlyphRun(
                font: FontID(index: 0), size: .pt(9), origin: .zero, glyphs: [], text: scalar, clusters: [],
                span: source.span(0..<3))
            document.pages[0].frame.items.append(.marked(.artifact, [.glyphs(run)]))
            let found = Finisher().violations(of: document, options: FinishingOptions())
            #expect(found == [Violation(kind, at: source.span(0..<3))])
        }
    }

    @Test(
        "a font whose licence forbids embedding is refused in every file, by name",
        arguments: Standard.allCases)
    func fonts(standard: Standard) throws {
        for bits: UInt16 in [0x0002, 0x0100, 0x0200] {
            let embedding = FontEmbedding(fsType: bits)
            let kinds = try found({ $0.fonts[0].embedding = embedding }, standard: standard)
            guard case .fontNotEmbeddable(let face)? = kinds.first else {
                Issue.record("fsType \(bits) is let through")
                continue
            }
            let told = Violation(kinds[0]).diagnostic(under: standard).summary.japanese
            #expect(told.contains(face.name))
        }
        for bits: UInt16 in [0, 0x0004, 0x0008, 0x000C] { #expect(FontEmbedding(fsType: bits) == .allowed) }
    }

    @Test("all are told at once, each with an identifier, a place and the rule")
    func together() throws {
        var document = try twoPageSample().document()
        document.metadata.title = ""
        document.structure.children.append(.node(StructureNode(.figure)))
        document.structure.children.append(.node(StructureNode(.tableRow)))
        do throws(FinishingError) {
            _ = try Finisher().finish(DrawnDocument(file: [], faces: []), document: document)
            Issue.record("finished")
        } catch {
            #expect(
                error.diagnostics.map(\.id) == [
                    "finish.conformance.title-missing", "finish.conformance.alternative-missing",
                    "finish.conformance.element-out-of-place",
                ])
            #expect(error.diagnostics.allSatisfy { !$0.hints.isEmpty })
        }
    }

    @Test("a file that promises nothing may leave out what only promises ask for")
    func plain() throws {
        #expect(try found({ $0.metadata.title = "" }, standard: .plain).isEmpty)
    }
}
