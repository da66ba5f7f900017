/// Writes numbers in kanji (漢数字), as certificates do.
enum KanjiNumerals {
    /// The text with every number in kanji. Numbers inside Latin words (A4) stay.
    ///
    /// Up to two digits are written as spoken (十、二十五); more digits, and those that begin with 0, one by one
    /// (二〇二五). A decimal point becomes ・, a comma between digits 、.
    static func written(_ text: String) -> String {
        let scalars = Array(text.unicodeScalars)
        var result = String.UnicodeScalarView()
        var index = 0
        while index < scalars.count {
            guard digit(scalars[index]) != nil else {
                result.append(scalars[index])
                index += 1
                continue
            }
            let end = numberEnd(scalars, from: index)
            let number = scalars[index..<end]
            result.append(contentsOf: isInWord(scalars, index..<end) ? Array(number) : kanji(number))
            index = end
        }
        return String(result)
    }

    private static let digits = Array("〇一二三四五六七八九".unicodeScalars)

    /// The value of a half- or full-width digit.
    private static func digit(_ scalar: Unicode.Scalar) -> Int? {
        switch scalar {
        case "0"..."9": Int(scalar.value - 0x30)
        case "０"..."９": Int(scalar.value - 0xFF10)
        default: nil
        }
    }

    /// Behind the last digit; a point or comma counts where digits stand on both sides.
    private static func numberEnd(_ scalars: [Unicode.Scalar], from start: Int) -> Int {
        var end = start
        while end < scalars.count {
            let isMark = scalars[end] == "." || scalars[end] == ","
            let goesOn = isMark && end + 1 < scalars.count && digit(scalars[end + 1]) != nil
            guard digit(scalars[end]) != nil || goesOn else { break }
            end += 1
        }
        return end
    }

    private static func isInWord(_ scalars: [Unicode.Scalar], _ range: Range<Int>) -> Bool {
        [range.lowerBound - 1, range.upperBound].contains { index in
            scalars.indices.contains(index) && scalars[index].isASCII
                && scalars[index].properties.isAlphabetic
        }
    }

    private static func kanji(_ number: ArraySlice<Unicode.Scalar>) -> [Unicode.Scalar] {
        let values = number.compactMap(digit)
        if values.count == number.count, values.count <= 2, values[0] > 0 { return spoken(values) }
        return number.map { scalar in digit(scalar).map { digits[$0] } ?? (scalar == "." ? "・" : "、") }
    }

    /// One to ninety-nine: 七, 十, 十二, 二十, 二十五.
    private static func spoken(_ values: [Int]) -> [Unicode.Scalar] {
        guard values.count == 2 else { return [digits[values[0]]] }
        let tens: [Unicode.Scalar] = values[0] == 1 ? ["十"] : [digits[values[0]], "十"]
        return values[1] == 0 ? tens : tens + [digits[values[1]]]
    }
}
