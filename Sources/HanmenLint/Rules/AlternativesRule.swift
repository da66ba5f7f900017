import HanmenCore
import HanmenReport

/// L20: descriptions of photographs say what is to be seen. Pictures without any are told where reports are read.
enum AlternativesRule: LintCheck {
    static let rule = LintRule.alternatives

    static func findings(in reading: LintReading) -> [Diagnostic] {
        let fields = reading.fields.filter { ["画像", "写真の一覧"].contains($0.type) }
        return reading.report.body.flatMap(\.pictures).compactMap { image in
            empty(image.path.value, image.alternative.value)
                ? finding(image.alternative.value, at: image.path.span) : nil
        } + fields.flatMap { described($0.field.value) }
    }

    /// `会場.jpg 会場のようす`, `{ ファイル: 会場.jpg, 説明: 会場 }`.
    private static func described(_ value: FieldValue) -> [Diagnostic] {
        switch value {
        case .list(let values, _): return values.flatMap { described($0) }
        case .text(let text):
            let parts = text.value.split(maxSplits: 1, whereSeparator: \.isWhitespace).map(String.init)
            guard parts.count == 2, empty(parts[0], parts[1]) else { return [] }
            return [finding(parts[1], at: text.span)]
        case .record(let entries, let span):
            func text(_ key: String) -> String {
                entries.first { $0.key.value == key }?.value.texts.first?.value ?? ""
            }
            return !text("説明").isEmpty && empty(text("ファイル"), text("説明"))
                ? [finding(text("説明"), at: span)] : []
        case .empty: return []
        }
    }

    /// Whether a description says nothing: 写真1, IMG_0123, the file's name.
    private static func empty(_ path: String, _ alternative: String) -> Bool {
        let said = alternative.narrowed.lowercased()
        guard !said.isEmpty else { return false }
        let file = path.split(separator: "/").last.map { String($0).narrowed.lowercased() } ?? ""
        let stem = file.split(separator: ".").first.map(String.init) ?? file
        let isName = said == file || said == stem && stem.allSatisfy(\.isASCII)
        return isName || said.wholeMatch(of: /(写真|画像|図|イメージ|image|photo|picture|img|dsc)[_-]?[0-9]*/) != nil
    }

    private static func finding(_ alternative: String, at span: SourceSpan) -> Diagnostic {
        rule.warning(
            Message("写真の説明「\(alternative)」では、何が写っているか分かりません。", en: "this describes nothing"), at: span,
            hints: [Message("「住民会議のようす」のように、写っているものを書いてください。", en: "say what is to be seen")])
    }
}

extension ReportBlock {
    /// The pictures in it.
    fileprivate var pictures: [InlineImage] {
        switch self {
        case .paragraph(let paragraph):
            paragraph.content.compactMap { if case .image(let image) = $0 { image } else { nil } }
        case .list(let list): list.items.flatMap { $0.blocks.flatMap(\.pictures) }
        case .quote(let blocks, _): blocks.flatMap(\.pictures)
        case .heading, .table, .pageBreak: []
        }
    }
}
