/// A way in which a value may leave with a file. Each is searched by itself, and each has a canary.
public enum Channel: String, CaseIterable, Hashable, Sendable {
    /// The bytes of the file that nothing unpacks.
    case rawBytes = "ファイルの生のバイト"
    /// Whatever zlib packed, found without the file's own tables: replaced and unreferenced objects too.
    case packedParts = "圧縮された部分"
    /// String literals anywhere, escapes and hexadecimal digits undone.
    case literals = "文字列の書かれ方"
    /// Strings and names of every object: title, author, alternative texts, bookmarks, comments, fields, scripts.
    case objectStrings = "オブジェクトの文字列"
    /// The streams of every object, decoded.
    case streams = "ストリーム"
    /// XMP packets.
    case metadata = "文書情報（XMP）"
    /// Files in the file.
    case attachments = "添付ファイル"
    /// What pictures carry besides pixels.
    case pictureMetadata = "画像の付随情報"
    /// The fonts' maps from glyphs to characters.
    case fontMaps = "書体の文字対応表"
    /// The text of pages and forms in order of drawing.
    case drawnText = "本文（描かれた順）"
    /// The text in the order of the structure tree.
    case structureText = "本文（構造の順）"
    /// The text as another program, poppler, reads it.
    case popplerText = "本文（poppler）"
    /// What the file was before it was changed.
    case earlierVersions = "前の版"
    /// The file's own name.
    case fileName = "ファイル名"
    /// The text of a file that is no PDF.
    case text = "文章"
}
