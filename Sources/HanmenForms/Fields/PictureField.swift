import HanmenCore
import HanmenReport

/// 画像: one picture, by its file.
enum PictureField: FieldType {
    static let name = "画像"
    static let kind = ValueKind.pictures

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        if case .list = value { throw DiagnosticError(.fieldWantsText(field, at: value.span)) }
        return .pictures([try picture(value, of: field)])
    }

    /// A picture written as `logo.png`, as `logo.png 緑風会のロゴ`, or as `{ ファイル: logo.png, 説明: 緑風会のロゴ }`,
    /// with the parts of it that are not published (伏せる).
    static func picture(_ value: FieldValue, of field: String) throws(DiagnosticError) -> InlineImage {
        guard case .record(let entries, let span) = value else {
            return image(try text(value, of: field))
        }
        var parts: [String: Spanned<String>] = [:]
        var regions: [PictureRegion] = []
        for entry in entries {
            guard pictureKeys.contains(entry.key.value) else {
                throw DiagnosticError(.fieldUnknown(entry.key, known: pictureKeys))
            }
            if entry.key.value == masksKey {
                regions = try PictureRegionReader.regions(entry.value)
            } else if !entry.value.isEmpty {
                parts[entry.key.value] = try text(entry.value, of: entry.key.value)
            }
        }
        guard let path = parts["ファイル"] else {
            throw DiagnosticError(.layoutKeyMissing("ファイル", at: span))
        }
        var picture = image(path, said: parts["説明"])
        picture.regions = regions
        return picture
    }

    private static let masksKey = "伏せる"
    private static let pictureKeys = ["ファイル", "説明", masksKey]

    /// The path ends with the file's ending; what follows behind a space is said about the picture.
    private static func image(_ text: Spanned<String>) -> InlineImage {
        let words = text.value.split(maxSplits: 1, omittingEmptySubsequences: false) { "　\t ".contains($0) }
        guard words.count == 2, endings.contains(where: { words[0].lowercased().hasSuffix($0) }) else {
            return image(text, said: nil)
        }
        return image(
            text.map { _ in String(words[0]) }, said: text.map { _ in String(words[1]).trimmed })
    }

    private static let endings = [".png", ".jpg", ".jpeg"]

    private static func image(_ path: Spanned<String>, said: Spanned<String>?) -> InlineImage {
        InlineImage(path: path, alternative: said ?? path.map { _ in "" }, caption: said)
    }
}
