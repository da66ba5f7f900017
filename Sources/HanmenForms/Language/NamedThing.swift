/// What a named list holds.
package enum NamedThing: String, CaseIterable, Sendable {
    /// Blocks (構成).
    case blocks
    /// Rows of a table (表の行).
    case tableRows
    /// Rows of the sender (差出の行).
    case senderRows
    /// Items of a notice (記の行).
    case noticeItems
    /// Things outside the type area (欄外).
    case furniture
    /// Boxes for seals (欄).
    case sealBoxes
    /// Columns of a 明細表 (列).
    case detailColumns
    /// Totals of a 明細表 (合計行).
    case totalRows

    /// The keys of one of them; those of a block beside these follow from its 種類.
    var keys: [LayoutKey] {
        switch self {
        case .blocks: BlockKinds.commonKeys
        case .tableRows: TableRowDefinition.keys
        case .senderRows: SenderKind.rowKeys
        case .noticeItems: NoticeItemDefinition.keys
        case .furniture: FurnitureDefinition.keys
        case .sealBoxes: SealBoxes.boxKeys
        case .detailColumns: DetailTable.columnKeys
        case .totalRows: DetailTable.totalKeys
        }
    }
}
