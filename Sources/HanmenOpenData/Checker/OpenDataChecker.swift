public import HanmenCore
import HanmenReport

/// Looks through CSV files by the rules of machine readability: our own before they are published, others' too.
public struct OpenDataChecker: Sendable {
    /// The most findings of one file and rule: the first ones show what is wrong.
    static let mostFindings = 20

    /// A checker.
    public init() {}

    /// What is wrong with a file.
    ///
    /// - Parameter columns: what is known of its columns; nil takes their kinds from their cells.
    public func findings(
        in bytes: [UInt8], named name: String, columns: [OpenColumn]? = nil
    ) -> [Diagnostic] {
        let read = Self.source(bytes, named: name)
        guard let source = read.value else { return read.diagnostics }
        let table = ScannedTable(source)
        var found = read.diagnostics + Self.nameFindings(name)
        found += ShapeCheck(table).findings
        guard let checked = CheckedTable(table, columns: columns) else { return found }
        for check in Self.checks { found += check(checked) }
        return found
    }

    private static let checks: [@Sendable (CheckedTable) -> [Diagnostic]] = [
        HeaderCheck.findings, TextCheck.findings, NumberCheck.findings, DateCheck.findings,
        WordCheck.findings,
    ]

    // MARK: Bytes

    /// The text of a file: UTF-8, or Windows-31J with a warning (L3-08); nil for what is no text (L1-01).
    private static func source(_ bytes: [UInt8], named name: String) -> Diagnosed<SourceText> {
        if bytes.contains(0) || bytes.starts(with: Array("%PDF".utf8)) || bytes.starts(with: [0xFF, 0xFE]) {
            return Diagnosed(
                nil,
                [
                    ReadabilityRule.fileFormat.breach(
                        "「\(name)」は、文字だけの CSV ではありません。", en: "`\(name)` is no CSV text",
                        at: nil,
                        hint: Message("表計算ソフトで「CSV UTF-8」として保存してください。", en: "save it as CSV in UTF-8"))
                ])
        }
        if let text = String(validating: bytes, as: UTF8.self) {
            return Diagnosed(SourceText(name: name, text: text))
        }
        let decoded = ReportReader().decode(name: name, bytes: bytes, encoding: .windows31J)
        guard let source = decoded.value, !decoded.hasErrors else {
            return Diagnosed(
                nil,
                [
                    ReadabilityRule.encoding.breach(
                        "「\(name)」の文字コードが分かりません。", en: "the encoding of `\(name)` is unknown", at: nil,
                        as: .error)
                ])
        }
        return Diagnosed(
            source,
            [
                ReadabilityRule.encoding.breach(
                    "UTF-8 ではありません（Shift_JIS と見て調べました）。", en: "not in UTF-8, read as Shift_JIS",
                    at: source.span(0..<0),
                    hint: Message("UTF-8 で保存するか、文字コードを目録に書いてください。", en: "save it in UTF-8, or say so"))
            ])
    }

    private static func nameFindings(_ path: String) -> [Diagnostic] {
        let name = path.split(separator: "/").last.map(String.init) ?? path
        guard name.unicodeScalars.contains(where: \.properties.isWhitespace) else { return [] }
        return [
            .warning(
                .openDataFileName,
                Message("ファイルの名前「\(name)」に空白があります。", en: "the file's name has spaces: \(name)"),
                hints: [Message("「_」に替えてください。", en: "use _ instead")])
        ]
    }
}
