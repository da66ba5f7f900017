public import HanmenCore

extension DiagnosticID {
    static let conformanceTitle: DiagnosticID = "finish.conformance.title-missing"
    static let conformanceLanguage: DiagnosticID = "finish.conformance.language-missing"
    static let conformanceHeading: DiagnosticID = "finish.conformance.heading-skipped"
    static let conformanceAlternative: DiagnosticID = "finish.conformance.alternative-missing"
    static let conformanceLink: DiagnosticID = "finish.conformance.link-text-missing"
    static let conformanceField: DiagnosticID = "finish.conformance.field"
    static let conformanceLinkPlace: DiagnosticID = "finish.conformance.link-out-of-place"
    static let conformancePlace: DiagnosticID = "finish.conformance.element-out-of-place"
    static let conformanceTable: DiagnosticID = "finish.conformance.table-row-uneven"
    static let conformancePrivateUse: DiagnosticID = "finish.conformance.private-use-character"
    static let conformanceNoCharacter: DiagnosticID = "finish.conformance.no-character"
    static let conformanceFont: DiagnosticID = "finish.conformance.font-not-embeddable"
    static let conformancePageSize: DiagnosticID = "finish.conformance.page-size"
    static let conformanceLongText: DiagnosticID = "finish.conformance.text-too-long"
    static let conformanceAttachment: DiagnosticID = "finish.conformance.attachment-forbidden"
    static let conformanceAttachmentName: DiagnosticID = "finish.conformance.attachment-name"
    static let conformanceAttachmentSize: DiagnosticID = "finish.conformance.attachment-too-large"
    static let conformanceAttachmentsSize: DiagnosticID = "finish.conformance.attachments-too-large"
    static let conformanceBoxes: DiagnosticID = "finish.conformance.boxes"
}

extension Violation {
    /// The violation as it is told to people, with the clause that a standard forbids it by.
    public func diagnostic(under standard: Standard) -> Diagnostic {
        let (id, summary, hint) = kind.wording
        let clause = standard.clause(forbidding: kind).map { Message("規格: \($0)", en: "the rule: \($0)") }
        return .error(id, summary, at: span, hints: [hint, clause].compactMap { $0 })
    }
}

