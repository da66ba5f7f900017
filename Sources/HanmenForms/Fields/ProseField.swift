import HanmenCore
import HanmenReport

/// 文章: paragraphs. The field 本文 is the narrative under the front matter; any other is a text in it.
enum ProseField: FieldType {
    static let name = "文章"
    static let kind = ValueKind.prose

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        let text = try text(value, of: field)
        let paragraphs = text.split(at: ["\n"]).map {
            ReportBlock.paragraph(Paragraph(content: InlineParser.inlines(fromFieldText: $0), span: $0.span))
        }
        return .prose(paragraphs, text.span)
    }
}
