import HanmenCore
import HanmenReport

/// A stretch of text as rules read it: a paragraph, a cell, a value; each of its characters knows its place.
struct Passage: Sendable {
    /// Where it comes from.
    enum Kind: Hashable {
        /// A value of the front matter: the field's name, or the field's and the column's with a dot between.
        case field(String)
        case heading, paragraph, speaker, item, cell
    }

    /// Where it comes from.
    let kind: Kind
    /// What it says, without marks of Markdown and without ruby.
    let text: String
    /// Where it stands.
    let span: SourceSpan
    private let pieces: [Spanned<String>]

    init?(_ kind: Kind, _ content: [Inline], at span: SourceSpan) {
        pieces = content.flatMap(\.pieces)
        text = pieces.map(\.value).joined()
        guard !text.isEmpty else { return nil }
        self.kind = kind
        self.span = span
    }

    /// Whether it belongs to the narrative under the front matter.
    var isNarrative: Bool {
        if case .field = kind { false } else { true }
    }

    /// The place of a part of the text: from its first character to the last that was typed in one go with it.
    func place(_ range: Range<String.Index>) -> SourceSpan {
        let start = text.utf8.distance(from: text.startIndex, to: range.lowerBound)
        let end = text.utf8.distance(from: text.startIndex, to: range.upperBound)
        var offset = 0
        for piece in pieces {
            let count = piece.value.utf8.count
            guard start < offset + count else {
                offset += count
                continue
            }
            guard piece.span.range.count == count else { return piece.span }
            return piece.span.part(start - offset..<min(end - offset, count))
        }
        return span
    }
}

extension Inline {
    /// The texts of a piece with their places.
    fileprivate var pieces: [Spanned<String>] {
        switch self {
        case .text(let text), .styled(_, let text), .personal(_, let text): [text]
        case .ruby(let base, _): [base]
        case .strong(let content), .emphasis(let content), .link(_, let content), .decorated(_, let content):
            content.flatMap(\.pieces)
        case .lineBreak(let span): [Spanned("\n", at: span)]
        case .image, .slot: []
        }
    }
}

extension String {
    /// The text in half-width digits and letters, without spaces: what two ways of typing have in common.
    var narrowed: String {
        var text = String.UnicodeScalarView()
        for scalar in unicodeScalars where !scalar.properties.isWhitespace {
            text.append(scalar.narrowed)
        }
        return String(text)
    }

    /// A whole number in digits of either width, without signs and units; nil where it is none.
    var wholeNumber: Int? { Int(narrowed) }
}

extension Unicode.Scalar {
    /// Full-width ASCII as half-width.
    var narrowed: Unicode.Scalar {
        (0xFF01...0xFF5E).contains(value) ? Unicode.Scalar(value - 0xFEE0) ?? self : self
    }

    /// Whether it is a digit of either width.
    var isDigit: Bool { ("0"..."9").contains(self) || ("０"..."９").contains(self) }
}
