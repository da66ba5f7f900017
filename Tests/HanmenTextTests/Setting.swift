import HanmenCore
import HanmenText

/// Text set at ten points in plain boxes: one em a character, half an em for marks, six tenths for Latin.
enum Setting {
    static let em = Length.pt(10)

    /// The clusters of a text as a fixed-pitch font would give them.
    static func clusters(_ text: String) -> [Cluster] {
        let scalars = Array(text.unicodeScalars)
        let classes = CharacterContext.classes(of: scalars)
        return zip(scalars, classes).map { scalar, characterClass in
            Cluster(
                scalar: scalar, characterClass: characterClass, em: em,
                advance: em * width(characterClass))
        }
    }

    private static func width(_ characterClass: CharacterClass) -> Double {
        switch characterClass {
        case .openingBracket, .closingBracket, .middleDot, .fullStop, .comma: 0.5
        case .western, .groupedNumeral: 0.6
        case .wordSpace: 1.0 / 3
        default: 1
        }
    }

    /// The lines of a text in a column of so many characters.
    static func lines(_ text: String, measure: Double, policy: CompositionPolicy = CompositionPolicy())
        -> [String]
    {
        let scalars = Array(text.unicodeScalars)
        return composed(text, measure: measure, policy: policy).map { line in
            var result = ""
            result.unicodeScalars.append(contentsOf: scalars[line.clusters])
            return result
        }
    }

    /// The composed lines of a text.
    static func composed(
        _ text: String, measure: Double, policy: CompositionPolicy = CompositionPolicy()
    ) -> [Line] {
        Composer(policy: policy).compose(clusters(text), in: ParagraphMeasure(width: em * measure))
    }

    /// Where the bodies of a text on one natural line begin, in em.
    static func origins(_ text: String) -> [Double] {
        Composer().naturalLine(clusters(text)).positions.map { ($0 / em * 100).rounded() / 100 }
    }
}
