public import HanmenCore

/// Which characters of a document came from which font.
public struct FontReport: Sendable {
    /// One font's share.
    public struct Share: Sendable {
        /// The face.
        public var face: FontFace
        /// Whether it stands in for a first choice that lacks the characters.
        public var isFallback: Bool
        /// How many characters it draws.
        public var count: Int
        /// Each character of a fallback once, with the place where it comes first.
        public var characters: [(text: String, span: SourceSpan?)]
    }

    /// The fonts in the order of their first use.
    public let shares: [Share]

    /// The report of a document, where `firstChoices` are the files that roles ask first.
    init(_ document: PagedDocument, firstChoices: Set<String>) {
        var shares = document.fonts.map {
            Share(face: $0, isFallback: !firstChoices.contains($0.path), count: 0, characters: [])
        }
        var seen = shares.map { _ in Set<String>() }
        for case .glyphs(let run) in document.pages.flatMap(\.sequences).flatMap(\.steps) {
            for character in run.characters {
                shares[run.font.index].count += 1
                guard shares[run.font.index].isFallback, seen[run.font.index].insert(character).inserted
                else {
                    continue
                }
                shares[run.font.index].characters.append((character, run.span?.place(of: character)))
            }
        }
        self.shares = shares
    }
}

extension GlyphRun {
    /// The text of each cluster.
    fileprivate var characters: [String] {
        var rest = Substring(text).utf8
        return clusters.map { cluster in
            let part = rest.prefix(cluster.utf8Count)
            rest = rest.dropFirst(cluster.utf8Count)
            return String(Substring(part))
        }
    }
}

extension SourceSpan {
    /// Where a text stands in the span; the span itself where it is written otherwise.
    fileprivate func place(of text: String) -> SourceSpan {
        let bytes = Array(text.utf8)
        let whole = source.utf8[range.clamped(to: 0..<source.utf8.count)]
        guard let start = whole.indices.first(where: { whole[$0...].starts(with: bytes) }) else {
            return self
        }
        return source.span(start..<start + bytes.count)
    }
}
