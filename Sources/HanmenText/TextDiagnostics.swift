import HanmenCore

extension DiagnosticID {
    static let glyphMissing: DiagnosticID = "text.glyph.missing"
    static let fontFileShape: DiagnosticID = "text.fonts.shape"
    static let fontRoleEmpty: DiagnosticID = "text.fonts.role-empty"
}

extension Diagnostic {
    /// `fonts.yaml` is not written as roles with lists of files.
    static func fontFileShape(_ span: SourceSpan) -> Diagnostic {
        .error(
            .fontFileShape,
            Message("書体の役割の書き方が違います。", en: "this is not a role with a list of fonts"), at: span,
            hints: [
                Message(
                    "「役割:」の下に「- { ファイル: …, 書体名: … }」を並べてください。",
                    en: "write “role:” and under it “- { ファイル: …, 書体名: … }”")
            ])
    }

    /// None of a role's files is on this machine.
    static func fontRoleEmpty(_ role: Spanned<String>, _ packages: [String]) -> Diagnostic {
        .error(
            .fontRoleEmpty,
            Message(
                "書体「\(role.value)」のフォントが 1 つも見つかりません。", en: "no font of the role \(role.value) is installed"),
            at: role.span,
            hints: packages.prefix(1).map {
                Message("次のコマンドで入れられます: apt-get install \($0)", en: "install it: apt-get install \($0)")
            })
    }

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
        guard let start = whole.indices.first(where: { whole[$0...].starts(with: bytes) }) else {
            return span
        }
        return span.source.span(start..<start + bytes.count)
    }

    private static func hexadecimal(_ value: UInt32) -> String {
        let digits = String(value, radix: 16, uppercase: true)
        return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
    }
}
