import Foundation
import Hanmen
import HanmenCore
import HanmenForms
import HanmenPreview
import HanmenTesting
import Testing

/// A report on its pages with their details, made as the preview makes them.
struct DetailedProof {
    let document: PagedDocument
    let bytes: [UInt8]
    let pages: [PageDetails]

    /// A report with the layout that it names, or with a layout of the test above a base form.
    init(_ report: String, layout: String? = nil, edition: Edition = .original) throws {
        let disk = OverlaidWorkspace(DiskWorkspace(), path: "/desk/report.md", text: report)
        let desk = OverlaidWorkspace(disk, path: "/desk/layout.yaml", text: layout ?? "")
        let press = try Press(home: Self.home, workspace: desk)
        let choice = layout.map { _ in LayoutChoice.file("/desk/layout.yaml") } ?? .fromReport
        let options = Press.Options(layout: choice, edition: edition)
        let made = press.proof(ofReportAt: "/desk/report.md", options: options)
        let proof = try #require(made.value, "\(made.diagnostics.map(\.summary.japanese))")
        (document, bytes) = (proof.document, proof.bytes)
        let masked = press.masked(inReportAt: "/desk/report.md", options: options).value ?? []
        let details = DocumentDetails(
            document, style: proof.form.style,
            layout: press.layout(of: proof.report, choice: choice).value, firstChoices: press.firstChoices,
            masked: masked)
        pages = document.pages.indices.compactMap(details.page)
    }

    static let home = Home(path: SharedFolder.package.path)

    /// A layout that comes with the house.
    static func layout(
        _ form: String, council: String? = nil, faction: String? = nil
    ) throws -> ResolvedLayout {
        let library = LayoutLibrary(store: LayoutStore(workspace: DiskWorkspace(), root: home.layouts))
        let request = LayoutLibrary.Request(form: form, council: council, faction: faction)
        return try #require(library.layout(request).value)
    }

    /// The report that comes with the house.
    static func example(_ name: String = "kenshu-midorino") throws -> DetailedProof {
        let file = SharedFolder.package.appendingPathComponent("Examples/\(name).md")
        return try DetailedProof(String(contentsOf: file, encoding: .utf8))
    }

    /// The items of all pages.
    var items: [PageItem] { pages.flatMap(\.items) }

    /// The lines of text of all pages.
    var lines: [PageItem] { items.filter { $0.kind == .text } }

    /// The shapes of a layer, of all pages.
    func shapes(_ layer: LayerName) -> [LayerShape] {
        pages.flatMap { page in page.layers.filter { $0.name == layer }.flatMap(\.shapes) }
    }

    /// The words on the shapes of a layer.
    func notes(_ layer: LayerName) -> [String] { shapes(layer).compactMap(\.words) }
}

extension LayerShape {
    /// What it says.
    var words: String? {
        switch self {
        case .rect(_, _, _, _, let note), .line(_, _, _, _, let note): note
        case .label(_, _, let text): text
        }
    }
}

extension PageItem {
    /// The text under its place in a report.
    func written(in bytes: [UInt8]) -> String? {
        place.map { String(decoding: bytes[$0.offset..<$0.offset + $0.length], as: UTF8.self) }
    }
}

extension String {
    /// Whether its characters stand in another text, in their order.
    func isWoven(into text: String) -> Bool {
        var rest = text.unicodeScalars[...]
        for scalar in unicodeScalars where scalar != " " {
            guard let place = rest.firstIndex(of: scalar) else { return false }
            rest = rest[rest.index(after: place)...]
        }
        return true
    }
}
