import HanmenCore
import HanmenForms

/// The ways in which a value may be written that its letters alone do not make equal.
struct SearchForms {
    /// The forms as letters of ``Skeleton``, each once, the written one first.
    let letters: [[UInt32]]

    init(_ secret: Secret) {
        let texts =
            [secret.text] + DateForms.of(secret.text) + AddressForms.of(secret.text)
            + NumberForms.of(secret)
        var seen: Set<[UInt32]> = []
        letters = texts.map(Skeleton.of).filter { $0.count >= 2 && seen.insert($0).inserted }
    }
}
