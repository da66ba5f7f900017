public import HanmenCore
public import HanmenReport

/// Small notes with hanging marks (注).
public struct NotesBlock: Sendable {
    /// How notes are marked (印).
    public enum Mark: String, CaseIterable, Hashable, Sendable {
        /// 注, or 注1 and 注2 where there are several.
        case note = "注"
        /// ※, or ※1 and ※2.
        case asterisk = "※"
        /// 備考 once, before 1 and 2 where there are several.
        case remarks = "備考"
    }

    /// The notes.
    public var notes: [[Inline]]
    /// How they are marked.
    public var mark: Mark
    /// How they look.
    public var look: TextLook
    /// Where the layout defines them.
    public var span: SourceSpan
    /// The air above, in lines.
    public var linesBefore: Double
    /// The air below, in lines.
    public var linesAfter: Double

    /// Notes.
    public init(
        notes: [[Inline]], mark: Mark, look: TextLook, span: SourceSpan, linesBefore: Double = 0,
        linesAfter: Double = 0
    ) {
        self.notes = notes
        self.mark = mark
        self.look = look
        self.span = span
        self.linesBefore = linesBefore
        self.linesAfter = linesAfter
    }
}
