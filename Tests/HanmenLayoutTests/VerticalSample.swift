import Foundation
import HanmenCore
import HanmenFinish
import HanmenForms
import HanmenLayout
import HanmenRender
import HanmenReport
import HanmenTesting
import HanmenText
import Testing

/// Vertical documents through the whole house, from made-up texts and the shipped layouts.
enum VerticalSample {
    private static var folder: String { SharedFolder.package.path }

    private static func library() throws -> FontLibrary {
        let path = "\(folder)/Fonts/fonts.yaml"
        let text = String(decoding: try DiskWorkspace().read(path, limit: 1 << 20), as: UTF8.self)
        let catalog = FontCatalog.read(
            SourceText(name: path, text: text), folders: FontCatalog.Folders(own: "\(folder)/Fonts"),
            workspace: DiskWorkspace())
        return FontLibrary(roles: try #require(catalog.value).roles)
    }

    /// An example of the repository, laid out.
    static func example(_ name: String) throws -> PagedDocument {
        let bytes = try DiskWorkspace().read("\(folder)/Examples/\(name).md", limit: 1 << 20)
        let report = try #require(
            ReportReader().read(name: "\(name).md", bytes: bytes, encoding: .utf8).value)
        let store = LayoutStore(workspace: DiskWorkspace(), root: "\(folder)/Layouts")
        let bound = FormBinder(store: store).bind(report, layout: .fromReport)
        #expect(bound.diagnostics.map(\.summary.japanese) == [])
        let document = Layouter(library: try library()).layout(try #require(bound.value), created: 0)
        #expect(document.diagnostics.map(\.summary.japanese) == [])
        return try #require(document.value)
    }

    /// A vertical style: A4 upright, 10 pt on 20 pt.
    static func style(_ change: (inout FormStyle) -> Void = { _ in }) -> FormStyle {
        var style = FormStyle()
        style.writingMode = .vertical
        (style.bodySize, style.linePitch) = (.pt(10), .pt(20))
        change(&style)
        return style
    }

    /// Blocks laid out in a style, with what was found wrong.
    static func layOut(_ contents: [FormContent], style: FormStyle = style()) throws
        -> Diagnosed<PagedDocument>
    {
        let source = SourceText(name: "form.yaml", text: "構成")
        let blocks = contents.enumerated().map {
            FormBlock(name: "塊\($0.offset + 1)", content: $0.element, span: source.span(0..<6))
        }
        let form = Form(title: "意見書", author: "", style: style, blocks: blocks)
        return Layouter(library: try library()).layout(form, created: 0)
    }

    /// A line's block.
    static func line(_ text: String, _ alignment: HorizontalAlignment = .left) -> FormContent {
        let source = SourceText(name: "report.md", text: text)
        return .line(
            LineBlock(
                content: [.text(Spanned(text, at: source.span(0..<text.utf8.count)))], alignment: alignment,
                inset: ZenkakuLength(0)))
    }

    /// The narrative of a body written in Markdown.
    static func prose(_ body: String) throws -> FormContent {
        let text = "---\n様式: 意見書\n---\n\n\(body)\n"
        return .prose(try #require(ReportReader().read(SourceText(name: "report.md", text: text)).value).body)
    }

    /// A finished file.
    static func pdf(_ document: PagedDocument) throws -> [UInt8] {
        try Finisher().finish(PDFRenderer().render(document), document: document)
    }
}

extension Page {
    /// The texts of the page's lines, in order.
    var lineTexts: [String] {
        sequences.compactMap { if case .line(_, let text) = $0.mark { text } else { nil } }
    }

    /// The glyph runs of the page, decoration left out.
    var contentRuns: [GlyphRun] {
        sequences.filter { $0.mark.leaf != nil }.flatMap(\.steps).compactMap {
            if case .glyphs(let run) = $0 { run } else { nil }
        }
    }
}
