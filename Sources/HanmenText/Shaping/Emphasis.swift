import HanmenCore

/// An emphasis mark (圏点) over a character.
struct EmphasisAnnotation: Sendable {
    /// The character's cluster.
    var cluster: Int
    /// The shaped mark, half the character's size.
    var mark: ShapedText
    /// Where the mark begins, from the left of the character's body.
    var position: Length
}

/// Emphasis marks (JLREQ §3.3.9): one over each character, half its size, centred; none over marks and spaces.
enum EmphasisSetting {
    /// The marks in use, in the order in which a face is asked for them: sesame dot, bullet, middle dot.
    static let marks: [Unicode.Scalar] = ["﹅", "•", "・"]

    /// Whether a character takes a mark.
    static func applies(to characterClass: CharacterClass) -> Bool {
        switch characterClass {
        case .openingBracket, .closingBracket, .fullStop, .comma, .middleDot, .wordSpace, .ideographicSpace: false
        default: true
        }
    }
}

extension ShapedText {
    /// Puts a mark over each character of a part.
    mutating func emphasize(_ range: Range<Int>, with mark: (Length) -> ShapedText) {
        for index in range where EmphasisSetting.applies(to: clusters[index].characterClass) {
            let mark = mark(clusters[index].em / 2)
            guard let body = mark.clusters.first else { return }
            let width = clusters[index].advance - clusters[index].inset * 2
            emphases.append(
                EmphasisAnnotation(
                    cluster: index, mark: mark,
                    position: clusters[index].inset + (width - body.advance) / 2))
        }
    }
}
