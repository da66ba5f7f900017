import HanmenCore

extension DiagnosticID {
    static let glyphMissing: DiagnosticID = "text.glyph.missing"
}

extension Diagnostic {
    /// No face of the role's chain has a character.
    static func missingGlyph(_ text: String, role: String, span: SourceSpan?) -> Diagnostic {
        let codes = text.unicodeScalars.map { "U+" + hexadecimal($0.value) }.joined(separator: " ")
        return .error(
            .glyphMissing,
            Message(
                "「\(text)」（\(codes)）の字形が、書体「\(role)」のどのフォントにもありません。",
                en: "no font of the role \(role) has a glyph for “\(text)” (\(codes))"),
            at: span.map { place(of: text, in: $0) },
            hints: [
                Message(
                    "この文字を含むフォントを Fonts/ に置き、Fonts/fonts.yaml の「\(role)」に加えてください。",
                    en: "put a font that has it into Fonts/ and name it under \(role) in Fonts/fonts.yaml")
            ])
    }

    private static func place(of text: String, in span: SourceSpan) -> SourceSpan {
        let bytes = Array(text.utf8)
        let whole = span.source.utf8[span.range.clamped(to: 0..<span.source.utf8.count)]
        guard let start = whole.indices.first(where: { whole[$0...].starts(with: bytes) }) else { return span }
        return span.source.span(start..<start + bytes.count)
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
