/// Texts as cells of open data have them: without spaces for the eye, without characters of one machine alone.
///
/// Proper names stay letter by letter (髙 﨑 𠮷 and variants): the rule lets them (L1-08).
enum CellText {
    /// A value: runs of spaces and line ends become one ASCII space, letters that were spread by hand close up.
    static func value(_ text: String) -> String {
        let words = words(of: text)
        return isSpread(words) ? words.joined() : words.joined(separator: " ")
    }

    /// A name of a column or a field: no spaces at all.
    static func label(_ text: String) -> String { words(of: text).joined() }

    /// The values of a text of several lines, one a line (L1-07, L1-14).
    static func lines(_ text: String) -> [String] {
        text.split(whereSeparator: \.isNewline).map { value(String($0)) }.filter { !$0.isEmpty }
    }

    /// 活　動　記　録　簿: three or more pieces of one Japanese letter each are one word.
    static func isSpread(_ words: [String]) -> Bool {
        words.count > 2 && words.allSatisfy { $0.count == 1 && $0.unicodeScalars.first?.isASCII == false }
    }

    /// The text as it was written, but for letters that were spread by hand, which close up.
    static func closed(_ text: String) -> String {
        text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map { line in
            let words = line.split(whereSeparator: \.isWhitespace).map(String.init)
            return isSpread(words) ? words.joined() : String(line)
        }.joined(separator: "\n")
    }

    static func words(of text: String) -> [String] {
        var words = [String.UnicodeScalarView()]
        for scalar in text.unicodeScalars {
            if scalar.properties.isWhitespace || scalar.value == 0x3164 {
                words.append(String.UnicodeScalarView())
            } else if !scalar.isInvisible {
                words[words.count - 1] += PortableText.spelling(of: scalar).unicodeScalars
            }
        }
        return words.filter { !$0.isEmpty }.map { String($0) }
    }
}

extension Unicode.Scalar {
    /// Control and format characters; what joins emoji stays.
    var isInvisible: Bool {
        switch properties.generalCategory {
        case .control: true
        case .format: value != 0x200D
        default: false
        }
    }
}