extension Violation.Kind {
    fileprivate var wording: (DiagnosticID, Message, hint: Message?) {
        switch self {
        case .titleMissing:
            (
                .conformanceTitle, Message("文書の題がありません。", en: "The document has no title."),
                Message("様式に「様式」の名を書いてください。", en: "Give the layout a name (様式).")
            )
        case .languageMissing:
            (
                .conformanceLanguage, Message("文書の言語がありません。", en: "The document's language is missing."),
                Message("日本語は ja です。", en: "Japanese is ja.")
            )
        case .headingLevelSkipped(let from, let to):
            (
                .conformanceHeading,
                Message(
                    "見出しの段が、\(from)から\(to)に飛んでいます。",
                    en: "The heading goes from level \(from) to level \(to)."
                ),
                Message("見出しは一段ずつ深くしてください。", en: "Go in one level at a time.")
            )
        case .alternativeMissing:
            (
                .conformanceAlternative,
                Message("画像に説明がありません。", en: "The picture has no description."),
                Message("![説明](写真.jpg) のように書いてください。", en: "Write ![description](photo.jpg).")
            )
        case .linkTextMissing:
            (
                .conformanceLink, Message("リンクに言葉がありません。", en: "The link has no text."),
                Message("[言葉](https://…) のように書いてください。", en: "Write [text](https://…).")
            )
        case .linkOutOfPlace:
            (
                .conformanceLinkPlace,
                Message("リンクが、読み上げの構造の中のリンクに結び付いていません。", en: "The link's area belongs to no link."),
                Message("この場所のリンクを、文字だけにしてください。", en: "Write the text without the link.")
            )
        case .fieldWrong(let name, let fault):
            (
                .conformanceField,
                Message(
                    "記入欄「\(name)」は\(fault.reason.japanese)。", en: "Field \(name) \(fault.reason.english)."),
                nil
            )
        case .outOfPlace(let role):
            (
                .conformancePlace,
                Message(
                    "文書の構造で、\(role.standardType)のある場所が違います。", en: "\(role.standardType) is out of place."),
                nil
            )
        case .tableRowUneven(let expected, let found):
            (
                .conformanceTable,
                Message("表のこの行は\(found)列です。", en: "This row of the table has \(found) columns."),
                Message("ほかの行は\(expected)列です。", en: "The others have \(expected).")
            )
        case .privateUseCharacter(let scalar):
            (
                .conformancePrivateUse,
                Message(
                    "外字 U+\(scalar.hexadecimal)は、この書体の外では意味がありません。",
                    en: "U+\(scalar.hexadecimal) is a private use character."),
                Message(
                    "同じ字の正式な文字か、異体字セレクタを使ってください。", en: "Use the character itself or a variation selector.")
            )
        case .noCharacter(let scalar):
            (
                .conformanceNoCharacter,
                Message("U+\(scalar.hexadecimal)は文字ではありません。", en: "U+\(scalar.hexadecimal) is no character."),
                Message("この場所から取り除いてください。", en: "Take it out.")
            )
        case .fontNotEmbeddable(let face):
            (
                .conformanceFont,
                Message(
                    "書体「\(face.name)」はPDFに埋め込めません（\(face.embedding.reason.japanese)）: \(face.path)",
                    en:
                        "Font \(face.name) may not be embedded (\(face.embedding.reason.english)): \(face.path)"
                ),
                Message("Fonts/fonts.yaml で別の書体を選んでください。", en: "Choose another font in Fonts/fonts.yaml.")
            )
        case .pageSizeOutside(let page):
            (
                .conformancePageSize,
                Message(
                    "\(page)ページの大きさが、PDF/Aの範囲にありません。", en: "The size of page \(page) is outside PDF/A's."),
                Message("一辺は 1mm から 5m までです。", en: "A side is 1 mm to 5 m long.")
            )
        case .textTooLong(let bytes):
            (
                .conformanceLongText,
                Message("説明や題の文が長すぎます（\(bytes)バイト）。", en: "The text is too long (\(bytes) bytes)."),
                Message("16,000字より短くしてください。", en: "Keep it under 16,000 characters.")
            )
        case .attachmentForbidden(let name):
            (
                .conformanceAttachment,
                Message(
                    "「\(name)」は、この規格のPDFには添付できません。", en: "This standard does not let \(name) be attached."),
                Message("--standard pdfa-3a を付けてください。", en: "Use --standard pdfa-3a.")
            )
        case .attachmentNameWrong(let name):
            (
                .conformanceAttachmentName,
                Message("添付の名前「\(name)」は、ファイルの名前になりません。", en: "\"\(name)\" cannot be an attachment's name."),
                Message("「/」や「\\」を含まない名前を付けてください。", en: "Give it a name without slashes.")
            )
        case .attachmentTooLarge(let name):
            (
                .conformanceAttachmentSize,
                Message(
                    "添付「\(name)」が大きすぎます（上限 \(Attachment.largest >> 20) MB）。",
                    en: "Attachment \(name) is too large (at most \(Attachment.largest >> 20) MB)."),
                Message("小さくするか、別に提出してください。", en: "Make it smaller, or hand it in by itself.")
            )
        case .attachmentsTooLarge:
            (
                .conformanceAttachmentsSize,
                Message(
                    "添付を合わせると大きすぎます（上限 \(Attachment.largestTogether >> 20) MB）。",
                    en:
                        "The attachments are too large together (at most \(Attachment.largestTogether >> 20) MB)."
                ),
                Message("減らすか、別に提出してください。", en: "Attach fewer, or hand some in by themselves.")
            )
        case .boxesNotNested(let page):
            (
                .conformanceBoxes,
                Message(
                    "\(page)ページの仕上がり・塗り足し・用紙の枠が、順に入っていません。",
                    en: "Page \(page)'s trim, bleed and sheet do not lie one inside the other."), nil
            )
        }
    }
}

extension Unicode.Scalar {
    fileprivate var hexadecimal: String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}

extension FieldFault {
    fileprivate var reason: Message {
        switch self {
        case .nameMissing: Message("名前がありません", en: "has no name")
        case .nameTwice: Message("名前がほかの欄と重なります", en: "has the name of another field")
        case .tooltipMissing: Message("何を書く欄かの説明がありません", en: "does not say what it asks for")
        case .unknown: Message("欄と置き場所がそろっていません", en: "has no area, or no definition")
        case .outOfPlace: Message("読み上げの構造の中の記入欄に結び付いていません", en: "belongs to no form element")
        }
    }
}

extension FontEmbedding {
    fileprivate var reason: Message {
        switch self {
        case .allowed: Message("制限なし", en: "no restriction")
        case .forbidden: Message("埋め込み不可", en: "restricted")
        case .wholeOnly: Message("部分の埋め込み不可", en: "no subsetting")
        case .bitmapsOnly: Message("ビットマップだけ可", en: "bitmaps only")
        }
    }
}
