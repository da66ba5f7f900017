import HanmenCore

/// Finds what is wrong with a structure tree: levels, places, tables, pictures.
struct StructureChecker {
    private var found: [Violation] = []
    private var lastLevel = 0

    /// The violations in reading order.
    func violations(of root: StructureNode) -> [Violation] {
        var walk = self
        walk.visit(root, in: nil)
        return walk.found
    }

    private mutating func visit(_ node: StructureNode, in parent: StructureRole?) {
        checkPlace(of: node, in: parent)
        checkTexts(of: node)
        switch node.role {
        case .heading(let level): checkLevel(level, of: node)
        case .figure where node.attributes.alternative?.isEmpty ?? true:
            found.append(Violation(.alternativeMissing, at: node.span))
        case .table: checkRows(of: node)
        default: break
        }
        for case .node(let child) in node.children { visit(child, in: node.role) }
    }

    private mutating func checkPlace(of node: StructureNode, in parent: StructureRole?) {
        let isRight =
            switch (node.role, parent) {
            case (.listItem, .list), (.listLabel, .listItem), (.listLabel, .note), (.listBody, .listItem),
                (.tableRow, .table),
                (.tableData, .tableRow), (.tableHeader, .tableRow):
                true
            case (.listItem, _), (.listLabel, _), (.listBody, _), (.tableRow, _), (.tableData, _),
                (.tableHeader, _):
                false
            default: true
            }
        if !isRight { found.append(Violation(.outOfPlace(node.role), at: node.span)) }
    }

    private mutating func checkTexts(of node: StructureNode) {
        found += [node.attributes.alternative, node.attributes.actualText]
            .compactMap { $0?.tooLong(at: node.span) }
    }

    private mutating func checkLevel(_ level: Int, of node: StructureNode) {
        if level > lastLevel + 1 {
            found.append(Violation(.headingLevelSkipped(from: lastLevel, to: level), at: node.span))
        }
        lastLevel = level
    }

    // MARK: Tables

    /// Every row covers as many columns, those counted that cells above span into it.
    private mutating func checkRows(of table: StructureNode) {
        let rows = table.nodes.filter { $0.role == .tableRow }
        guard let first = rows.first else { return }
        let expected = first.nodes.reduce(0) { $0 + $1.attributes.columnSpan }
        var hanging: [(columns: Int, rows: Int)] = []
        for row in rows {
            let own = row.nodes.reduce(0) { $0 + $1.attributes.columnSpan }
            let count = own + hanging.reduce(0) { $0 + $1.columns }
            if count != expected {
                found.append(Violation(.tableRowUneven(expected: expected, found: count), at: row.span))
            }
            hanging = hanging.map { ($0.columns, $0.rows - 1) }.filter { $0.rows > 0 }
            hanging += row.nodes.filter { $0.attributes.rowSpan > 1 }
                .map { ($0.attributes.columnSpan, $0.attributes.rowSpan - 1) }
        }
    }
}

extension StructureNode {
    /// The elements right under it.
    fileprivate var nodes: [StructureNode] {
        children.compactMap { if case .node(let node) = $0 { node } else { nil } }
    }
}
