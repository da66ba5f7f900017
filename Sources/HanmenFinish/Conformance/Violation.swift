public import HanmenCore

/// Something that a standard forbids, and the place in the report or the layout that caused it.
public struct Violation: Hashable, Sendable {
    /// What is wrong.
    public var kind: Kind
    /// Where it was written, where that is known.
    public var span: SourceSpan?

    /// A violation at a place.
    public init(_ kind: Kind, at span: SourceSpan? = nil) {
        self.kind = kind
        self.span = span
    }

    /// All that can be wrong with a document, whatever the standard; the set is closed.
    public enum Kind: Hashable, Sendable {
        /// The document has no title.
        case titleMissing
        /// The document's language is missing or no BCP 47 tag.
        case languageMissing
        /// A heading goes in by more than one level.
        case headingLevelSkipped(from: Int, to: Int)
        /// A picture says nothing to those who cannot see it.
        case alternativeMissing
        /// A link does not say where it leads.
        case linkTextMissing
        /// The area of a link belongs to no link of the structure.
        case linkOutOfPlace
        /// A field is not what a form's field must be.
        case fieldWrong(name: String, FieldFault)
        /// An item outside a list, a cell outside a row, a row outside a table.
        case outOfPlace(StructureRole)
        /// A row of a table has more or fewer columns than the rows before it.
        case tableRowUneven(expected: Int, found: Int)
        /// A character of the private use area: it means nothing outside one font.
        case privateUseCharacter(Unicode.Scalar)
        /// A scalar that is no character: U+0000, U+FEFF, U+FFFE, U+FFFF.
        case noCharacter(Unicode.Scalar)
        /// The licence bits of a font forbid embedding it, or a part of it.
        case fontNotEmbeddable(FontFace)
        /// A side of a page is shorter than 3 or longer than 14,400 points.
        case pageSizeOutside(page: Int)
        /// A text is longer than a string of PDF may be.
        case textTooLong(bytes: Int)
        /// A file is attached, whatever it is; part 2 of PDF/A takes PDF/A files alone, so we take none there.
        case attachmentForbidden(name: String)
        /// An attachment has no name, or one that no file can be saved under.
        case attachmentNameWrong(String)
        /// An attachment is larger than ``Attachment/largest``.
        case attachmentTooLarge(name: String)
        /// All attachments together are larger than ``Attachment/largestTogether``.
        case attachmentsTooLarge
        /// The trim is not inside the bleed, or the bleed not inside the sheet.
        case boxesNotNested(page: Int)
    }
}

/// What is wrong with a field.
public enum FieldFault: Hashable, Sendable {
    /// It has no name, or a part of its name between full stops is empty.
    case nameMissing
    /// Another field has the same name, or one that goes on from it.
    case nameTwice
    /// It does not say what it asks for.
    case tooltipMissing
    /// An area names a field that there is not, or a field has no area.
    case unknown
    /// Its area belongs to no form element of the structure.
    case outOfPlace
}

extension Standard {
    /// The clause that forbids a kind of violation in files of this standard; nil where it is allowed.
    public func clause(forbidding kind: Violation.Kind) -> String? {
        if let general = kind.generalClause { return general }
        return promises.lazy.compactMap { kind.clause(of: $0) }.first
    }
}

extension Violation.Kind {
    /// What no file may do, whatever it promises.
    fileprivate var generalClause: String? {
        switch self {
        case .fontNotEmbeddable: "OpenType, OS/2 fsType"
        case .fieldWrong(_, .nameMissing), .fieldWrong(_, .nameTwice), .fieldWrong(_, .unknown):
            "ISO 32000-1, 12.7.3"
        case .attachmentNameWrong: "ISO 32000-1, 7.11.2"
        case .attachmentTooLarge, .attachmentsTooLarge: "Hanmen, docs/pdf.md"
        default: nil
        }
    }

    /// The clause of a promised standard that forbids it.
    fileprivate func clause(of promise: Promise) -> String? {
        switch promise {
        case .accessible: accessibilityClause
        case .archive2a: (archivalClause ?? attachmentClause).map { "ISO 19005-2, \($0)" }
        case .archive3a: archivalClause.map { "ISO 19005-3, \($0)" }
        case .printing: printingRule
        }
    }

    private var accessibilityClause: String? {
        switch self {
        case .titleMissing: "ISO 14289-1, 7.1"
        case .languageMissing: "ISO 14289-1, 7.2"
        case .headingLevelSkipped: "ISO 14289-1, 7.4.2"
        case .alternativeMissing: "ISO 14289-1, 7.3"
        case .linkTextMissing, .linkOutOfPlace: "ISO 14289-1, 7.18.5"
        case .fieldWrong(_, .outOfPlace): "ISO 14289-1, 7.18.4"
        case .fieldWrong: "ISO 14289-1, 7.18.1"
        case .outOfPlace, .tableRowUneven: "ISO 14289-1, 7.2"
        case .noCharacter: "ISO 14289-1, 7.21.7"
        case .privateUseCharacter, .fontNotEmbeddable, .pageSizeOutside, .textTooLong, .boxesNotNested,
            .attachmentForbidden, .attachmentNameWrong, .attachmentTooLarge, .attachmentsTooLarge:
            nil
        }
    }

    /// PDF/X-4's rule; the clauses are named by their subject.
    private var printingRule: String? {
        switch self {
        case .titleMissing: "ISO 15930-7 (dc:title)"
        case .boxesNotNested: "ISO 15930-7 (TrimBox, BleedBox)"
        case .attachmentForbidden: "ISO 15930-7 (EmbeddedFiles)"
        case .languageMissing, .headingLevelSkipped, .alternativeMissing, .linkTextMissing, .linkOutOfPlace,
            .fieldWrong, .outOfPlace,
            .tableRowUneven, .privateUseCharacter, .noCharacter, .fontNotEmbeddable, .pageSizeOutside,
            .textTooLong, .attachmentNameWrong, .attachmentTooLarge, .attachmentsTooLarge:
            nil
        }
    }

    /// The clause number, the same in parts 2 and 3.
    private var archivalClause: String? {
        switch self {
        case .languageMissing: "6.7.4"
        case .privateUseCharacter: "6.2.11.7.3"
        case .noCharacter: "6.2.11.7.2"
        case .pageSizeOutside, .textTooLong: "6.1.13"
        case .titleMissing, .headingLevelSkipped, .alternativeMissing, .linkTextMissing, .linkOutOfPlace,
            .fieldWrong, .outOfPlace,
            .tableRowUneven, .fontNotEmbeddable, .boxesNotNested, .attachmentForbidden, .attachmentNameWrong,
            .attachmentTooLarge, .attachmentsTooLarge:
            nil
        }
    }

    /// The clause of part 2 alone; part 3 lets in any file.
    private var attachmentClause: String? {
        if case .attachmentForbidden = self { "6.8" } else { nil }
    }
}
