import HanmenCore
import HanmenReport

/// 注: notes under a form.
struct NotesKind: BlockKind {
    static let name = "注"
    static let note = "小さい字の注や備考。二つ以上なら番号を付ける"
    static let keys: [LayoutKey] =
        [
            LayoutKey("項目", .list(.template), "注を一つずつ並べる", required: true),
            .choice("印", of: NotesBlock.Mark.allCases, "注の前の印。書かなければ注"),
        ] + TextLook.keys + BlockAir.keys
    /// Notes are so much smaller than the body, unless the layout says otherwise.
    private static let usualSize = Length.pt(9)

    private let notes: [TextTemplate]
    private let mark: NotesBlock.Mark
    private let look: TextLook
    private let air: BlockAir
    private let span: SourceSpan

    init?(_ reader: MapReader) {
        guard reader.node("項目") != nil else {
            reader.findings.add(.layoutKeyMissing("項目", at: reader.node.span))
            return nil
        }
        notes = reader.list("項目").compactMap(\.text).filter { !$0.value.isEmpty }.compactMap { text in
            reader.findings.catching { () throws(DiagnosticError) in try TextTemplate(text) }
        }
        mark = reader.choice("印", of: NotesBlock.Mark.allCases) ?? .note
        var look = TextLook(reader)
        look.size = look.size ?? Self.usualSize
        self.look = look
        air = BlockAir(reader, before: 0.5)
        span = reader.node.span
    }

    var templates: [TextTemplate] { notes }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .notes(
            NotesBlock(
                notes: notes.map { $0.inlines(values) }.filter { !$0.isEmpty }, mark: mark, look: look,
                span: span, linesBefore: air.before, linesAfter: air.after))
    }
}
