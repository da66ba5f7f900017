import HanmenReport

/// The tables of a narrative.
enum BodyTables {
    /// All of them, those in quotes and items too.
    static func all(in blocks: [ReportBlock]) -> [BodyTable] {
        blocks.flatMap { block -> [BodyTable] in
            switch block {
            case .table(let table): [table]
            case .list(let list): list.items.flatMap { all(in: $0.blocks) }
            case .quote(let inner, _): all(in: inner)
            case .heading, .paragraph, .pageBreak: []
            }
        }
    }
}
