/// Which class a character belongs to (JLREQ Appendix A), for text set in a Japanese context.
///
/// ASCII is Latin here: `(` typed half-width is a Latin character, only `（` is an opening bracket. Characters
/// not named by JLREQ are ideographic (cl-19). Additions of ours are marked: full-width forms, ～ U+FF5E taken
/// as 〜 U+301C, ― U+2015 taken as — U+2014.
enum CharacterClassTable {
    /// The class of a scalar without regard to its neighbours.
    static func characterClass(of scalar: Unicode.Scalar) -> CharacterClass {
        let value = Int(scalar.value)
        return value < dense.count ? dense[value] : .ideographic
    }

    /// The class of the basic multilingual plane, scalar by scalar.
    private static let dense: [CharacterClass] = {
        var table = [CharacterClass](repeating: .ideographic, count: 0x10000)
        for (name, ranges) in members {
            for range in ranges { for value in range { table[value] = name } }
        }
        return table
    }()

    private static func scalars(_ text: String) -> [ClosedRange<Int>] {
        text.unicodeScalars.map { Int($0.value)...Int($0.value) }
    }

    /// Later rows win over earlier ones.
    private static let members: [(CharacterClass, [ClosedRange<Int>])] = [
        // cl-27: Latin, Greek and Cyrillic are set proportionally up to U+024F; JLREQ lists the rest one by one.
        (.western, [0x0021...0x024F, 0x0250...0x036F, 0x1E00...0x1EFF, 0x2212...0x2212]),
        (.groupedNumeral, [0x0030...0x0039]),
        (.wordSpace, [0x0020...0x0020]),
        (.hiragana, [0x3041...0x3096]),
        (.katakana, [0x30A1...0x30FA]),
        // Half-width katakana: additions of ours.
        (.katakana, [0xFF66...0xFF9F]),
        (.smallKana, [0xFF67...0xFF6F]),
        (.prolongedSoundMark, [0xFF70...0xFF70]),
        (.openingBracket, scalars("‘“（〔［｛〈《「『【｟〘〖«〝｢")),
        (.closingBracket, scalars("’”）〕］｝〉》」』】｠〙〗»〟｣")),
        (.hyphen, scalars("‐〜゠–～")),
        (.dividingPunctuation, scalars("！？‼⁇⁈⁉")),
        (.middleDot, scalars("・：；･")),
        (.fullStop, scalars("。．｡")),
        (.comma, scalars("、，､")),
        (.inseparable, scalars("—―…‥〳〴〵")),
        (.iterationMark, scalars("ヽヾゝゞ々〻")),
        (.prolongedSoundMark, scalars("ー")),
        (.smallKana, scalars("ぁぃぅぇぉァィゥェォっゃゅょゎゕゖッャュョヮヵヶ")),
        (.smallKana, [0x31F0...0x31FF]),
        (.prefixedAbbreviation, scalars("¥€＄＃￥￡")),
        (.postfixedAbbreviation, scalars("°′″℃‰㏋ℓ㌃㌍㌔㌘㌢㌣㌦㌧㌫㌶㌻㍉㍊㍍㍑㍗㎎㎏㎜㎝㎞㎡㏄％￠")),
        (.ideographicSpace, scalars("　")),
        (.mathSymbol, scalars("↔⇒⇔∈∉∋∝∥∦∧∨∩∪∽≃≅≈≒≠≡≢≦≧≪≫≶≷⊂⊃⊄⊅⊆⊇⊊⊋⊕⊗⊥⋚⋛⌅⌆＝＜＞")),
        (.mathOperator, scalars("±×÷∓＋")),
    ]
}
