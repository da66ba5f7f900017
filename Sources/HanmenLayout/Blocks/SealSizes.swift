import HanmenCore
import HanmenForms

/// How large seals and the rooms for them are, where the layout does not say (signing.md §8).
enum SealSizes {
    /// The room for a seal pressed by hand: a faction's round seal is 15 to 18 mm.
    static let pressed = Length.mm(16)
    /// The room for a digital signature.
    static let signature = Size(width: .mm(45), height: .mm(14))

    /// How large imprints are; a scan that says otherwise knows nothing of its size.
    static let ofScans = Length.mm(5)...Length.mm(60)

    static func size(of seal: Seal) -> Size {
        if seal.mark == .digital { return signature }
        let side = seal.side ?? usualSide(of: seal)
        return Size(width: side, height: side)
    }

    private static func usualSide(of seal: Seal) -> Length {
        switch seal.mark {
        case .personal: .mm(10.5)
        case .round, .scan: .mm(18)
        case .square: .mm(seal.text.count > longName ? 24 : 21)
        // The ring of a person's signature; room and boxes for any seal.
        case .none, .printed, .word: seal.field == nil ? pressed : .mm(12)
        case .blank, .box, .digital: pressed
        }
    }

    /// Longer names want the largest seal.
    private static let longName = 9
}
