public import HanmenCore

/// A text of the front matter without its private pieces: each `{山田太郎|非公開}` is a bar, which says only its kind.
public struct PrivateText: Sendable {
    /// A private piece.
    public struct Piece: Sendable {
        /// Its kind; nil where the writer names none that there is.
        public var kind: PrivateKind?
        /// What was written.
        public var text: Spanned<String>
    }

    /// The text with bars.
    public private(set) var text: Spanned<String>
    /// The pieces that were taken out.
    public private(set) var pieces: [Piece] = []
    /// Whether something seems to be marked as private and is not read as such: `｛山田｜非公開｝`.
    public private(set) var isBroken = false

    /// Takes out the pieces of the kinds that are masked.
    public init(_ whole: Spanned<String>, masking masks: (PrivateKind?) -> Bool) {
        text = whole
        guard whole.value.contains(PrivateAnnotation.word) else { return }
        let bytes = Array(whole.value.utf8)
        func words(_ range: Range<Int>) -> String { String(decoding: bytes[range], as: UTF8.self) }
        func place(_ range: Range<Int>) -> SourceSpan {
            whole.span.range.count == bytes.count ? whole.span.part(range) : whole.span
        }
        var kept: [UInt8] = []
        var done = 0
        for group in RubyScanner(bytes[...]).groups {
            guard let annotation = PrivateAnnotation(words(group.bar + 1..<group.close)) else { continue }
            isBroken = isBroken || Self.isBroken(words(done..<group.open))
            kept += bytes[done..<group.open]
            done = group.close + 1
            guard masks(annotation.kind) else {
                kept += bytes[group.open..<done]
                continue
            }
            let base = group.open + 1..<group.bar
            pieces.append(Piece(kind: annotation.kind, text: Spanned(words(base), at: place(base))))
            kept += PrivateAnnotation.bar(annotation.kind ?? .other).utf8
        }
        isBroken = isBroken || Self.isBroken(words(done..<bytes.count))
        guard !pieces.isEmpty else { return }
        text = whole.map { _ in String(decoding: kept + bytes[done...], as: UTF8.self) }
    }

    /// A bar in the place of a whole text.
    public static func bar(_ kind: PrivateKind, at span: SourceSpan) -> Spanned<String> {
        Spanned(PrivateAnnotation.bar(kind), at: span)
    }

    /// Whether plain text, or a reading, was meant to mark something as private: the word right behind a bar, or right
    /// before a brace.
    public static func isBroken(_ text: String) -> Bool {
        let marks = String(text.unicodeScalars.filter { !$0.properties.isWhitespace }.map(Character.init))
        let word = PrivateAnnotation.word
        return ["|\(word)", "｜\(word)", "\(word)}", "\(word)｝"].contains { marks.contains($0) }
    }
}
