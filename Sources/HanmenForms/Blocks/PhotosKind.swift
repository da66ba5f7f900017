import HanmenCore
import HanmenReport

/// 写真: the photographs of a field, so many a page.
struct PhotosKind: BlockKind {
    static let name = "写真"
    static let note = "写真の一覧の欄。下に説明を付け、一頁に決まった枚数を並べる"
    static let keys: [LayoutKey] =
        [
            .text("内容", "写真の一覧か画像の欄の名前。書かなければ 写真"),
            .choice("並べ方", of: PhotosBlock.Arrangement.allCases, "一頁の枚数。書かなければ 2枚"),
        ] + BlockAir.keys

    private let field: TextTemplate
    private let arrangement: PhotosBlock.Arrangement
    private let air: BlockAir

    init?(_ reader: MapReader) {
        field = TextTemplate(field: reader.text("内容") ?? Spanned("写真", at: reader.node.span))
        arrangement = reader.choice("並べ方", of: PhotosBlock.Arrangement.allCases) ?? .two
        air = BlockAir(reader)
    }

    var templates: [TextTemplate] { [field] }

    func content(_ values: [String: TypedValue]) -> FormContent {
        var photos: [InlineImage] = []
        if let name = field.fieldNames.first, case .pictures(let pictures)? = values[name.value]?.shown {
            photos = pictures
        }
        return .photos(
            PhotosBlock(
                photos: photos, arrangement: arrangement, linesBefore: air.before, linesAfter: air.after))
    }
}
