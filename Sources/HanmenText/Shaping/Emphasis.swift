public import HanmenCore

/// Emphasis dots (圏点, JLREQ §3.3.9): one over each character, in a cell of half its size, centred.
///
/// They are drawn as discs, not as characters: what a reader extracts is the text alone.
struct EmphasisAnnotation: Sendable {
    /// The character's cluster.
    var cluster: Int

    /// Whether a character takes a dot: letters do, marks and spaces do not.
    static func applies(to characterClass: CharacterClass) -> Bool {
        switch characterClass {
        case .openingBracket, .closingBracket, .fullStop, .comma, .middleDot, .wordSpace, .ideographicSpace:
            false
        default: true
        }
    }

    /// The dot's diameter, in parts of the character's em.
    static let diameter = 0.2
    /// From the character's body to the dot's middle, in parts of its em.
    static let distance = 0.2
}

extension ShapedText {
    /// Puts a dot over each character of a part.
    mutating func emphasize(_ range: Range<Int>) {
        emphases += range.filter { EmphasisAnnotation.applies(to: clusters[$0].characterClass) }
            .map { EmphasisAnnotation(cluster: $0) }
    }

    /// The middle of a cluster's body, from its left.
    private func middle(of cluster: Int) -> Length { clusters[cluster].advance / 2 }

    /// Where the half-size cells of emphasis dots begin on a composed line.
    func emphasisOrigins(of line: Line) -> [Length] {
        emphases(on: line).map { emphasis in
            line.positions[emphasis.cluster - line.clusters.lowerBound] + middle(of: emphasis.cluster)
                - clusters[emphasis.cluster].em / 4
        }
    }

    /// The emphasis dots of a composed line whose column begins at `origin` on the baseline.
    public func emphasisDots(of line: Line, at origin: Point) -> [Box] {
        emphases(on: line).map { emphasis in
            let cluster = clusters[emphasis.cluster]
            let x = line.positions[emphasis.cluster - line.clusters.lowerBound] + middle(of: emphasis.cluster)
            let size = cluster.em * EmphasisAnnotation.diameter
            let rise = cluster.em * (Self.bodyAscent + EmphasisAnnotation.distance)
            return Box(
                rect: Rect(
                    x: origin.x + x - size / 2, y: origin.y - rise - size / 2, width: size, height: size),
                shape: .ellipse, fill: runs[inks[emphasis.cluster].run].color)
        }
    }
}
