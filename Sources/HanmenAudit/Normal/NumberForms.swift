import HanmenCore
import HanmenForms

/// Numbers in their other spellings: an amount in kanji, a telephone number with the country's, an account's number
/// without its bank.
enum NumberForms {
    /// The other spellings of a value that is, or holds, a number.
    static func of(_ secret: Secret) -> [String] {
        let letters = Skeleton.of(secret.text)
        let digits = String(String.UnicodeScalarView(letters.filter(isDigit).compactMap(Unicode.Scalar.init)))
        let isNumber = letters.allSatisfy { isDigit($0) || $0 == yen }
        var forms: [String] = []
        if isNumber, digits.count >= 4, let number = Int(digits), number < 100_000_000 {
            forms += [KanjiNumber.text(number), "金\(KanjiNumber.text(number))円"]
        }
        if isNumber, digits.count >= 5 { forms.append(digits) }
        if secret.kind == .phone, digits.hasPrefix("0") { forms.append("81" + digits.dropFirst()) }
        if secret.kind == .account { forms += runs(letters).filter { $0.count >= 6 } }
        return forms
    }

    private static let yen: UInt32 = 0x5186

    private static func isDigit(_ letter: UInt32) -> Bool { (0x30...0x39).contains(letter) }

    /// The digits that stand together.
    private static func runs(_ letters: [UInt32]) -> [String] {
        letters.split { !isDigit($0) }
            .map { String(String.UnicodeScalarView($0.compactMap(Unicode.Scalar.init))) }
    }
}
