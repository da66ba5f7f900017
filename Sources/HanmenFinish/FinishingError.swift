public import HanmenCore

/// Why a drawn file could not be finished. All but violations and conflicts are faults of the program, not of what
/// the user wrote or asked for.
public enum FinishingError: Error, Hashable, Sendable {
    /// The document breaks rules of the standard that it is to promise.
    case violations([Violation], of: Standard)
    /// The options do not go together.
    case conflict(OptionConflict)
    /// qpdf cannot read what was drawn.
    case unreadable(reason: String)
    /// The drawn file has another number of pages than the document.
    case pageCountMismatch(document: Int, file: Int)
    /// What was drawn on a page is not what its display list has: the first sequence that is out of place.
    case contentMismatch(page: Int, sequence: Int)
    /// A font has fewer codes than the document needs.
    case tooManyGlyphs(font: String)
    /// A drawn leaf that no element of the structure tree holds.
    case leafOutsideStructure(LeafID, page: Int)
    /// A leaf that two elements hold.
    case leafHeldTwice(LeafID)
    /// A content stream that is not what Cairo writes.
    case unexpectedContent(page: Int, offset: Int, reason: String)
    /// qpdf cannot write the file.
    case unwritable(reason: String)
}

extension DiagnosticID {
    static let finishFailed: DiagnosticID = "finish.failed"
}

extension FinishingError {
    /// The error as it is told to people: every violation with its place.
    public var diagnostics: [Diagnostic] {
        if case .violations(let violations, let standard) = self {
            return violations.map { $0.diagnostic(under: standard) }
        }
        if case .conflict(let conflict) = self { return [conflict.diagnostic] }
        return [
            .error(
                .finishFailed,
                Message(
                    "PDFの仕上げに失敗しました(プログラムの誤りです): \(self)",
                    en: "Finishing the PDF failed (a fault of the program): \(self)"))
        ]
    }
}
