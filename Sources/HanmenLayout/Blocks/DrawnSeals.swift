import HanmenCore
import HanmenForms
import HanmenSeal
import HanmenText

/// The drawn seals of a document, and what is wrong with those that cannot be drawn, each told once.
final class DrawnSeals {
    private let engraver: SealEngraver
    private var told: Set<String> = []
    private(set) var diagnostics: [Diagnostic] = []

    init(library: FontLibrary) { engraver = SealEngraver(library: library) }

    /// A seal of a size; nil, after a message, where it cannot be drawn.
    func drawing(of seal: Seal, side: Length, span: SourceSpan) -> VectorDrawing? {
        guard let form = seal.mark.form else { return nil }
        do throws(SealError) {
            return try engraver.drawing(of: SealSpecification(form: form, text: seal.text), side: side)
        } catch {
            let diagnostic = error.diagnostic(at: span)
            if told.insert(diagnostic.summary.japanese).inserted { diagnostics.append(diagnostic) }
            return nil
        }
    }
}

extension SealMark {
    fileprivate var form: SealSpecification.Form? {
        switch self {
        case .personal: .personal
        case .square: .square
        case .round: .round
        case .none, .printed, .word, .blank, .box, .digital, .scan: nil
        }
    }
}
