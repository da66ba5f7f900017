public import HanmenCore
public import HanmenReport

/// A named block of a form.
public struct FormBlock: Sendable {
    /// The name that layouts address it by: 表題, 概要表 …
    public var name: String
    /// What it is and holds.
    public var content: FormContent
    /// Where the layout defines it.
    public var span: SourceSpan

    /// A block.
    public init(name: String, content: FormContent, span: SourceSpan) {
        self.name = name
        self.content = content
        self.span = span
    }
}

extension [FormBlock] {
    /// The blocks with those that are repeated (繰り返し) in the place of their groups.
    public var flattened: [FormBlock] {
        flatMap { block in
            switch block.content {
            case .group(let inner): inner.flattened
            case .slips(let slips): slips.slips.flatMap(\.flattened)
            default: [block]
            }
        }
    }
}

/// The kinds of block.
public enum FormContent: Sendable {
    /// 表題: the form's title, centred, spread.
    case title(TitleBlock)
    /// 行: one line at the left, centre or right.
    case line(LineBlock)
    /// 差出: labelled rows in the right half, labels spread to one width.
    case sender(SenderBlock)
    /// 段落: a fixed sentence.
    case paragraph(ParagraphBlock)
    /// 表: label and value, row by row.
    case table(TableBlock)
    /// 記: numbered items between 記 and 以上.
    case notice(NoticeBlock)
    /// 文章: the narrative.
    case prose([ReportBlock])
    /// 署名: a labelled room for a name.
    case signature(SignatureBlock)
    /// 注: small notes.
    case notes(NotesBlock)
    /// 決裁欄, 印欄: boxes for seals.
    case approval(ApprovalBlock)
    /// 貼付欄: a frame for receipts.
    case paste(PasteBlock)
    /// 色帯: a filled bar.
    case bar(BarBlock)
    /// QR: a QR code.
    case code(CodeBlock)
    /// 画像: a picture of the layout or of a field.
    case picture(PictureBlock)
    /// 写真: photographs with captions.
    case photos(PhotosBlock)
    /// 繰り返し: blocks under each other.
    case group([FormBlock])
    /// 繰り返し with 一枚に: blocks that stand so many times on a sheet, to be cut apart.
    case slips(SlipsBlock)
    /// 切り取り線: where a sheet is cut.
    case cutLine(CutLineBlock)
    /// 改ページ.
    case pageBreak
    /// 空き: so many lines of air.
    case space(lines: Double)
}
