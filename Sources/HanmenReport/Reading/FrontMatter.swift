package import HanmenCore
public import HanmenYAML

/// The front matter (前付け): the YAML between two `---` lines at the top of a report.
package struct FrontMatter {
    /// The YAML's bytes; nil where the report begins with its narrative.
    package var yaml: Range<Int>?
    /// Where the narrative begins, in bytes.
    package var bodyStart: Int

    /// Finds the front matter; blank lines may stand before it.
    package static func find(in source: SourceText, limit: Int) -> Diagnosed<FrontMatter> {
        let byteOrderMark = source.utf8.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0
        let none = FrontMatter(yaml: nil, bodyStart: byteOrderMark)
        guard let first = firstWrittenLine(of: source, after: byteOrderMark) else { return Diagnosed(none) }
        let opening = source.span(source.range(ofLine: first))
        guard isFence(source, first, from: byteOrderMark) else {
            return isWideFence(opening.text) ? Diagnosed(nil, [wideFence(opening)]) : Diagnosed(none)
        }
        var line = first + 1
        while line <= source.lineCount, !isFence(source, line) { line += 1 }
        guard line <= source.lineCount else { return Diagnosed(nil, [unclosed(opening)]) }
        let yaml = start(of: first + 1, in: source)..<start(of: line, in: source)
        guard yaml.count <= limit else { return Diagnosed(nil, [tooLarge(opening, limit: limit)]) }
        return Diagnosed(FrontMatter(yaml: yaml, bodyStart: start(of: line + 1, in: source)))
    }

    private static func firstWrittenLine(of source: SourceText, after offset: Int) -> Int? {
        (1...source.lineCount).first { line in
            let range = source.range(ofLine: line)
            return source.utf8[max(offset, range.lowerBound)..<max(offset, range.upperBound)]
                .contains { $0 != 0x20 && $0 != 0x09 }
        }
    }

    /// Three hyphens alone on a line; blanks may follow.
    private static func isFence(_ source: SourceText, _ line: Int, from offset: Int = 0) -> Bool {
        let range = source.range(ofLine: line)
        let bytes = source.utf8[max(offset, range.lowerBound)..<range.upperBound]
        return bytes.starts(with: [0x2D, 0x2D, 0x2D])
            && bytes.dropFirst(3).allSatisfy { $0 == 0x20 || $0 == 0x09 }
    }

    /// A fence that was typed with Japanese input on.
    private static func isWideFence(_ line: String) -> Bool {
        let line = line.trimmingSpaces
        return line.count >= 2 && line.allSatisfy { "ー－―—–‐−─".contains($0) }
    }

    private static func start(of line: Int, in source: SourceText) -> Int {
        source.range(ofLine: line).lowerBound
    }

    private static func unclosed(_ span: SourceSpan) -> Diagnostic {
        .error(
            .frontMatterUnclosed,
            Message("先頭の項目欄が閉じられていません。", en: "the front matter is not closed"), at: span,
            hints: [
                Message(
                    "項目の最後の行の下に、半角の「---」だけの行を置いてください。",
                    en: "put a line that holds only `---` under the last field")
            ])
    }

    private static func wideFence(_ span: SourceSpan) -> Diagnostic {
        .error(
            .frontMatterWideFence,
            Message("先頭の線が半角の「---」ではありません。", en: "the first line is not `---` in half-width hyphens"),
            at: span, hints: [Message("半角のハイフン三つ「---」に打ち直してください。", en: "type three hyphens")])
    }

    private static func tooLarge(_ span: SourceSpan, limit: Int) -> Diagnostic {
        .error(
            .frontMatterTooLarge,
            Message(
                "先頭の項目欄が大きすぎます。\(limit >> 10) KB までです。",
                en: "the front matter is too large: at most \(limit >> 10) KB"), at: span,
            hints: [Message("長い文章は「---」の下の本文に書いてください。", en: "write long text under the second `---`")])
    }
}

extension FrontMatter {
    /// The fields of the front matter, in order.
    static func fields(of source: SourceText, in range: Range<Int>) -> Diagnosed<[ReportField]> {
        guard source.utf8[range].contains(where: { $0 > 0x20 }) else { return Diagnosed([]) }
        let yaml = YAMLReader.read(source, in: range)
        guard let value = yaml.value else { return Diagnosed(nil, yaml.diagnostics) }
        guard case .mapping(let entries, _) = value else {
            let isBlank = if case .scalar(let text) = value { text.value.isEmpty } else { false }
            if isBlank { return Diagnosed([], yaml.diagnostics) }
            return Diagnosed(nil, yaml.diagnostics + [notKeys(at: value.span)])
        }
        return Diagnosed(entries.map(ReportField.init(entry:)), yaml.diagnostics)
    }

    private static func notKeys(at span: SourceSpan) -> Diagnostic {
        .error(
            .frontMatterNotKeys,
            Message("先頭の項目欄が「項目名: 値」の形になっていません。", en: "the front matter does not consist of `key: value`"),
            at: span,
            hints: [Message("例: 会派名: 緑風会（「:」は半角、後ろに半角の空白）", en: "for example `会派名: 緑風会`")])
    }
}

extension ReportField {
    init(entry: YAMLEntry) {
        self.init(key: entry.key, value: FieldValue(entry.value))
    }
}

extension FieldValue {
    /// A YAML value as a field's value; nothing is typed yet. The line end behind a block's text is not part of it.
    public init(_ yaml: YAMLValue) {
        switch yaml {
        case .scalar(let scalar):
            let text = scalar.map { String($0.droppingLast(while: \.isNewline)) }
            self = text.value.isEmpty ? .empty(text.span) : .text(text)
        case .sequence(let values, let span): self = .list(values.map(FieldValue.init), span)
        case .mapping(let entries, let span): self = .record(entries.map(ReportField.init(entry:)), span)
        }
    }
}
