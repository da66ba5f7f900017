import HanmenForms
import HanmenText

extension DigitWidth {
    /// What a form's style asks for.
    init(_ style: CompositionStyle.Digits) {
        switch style {
        case .asTyped: self = .asTyped
        case .half: self = .half
        case .full: self = .full
        case .singleFull: self = .singleFull
        }
    }
}

extension VerticalNumerals {
    /// What a form's style asks for.
    init(_ style: CompositionStyle.Numerals) {
        switch style {
        case .sideBySide: self = .sideBySide(upTo: 2)
        case .kanji: self = .kanji
        case .asTyped: self = .asTyped
        }
    }
}

extension CompositionPolicy {
    /// The policy that a form's style asks for.
    init(_ style: CompositionStyle) {
        self.init(hangsPunctuation: style.hangsPunctuation)
        switch style.kinsoku {
        case .veryLoose: kinsoku = .veryLoose
        case .loose: kinsoku = .loose
        case .strict: kinsoku = .strict
        case .veryStrict: kinsoku = .veryStrict
        }
    }
}
