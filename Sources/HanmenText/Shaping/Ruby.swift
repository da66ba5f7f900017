import HanmenCore

/// A reading (ルビ) set over its base.
struct RubyAnnotation: Sendable {
    /// The base's clusters; unbreakable.
    var base: Range<Int>
    /// The shaped reading, at its own size.
    var reading: ShapedText
    /// Where each ruby cluster begins, from the left of the first base cluster's body.
    var positions: [Length]
}

/// Group ruby (JLREQ §3.3.6, the 1:2:1 rule of JIS X 4051) and its overhang (§3.3.8).
struct RubySetting {
    /// How far the reading is drawn in from the complex's left edge, cluster by cluster.
    let readingPositions: [Length]
    /// How much each base cluster is widened, half of it on either side.
    let widening: Length

    /// Sets a reading over a base between two neighbours.
    ///
    /// - Parameters:
    ///   - base: the widths of the base's bodies.
    ///   - reading: the widths of the reading's bodies, at ruby size.
    ///   - rubyEm: the ruby's character size.
    ///   - overhang: how far the reading may reach over the neighbours.
    init(base: [Length], reading: [Length], rubyEm: Length, overhang: (before: Length, after: Length)) {
        let baseWidth = base.reduce(.zero, +)
        let readingWidth = reading.reduce(.zero, +)
        if readingWidth <= baseWidth {
            widening = .zero
            readingPositions = Self.spread(reading, over: baseWidth, rubyEm: rubyEm)
        } else {
            let half = (readingWidth - baseWidth) / 2
            let (left, right) = (min(half, overhang.before), min(half, overhang.after))
            let complex = readingWidth - left - right
            widening = (complex - baseWidth) / max(1, base.count)
            readingPositions = Self.solid(reading, from: -left)
        }
    }

    private static func solid(_ reading: [Length], from start: Length) -> [Length] {
        var x = start
        return reading.map { width in
            defer { x += width }
            return x
        }
    }

    /// Shorter readings: gaps between, half a gap at both ends, at most one ruby em.
    private static func spread(_ reading: [Length], over width: Length, rubyEm: Length) -> [Length] {
        let free = width - reading.reduce(.zero, +)
        let end = min(free / max(1, reading.count * 2), reading.count > 1 ? rubyEm : free)
        let inner = reading.count > 1 ? (free - end * 2) / (reading.count - 1) : .zero
        var x = end
        return reading.map { advance in
            defer { x += advance + inner }
            return x
        }
    }

    /// How far ruby may hang over a neighbour, in ruby ems (Appendix B, Table 1, the column of cl-22).
    static func overhang(over neighbour: CharacterClass?) -> Double {
        switch neighbour {
        case .hiragana, .katakana, .smallKana, .prolongedSoundMark, .inseparable, .openingBracket,
            .closingBracket, .fullStop, .comma, .ideographicSpace:
            1
        case .middleDot, .western, .groupedNumeral, .unitSymbol: 0.5
        default: 0
        }
    }
}

extension ShapedText {
    /// Makes the clusters of a run one unbreakable complex with its reading over it.
    mutating func annotate(_ base: Range<Int>, with reading: ShapedText) {
        guard let first = base.first, !reading.clusters.isEmpty else { return }
        let rubyEm = reading.clusters[0].em
        func neighbour(_ index: Int) -> CharacterClass? {
            clusters.indices.contains(index) ? clusters[index].characterClass : nil
        }
        let setting = RubySetting(
            base: base.map { clusters[$0].advance }, reading: reading.clusters.map(\.advance), rubyEm: rubyEm,
            overhang: (
                rubyEm * RubySetting.overhang(over: neighbour(first - 1)),
                rubyEm * RubySetting.overhang(over: neighbour(base.upperBound))
            ))
        for index in base {
            clusters[index].characterClass = .simpleRubyComplex
            clusters[index].joinsPrevious = index != first
            clusters[index].advance += setting.widening
            clusters[index].inset += setting.widening / 2
        }
        rubies.append(
            RubyAnnotation(base: base, reading: reading, positions: setting.readingPositions))
    }
}
