/// How half-width numbers are written in vertical lines (JLREQ §2.3.2, numerals).
public enum VerticalNumerals: Hashable, Sendable {
    /// Numbers of up to so many digits stand upright side by side in one em (縦中横); longer ones are turned.
    case sideBySide(upTo: Int)
    /// 〇一二…: numbers up to 99 with 十 (二十五日), longer ones digit by digit (二〇二五年).
    case kanji
    /// As typed: half-width digits are turned like Latin words.
    case asTyped

    /// The most digits that stand side by side.
    var mostDigitsSideBySide: Int {
        switch self {
        case .sideBySide(let count): count
        case .kanji, .asTyped: 0
        }
    }
}
