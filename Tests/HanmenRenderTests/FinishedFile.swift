import HanmenCore
import HanmenFinish
import HanmenRender

/// A document drawn and finished, so that it can be looked at; the file promises nothing. Where nothing holds what is
/// drawn, one paragraph does.
func finishedFile(_ document: PagedDocument, _ renderer: PDFRenderer = PDFRenderer()) throws -> [UInt8] {
    var document = document
    if document.structure.children.isEmpty {
        let leaves = document.pages.flatMap(\.sequences).compactMap(\.mark.leaf)
        document.structure.children = [.node(StructureNode(.paragraph, children: leaves.map { .leaf($0) }))]
    }
    return try Finisher().finish(
        renderer.render(document), document: document, options: FinishingOptions(standard: .plain))
}
