public import HanmenCore

/// A document as text: every page's display list in drawing order, then the structure tree and the outline.
///
/// Made for people who compare two versions of a page, and for goldens. Positions are in points from the top left
/// corner of the sheet, with two decimals.
public struct DisplayListText: Sendable {
    private let document: PagedDocument

    /// A dump of a document.
    public init(_ document: PagedDocument) { self.document = document }

    /// The dump, each line ended.
    public var text: String { lines.map { $0 + "\n" }.joined() }

    private var lines: [String] {
        let pages = document.pages.enumerated().flatMap { number, page in lines(of: page, number: number + 1)
        }
        return head + pages + ["structure"] + StructureText(document.structure).lines.map { "  " + $0 }
            + outline
    }

    private var head: [String] {
        ["document \(quoted(document.metadata.title)) \(document.metadata.language)"]
            + document.fonts.enumerated().map { "font \($0) \($1.name)" }
    }

    private var outline: [String] {
        guard !document.outline.isEmpty else { return [] }
        return ["outline"]
            + document.outline.map { entry in
                String(repeating: "  ", count: max(1, entry.level))
                    + "\(quoted(entry.title)) → page \(entry.page + 1) \(entry.position.dump)"
            }
    }

    private func lines(of page: Page, number: Int) -> [String] {
        let boxes = page.boxes
        var head = "page \(number) \(quoted(page.label)) \(boxes.media.size.dump)"
        if boxes.trim != boxes.media { head += " trim \(boxes.trim.dump)" }
        if boxes.bleed != boxes.media { head += " bleed \(boxes.bleed.dump)" }
        return [head]
            + page.sequences.flatMap { sequence in
                ["  \(sequence.mark.dump)"] + sequence.steps.map { "    " + line(for: $0) }
            }
    }

    private func line(for step: DrawingStep) -> String {
        switch step {
        case .glyphs(let run): run.dump
        case .outlines(let run): "outlines of \(run.dump)"
        case .rule(let rule): rule.dump
        case .box(let box): box.dump
        case .image(let image): image.dump
        case .drawing(let drawing, let origin): drawing.dump(at: origin)
        }
    }
}

/// A structure tree as indented text: what each element is, what it says, which leaves it holds.
public struct StructureText: Sendable {
    private let root: StructureNode

    /// A dump of a tree.
    public init(_ root: StructureNode) { self.root = root }

    /// The lines, without line ends.
    public var lines: [String] { lines(of: root, depth: 0) }

    private func lines(of node: StructureNode, depth: Int) -> [String] {
        let leaves = node.children.compactMap { child -> String? in
            if case .leaf(let leaf) = child { String(leaf.number) } else { nil }
        }
        let content = leaves.isEmpty ? "" : " [\(leaves.joined(separator: " "))]"
        let line =
            String(repeating: "  ", count: depth) + "\(node.role.dump)\(node.attributes.dump)\(content)"
        return [line]
            + node.children.flatMap { child -> [String] in
                if case .node(let node) = child { lines(of: node, depth: depth + 1) } else { [] }
            }
    }
}
