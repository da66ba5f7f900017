import HanmenCore
import HanmenReport

/// 画像: a picture beside the layout's file, or of a field of type 画像.
struct PictureKind: BlockKind {
    static let name = "画像"
    static let note = "画像（PNG、JPEG）。様式のそばのファイルか、画像の欄"
    static let keys: [LayoutKey] =
        [
            .template("ファイル", "画像のファイル（様式のファイルからの道）か、画像の欄 \"{ロゴ}\"", required: true),
            .template("説明", "何が写っているか。読み上げる言葉。飾りのほかは要る"),
            .flag("飾り", "飾りで、読み上げないものか"),
            .length("幅", "刷る幅。書かなければ 30mm"),
            .choice("揃え", of: alignments, "どこに寄せるか。書かなければ中"),
            .flag("横に", "次のものを、下でなく横に置くか"),
        ] + BlockAir.keys
    private static let alignments: [HorizontalAlignment] = [.left, .center, .right]

    private let source: PictureSource
    private let isDecoration: Bool
    private let width: Length
    private let alignment: HorizontalAlignment
    private let standsBeside: Bool
    private let air: BlockAir

    init?(_ reader: MapReader) {
        guard let path = reader.template("ファイル") else { return nil }
        let alternative = reader.node("説明") == nil ? nil : reader.template("説明")
        source = PictureSource(path: path, alternative: alternative)
        isDecoration = reader.flag("飾り") ?? false
        width = reader.height("幅", in: .mm(2)...(.mm(400))) ?? .mm(30)
        alignment = reader.choice("揃え", of: Self.alignments) ?? .center
        standsBeside = reader.flag("横に") ?? false
        air = BlockAir(reader)
        let isField = path.pieces.count == 1 && !path.fieldNames.isEmpty
        if alternative == nil, !isDecoration, !isField {
            reader.findings.add(.pictureUnsaid(at: reader.node.span))
        }
    }

    var templates: [TextTemplate] { [source.path] + [source.alternative].compactMap { $0 } }

    func content(_ values: [String: TypedValue]) -> FormContent {
        .picture(
            PictureBlock(
                image: source.picture(values), isDecoration: isDecoration, width: width,
                alignment: alignment, standsBeside: standsBeside, linesBefore: air.before,
                linesAfter: air.after))
    }
}

extension Diagnostic {
    fileprivate static func pictureUnsaid(at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutKeyMissing, Message("画像に「説明」が要ります", en: "the picture wants 説明"), at: span,
            hints: [
                Message(
                    "「説明: 緑風会のロゴ」のように書くか、読み上げない飾りなら「飾り: はい」と書いてください",
                    en: "say what it shows (説明), or write 飾り: はい")
            ])
    }
}
