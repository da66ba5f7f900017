import HanmenCore

/// An amount of space in eighths of an em, told apart by whose em it is: the character's before or after.
///
/// In a line of mixed sizes the space of a mark is measured in the mark's own size (JLREQ §3.1.2).
struct EmShare: Hashable, Sendable {
    /// Eighths of the em of the character before.
    var ofBefore: Int
    /// Eighths of the em of the character after.
    var ofAfter: Int

    static let none = EmShare(ofBefore: 0, ofAfter: 0)

    var isNone: Bool { ofBefore == 0 && ofAfter == 0 }

    /// Half of it.
    var halved: EmShare { EmShare(ofBefore: ofBefore / 2, ofAfter: ofAfter / 2) }

    /// The length between characters of these sizes.
    func length(before: Length, after: Length) -> Int {
        (ofBefore * before.raw + ofAfter * after.raw) / 8
    }

    /// The space that a cell of ``SpacingTable`` stands for.
    init(spacingCell cell: UInt8) {
        switch cell {
        case UInt8(ascii: "h"): self.init(ofBefore: 4, ofAfter: 0)
        case UInt8(ascii: "H"): self.init(ofBefore: 0, ofAfter: 4)
        case UInt8(ascii: "Q"): self.init(ofBefore: 2, ofAfter: 0)
        case UInt8(ascii: "q"): self.init(ofBefore: 0, ofAfter: 2)
        case UInt8(ascii: "D"): self.init(ofBefore: 2, ofAfter: 2)
        case UInt8(ascii: "T"): self.init(ofBefore: 4, ofAfter: 2)
        default: self = .none
        }
    }

    init(ofBefore: Int, ofAfter: Int) {
        self.ofBefore = ofBefore
        self.ofAfter = ofAfter
    }
}
