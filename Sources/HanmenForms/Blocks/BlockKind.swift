import HanmenCore
import HanmenReport

/// A kind of block (種類): its keys, and how it is filled with a report's values. One file a kind.
protocol BlockKind: Sendable {
    /// What layouts call it.
    static var name: String { get }
    /// What it is, in Japanese, for whoever writes a layout.
    static var note: String { get }
    /// Its keys beside 名前, 種類 and 条件.
    static var keys: [LayoutKey] { get }
    /// Reads a block; problems go to the reader's findings.
    init?(_ reader: MapReader)
    /// The texts in it, to be checked against the fields that there are.
    var templates: [TextTemplate] { get }
    /// The conditions of its rows.
    var conditions: [Condition] { get }
    /// What speaks about the rows of a field, if it goes through some.
    var rowUsages: [FieldUsage] { get }
    /// How many rows a blank form has, and of which field; nil where that is not said here.
    var blankRows: (field: String, count: Int)? { get }
    /// The block filled with values.
    func content(_ values: [String: TypedValue]) -> FormContent
}

extension BlockKind {
    var templates: [TextTemplate] { [] }
    var conditions: [Condition] { [] }
    var rowUsages: [FieldUsage] { [] }
    var blankRows: (field: String, count: Int)? { nil }
}

extension BlockDefinition {
    /// What the block speaks about.
    var usage: FieldUsage {
        FieldUsage(
            templates: kind.templates, conditions: [condition].compactMap { $0 } + kind.conditions,
            inner: kind.rowUsages)
    }
}

/// The kinds of block there are.
enum BlockKinds {
    static let all: [any BlockKind.Type] = [
        TitleKind.self, LineKind.self, SenderKind.self, ParagraphKind.self, TableKind.self,
        AddresseeKind.self, SignatureKind.self, NotesKind.self, ApprovalKind.self, SealBoxKind.self,
        PasteKind.self, DetailTableKind.self, NoticeKind.self, ProseKind.self, RepeatKind.self, BarKind.self,
        PictureKind.self, PhotosKind.self, CodeKind.self, CutLineKind.self, PageBreakKind.self,
        SpaceKind.self,
    ]

    /// The keys that every block has.
    static let commonKeys: [LayoutKey] = [
        .thingName, LayoutKey("種類", .choice(all.map { $0.name }), "何を載せるか", required: true), .condition,
    ]

    static func named(_ name: String) -> (any BlockKind.Type)? { all.first { $0.name == name } }
}

/// The air above and below a block, in lines (前の空き, 後の空き).
struct BlockAir {
    static let keys: [LayoutKey] = [
        .lines("前の空き", "上に空ける行の数。例: 2行"), .lines("後の空き", "下に空ける行の数。例: 2行"),
    ]
    let before: Double
    let after: Double

    init(_ reader: MapReader, before: Double = 0, after: Double = 0) {
        self.before = reader.lines("前の空き") ?? before
        self.after = reader.lines("後の空き") ?? after
    }
}
