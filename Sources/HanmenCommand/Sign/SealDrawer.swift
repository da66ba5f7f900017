import HanmenCore
import HanmenSeal
import HanmenSign
import HanmenText

/// Draws what is seen in signature fields, each as its layout and the options want it.
final class SealDrawer {
    private let options: SealOptions
    /// Whose certificate signs.
    private let signer: String
    /// Made when the first seal is drawn: fonts take their time.
    private var made: SealEngraver?

    init(_ options: SealOptions, signer: String) {
        self.options = options
        self.signer = signer
    }

    /// What is seen in a field.
    func appearance(for field: SignatureField, at time: Int) throws(DiagnosticError) -> SignatureAppearance {
        guard field.isVisible, let seal = specification(for: field) else { return .invisible }
        let room = min(Length.pt(field.width), Length.pt(field.height))
        let side = options.sealSize.map { Length.mm($0) } ?? min(room, seal.form.usualSide)
        let engraver = try engraver()
        do throws(SealError) {
            return .drawing(try engraver.drawing(of: seal, side: side))
        } catch {
            throw DiagnosticError(error.diagnostic(at: nil))
        }
    }

    /// The seal that is asked for, or that the layout has; nil where none is to be seen.
    private func specification(for field: SignatureField) -> SealSpecification? {
        let form = options.seal == "様式" ? field.seal?.form ?? "認印" : options.seal
        guard let form = SealSpecification.Form(rawValue: form) else { return nil }
        let own = field.seal?.text ?? ""
        return SealSpecification(form: form, text: options.sealText ?? (own.isEmpty ? surname : own))
    }

    /// The part of the signer's name before a space.
    private var surname: String {
        signer.split(whereSeparator: \.isWhitespace).first.map(String.init) ?? signer
    }

    private func engraver() throws(DiagnosticError) -> SealEngraver {
        if let made { return made }
        let engraver = SealEngraver(library: FontLibrary(roles: try SourceOptions.fontRoles()))
        made = engraver
        return engraver
    }
}

extension SealSpecification.Form {
    /// The size that such a seal has where nothing else is said (signing.md §8).
    fileprivate var usualSide: Length {
        switch self {
        case .personal: .mm(12)
        case .round: .mm(18)
        case .square: .mm(21)
        }
    }
}
