import HanmenCore

extension DiagnosticID {
    static let glyphMissing: DiagnosticID = "text.glyph.missing"
    static let glyphVariation: DiagnosticID = "text.glyph.variation"
    static let glyphPrivateUse: DiagnosticID = "text.glyph.private-use"
    static let controlIgnored: DiagnosticID = "text.control.ignored"
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

    /// No face of the role's chain has this variation of a character.
    static func variationUnsupported(_ text: String, role: String, at span: SourceSpan?) -> Diagnostic {
        .warning(
            .glyphVariation,
            Message(
                "「\(text)」（\(codes(text))）の異体字が、書体「\(role)」のどのフォントにもありません。標準の字形で組みました。",
                en:
                    "no font of the role \(role) has the variation “\(text)” (\(codes(text))); the usual form was set"
            ),
            at: span.map { place(of: text, in: $0) },
            hints: [
                Message(
                    "字形を確かめてください。異体字を持つフォントは Fonts/fonts.yaml の「\(role)」に加えられます。",
                    en: "look at its shape; a font that has it can be named under \(role) in Fonts/fonts.yaml"
                )
            ])
    }

    /// A character of one's own (外字): only the font that was made for it shows what is meant.
    static func privateUse(_ text: String, at span: SourceSpan?) -> Diagnostic {
        .warning(
            .glyphPrivateUse,
            Message(
                "外字（\(codes(text))）があります。ほかの機械では別の字になるか、表示されません。",
                en:
                    "there is a private-use character (\(codes(text))); elsewhere it shows as another one or not at all"
            ),
            at: span.map { place(of: text, in: $0) },
            hints: [
                Message(
                    "同じ字が標準の文字（異体字を含む）にあれば、置き換えてください。",
                    en: "replace it by a standard character or a variation, if there is one")
            ])
    }

    /// A control that says nothing in a horizontal or vertical Japanese line.
    static func controlIgnored(_ scalar: Unicode.Scalar, at span: SourceSpan?) -> Diagnostic {
        .warning(
            .controlIgnored,
            Message(
                "見えない制御文字（\(codes(String(scalar)))）を除いて組みました。",
                en: "an invisible control (\(codes(String(scalar)))) was left out"),
            at: span.map { place(of: String(scalar), in: $0) },
            hints: [Message("原稿から消してください。", en: "delete it from the report")])
    }

    /// No face of the role's chain has a character.
    static func missingGlyph(_ text: String, role: String, span: SourceSpan?) -> Diagnostic {
        .error(
            .glyphMissing,
            Message(
                "「\(text)」（\(codes(text))）の字形が、書体「\(role)」のどのフォントにもありません。",
                en: "no font of the role \(role) has a glyph for “\(text)” (\(codes(text)))"),
            at: span.map { place(of: text, in: $0) },
            hints: [
                Message(
                    "この文字を含むフォントを Fonts/ に置き、Fonts/fonts.yaml の「\(role)」に加えてください。",
                    en: "put a font that has it into Fonts/ and name it under \(role) in Fonts/fonts.yaml")
            ])
    }

    /// `U+845B U+E0102`.
    private static func codes(_ text: String) -> String {
        text.unicodeScalars.map { "U+" + hexadecimal($0.value) }.joined(separator: " ")
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
