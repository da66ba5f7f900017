import HanmenCore

/// Where in a source a drawn text was written, character by character.
///
/// Marks that are not drawn are passed over: `**`, `{…|よみ}`, the target of a link, the end of a line.
struct SourceTrace {
    /// Where each scalar of the text begins in the source, in UTF-8 bytes.
    private(set) var offsets: [Int] = []
    /// Where the last one ends.
    private(set) var end: Int
    /// How many bytes between the first and the last were passed over.
    private var skipped = 0

    /// What was written from the first scalar to the last.
    var range: Range<Int> { (offsets.first ?? end)..<end }

    /// The marks between two characters are no longer than this.
    private static let longestMark = 256
    /// How often a first character is tried.
    private static let mostTries = 64

    /// The place of a text that begins in a span at or behind an offset; nil where it is written otherwise.
    init?(of text: String, in span: SourceSpan, from start: Int) {
        let source = span.source.utf8
        let bounds = span.range.clamped(to: 0..<source.count)
        let scalars = text.unicodeScalars.map { Array(String($0).utf8) }
        guard let first = scalars.first, let lead = first.first else { return nil }
        var best: SourceTrace?
        var tries = 0
        for offset in max(start, bounds.lowerBound)..<max(start, bounds.lowerBound, bounds.upperBound)
        where source[offset] == lead && source[offset...].starts(with: first) {
            let trace = SourceTrace(scalars, in: source, at: offset, skipping: best?.skipped ?? .max)
            best = trace ?? best
            tries += 1
            if best?.skipped == 0 || tries == Self.mostTries { break }
        }
        guard let best else { return nil }
        self = best
    }

    /// The text from an offset on, with less than so many bytes between its characters.
    private init?(_ scalars: [[UInt8]], in source: [UInt8], at start: Int, skipping limit: Int) {
        end = start
        offsets.reserveCapacity(scalars.count)
        let most = min(limit, Self.longestMark + 4 * scalars.count)
        for scalar in scalars {
            guard let offset = Self.next(scalar, in: source, from: end) else {
                // A space may stand for the end of a line.
                guard scalar == [0x20] else { return nil }
                offsets.append(end)
                continue
            }
            skipped += offset - end
            guard skipped < most else { return nil }
            offsets.append(offset)
            end = offset + scalar.count
        }
    }

    private static func next(_ scalar: [UInt8], in source: [UInt8], from start: Int) -> Int? {
        let limit = min(source.count - scalar.count, start + longestMark)
        guard start <= limit else { return nil }
        return (start...limit).first { offset in
            var matched = 0
            while matched < scalar.count, source[offset + matched] == scalar[matched] { matched += 1 }
            return matched == scalar.count
        }
    }
}
