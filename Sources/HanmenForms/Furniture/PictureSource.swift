import HanmenCore
import HanmenReport

/// Where a picture of a layout comes from: a file beside the layout, or a field (`"{ロゴ}"`).
struct PictureSource: Sendable {
    let path: TextTemplate
    let alternative: TextTemplate?

    /// The picture; nil where the field is empty.
    func picture(_ values: [String: TypedValue]) -> InlineImage? {
        let said = alternative?.inlines(values).plainText ?? ""
        if case .field(let name, nil)? = path.pieces.first, path.pieces.count == 1,
            case .pictures(let pictures)? = values[name.value]?.shown
        {
            guard var picture = pictures.first else { return nil }
            if !said.isEmpty, !picture.isWithheld { picture.alternative = Spanned(said, at: path.span) }
            return picture
        }
        let text = path.inlines(values).plainText
        guard !text.isEmpty else { return nil }
        return InlineImage(
            path: Spanned(text, at: path.span),
            alternative: Spanned(said, at: alternative?.span ?? path.span))
    }
}
