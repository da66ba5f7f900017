import HanmenCore

/// The problems that reading a report can find.
extension DiagnosticID {
    // The file
    static let fileTooLarge: DiagnosticID = "report.file.too-large"
    static let fileNotUTF8: DiagnosticID = "report.file.not-utf-8"
    static let fileNotWindows31J: DiagnosticID = "report.file.not-windows-31j"
    static let fileControlCharacter: DiagnosticID = "report.file.control-character"
    static let fileTooManyLines: DiagnosticID = "report.file.too-many-lines"
    static let fileLineTooLong: DiagnosticID = "report.file.line-too-long"
    // The front matter
    static let frontMatterUnclosed: DiagnosticID = "report.front-matter.unclosed"
    static let frontMatterWideFence: DiagnosticID = "report.front-matter.wide-fence"
    static let frontMatterTooLarge: DiagnosticID = "report.front-matter.too-large"
    static let frontMatterNotKeys: DiagnosticID = "report.front-matter.not-keys"
    // The narrative
    static let bodyMarkupAsText: DiagnosticID = "report.body.html-as-text"
    static let bodyBoldAsText: DiagnosticID = "report.body.bold-as-text"
    static let bodyCodeAsText: DiagnosticID = "report.body.code-as-text"
    static let bodyLinkAsText: DiagnosticID = "report.body.link-as-text"
    static let bodyUnknownBlock: DiagnosticID = "report.body.unknown-block"
    static let bodyTooDeep: DiagnosticID = "report.body.too-deep"
    static let bodyTableTooLong: DiagnosticID = "report.body.table-too-long"
    static let bodyTableCellsLost: DiagnosticID = "report.body.table-cells-lost"
    static let imageAlternativeMissing: DiagnosticID = "report.image.alternative-missing"
    static let rubyUnclosed: DiagnosticID = "report.ruby.unclosed"
    static let rubyEmpty: DiagnosticID = "report.ruby.empty"
    static let rubyManyBars: DiagnosticID = "report.ruby.many-bars"
    static let privateKindUnknown: DiagnosticID = "report.private.unknown-kind"
    // Tables of spreadsheets
    static let tableShape: DiagnosticID = "table.shape"
    // The way in for old text
    static let importUnsure: DiagnosticID = "report.import.unsure"
}
