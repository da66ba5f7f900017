import HanmenCore

/// The sentences for what can be wrong with YAML.
extension Diagnostic {
    static func yamlTooLarge(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlTooLarge,
            Message(
                "項目の部分が大きすぎます（上限 \(YAMLLimits.bytes / 1024) KB）",
                en: "too much YAML (at most \(YAMLLimits.bytes / 1024) KB)"), at: span,
            hints: [Message("長い文章は「---」の下の本文に書いてください", en: "write long text in the body below `---`")])
    }

    static func yamlTooDeep(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlTooDeep,
            Message(
                "入れ子が深すぎます（\(YAMLLimits.depth) 段まで）", en: "nested too deep (at most \(YAMLLimits.depth))"),
            at: span)
    }

    static func yamlControlCharacter(_ code: UInt8, at span: SourceSpan) -> Diagnostic {
        let digits = String(code, radix: 16, uppercase: true)
        let name = "U+" + String(repeating: "0", count: 4 - digits.count) + digits
        return .error(
            .yamlControlCharacter,
            Message("目に見えない制御文字（\(name)）があります", en: "a control character (\(name))"), at: span,
            hints: [Message("その文字を消して、打ち直してください", en: "delete the character")])
    }

    static func yamlIndentation(_ space: YAMLOtherSpace, at span: SourceSpan) -> Diagnostic {
        let (name, english) =
            switch space {
            case .tab: ("タブ", "a TAB")
            case .wide: ("全角の空白", "a full-width space")
            case .noBreak: ("特殊な空白（U+00A0）", "a no-break space (U+00A0)")
            }
        return .error(
            .yamlIndentation, Message("字下げに\(name)が使われています", en: "the indentation has \(english)"), at: span,
            hints: [Message("半角の空白で字下げしてください", en: "indent with half-width spaces")])
    }

    static func yamlMisaligned(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlMisaligned,
            Message(
                "「\(span.text)」の字下げが、上の行の項目とそろっていません", en: "`\(span.text)` is not aligned with the key above"),
            at: span,
            hints: [
                Message("行の頭の空白を、上の項目と同じ数にしてください", en: "indent it like the key above"),
                Message(
                    "上の行の値の続きなら、値全体を引用符「\"…\"」で囲んでください", en: "if it continues the value above, quote that"),
            ])
    }

    static func yamlWideColon(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlWideColon, Message("項目名の後の「：」が全角です", en: "the colon behind the key is full-width"), at: span,
            hints: [Message("半角の「:」にして、後に半角の空白を一つ入れてください（例 会派名: 緑風会）", en: "write `key: value`")])
    }

    static func yamlColonWithoutSpace(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlColonWithoutSpace, Message("「:」の後に半角の空白がありません", en: "no space behind the colon"), at: span,
            hints: [Message("「:」の後に半角の空白を一つ入れてください（例 会派名: 緑風会）", en: "write `key: value`")])
    }

    static func yamlMissingColon(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlMissingColon, Message("項目名と値を分ける「: 」がありません", en: "no `: ` between key and value"), at: span,
            hints: [
                Message("「項目名: 値」の形で書いてください", en: "write `key: value`"),
                Message("一覧の一つなら、頭に「- 」を付けてください", en: "begin an item of a list with `- `"),
            ])
    }

    static func yamlColonInValue(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlColonInValue, Message("値の中に「: 」があり、どこまでが項目名か分かりません", en: "`: ` inside a value"), at: span,
            hints: [Message("値全体を引用符「\"…\"」で囲むか、全角の「：」にしてください", en: "quote the whole value")])
    }

    static func yamlUnclosedQuote(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlUnclosedQuote,
            Message("引用符「\(span.text)」が閉じていません", en: "this quotation mark is never closed"), at: span,
            hints: [Message("値の終わりに同じ引用符「\(span.text)」を付けてください", en: "close it with `\(span.text)`")])
    }

    static func yamlTextAfterEnd(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlTextAfterEnd,
            Message("閉じた引用符や括弧の後に、まだ文字があります", en: "text behind a closed quotation mark or bracket"), at: span,
            hints: [
                Message("値全体を引用符「\"…\"」で囲むか、括弧を全角の｛｝にしてください", en: "quote the whole value, or use ｛｝")
            ])
    }

    static func yamlUnclosedBracket(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlUnclosedBracket, Message("括弧「\(span.text)」が閉じていません", en: "this bracket is never closed"),
            at: span,
            hints: [Message("対になる「\(span.text == "{" ? "}" : "]")」で閉じてください", en: "close it")])
    }

    static func yamlCommaInNumber(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlCommaInNumber,
            Message("「{ }」の中では、数の「,」がここで値を分けてしまいます", en: "in braces a comma ends the value"), at: span,
            hints: [
                Message(
                    "「\"20,000円\"」のように引用符で囲むか、「,」を取ってください", en: "quote the number, or leave out its comma")
            ])
    }

    static func yamlDuplicateKey(_ key: String, at span: SourceSpan, first: SourceSpan?) -> Diagnostic {
        let line = first.map { "\($0.start.line) 行目にも" } ?? "ほかの行にも"
        let english = first.map { "line \($0.start.line)" } ?? "another line"
        return .error(
            .yamlDuplicateKey, Message("項目「\(key)」が\(line)あります", en: "`\(key)` stands also on \(english)"),
            at: span,
            hints: [Message("どちらか一つにしてください", en: "keep one of them")])
    }

    static func yamlUnsupported(_ mark: String, at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlUnsupported, Message("「\(mark)」で始まる書き方は使えません", en: "`\(mark)` is not used here"), at: span,
            hints: [Message("文字として書くときは、値全体を引用符「\"…\"」で囲んでください", en: "quote the value to mean the text")])
    }

    static func yamlManyDocuments(at span: SourceSpan) -> Diagnostic {
        .error(
            .yamlManyDocuments, Message("区切り「\(span.text)」の後に、もう一つの内容があります", en: "a second document"),
            at: span,
            hints: [Message("一つのファイルには一つの内容だけを書いてください", en: "keep one document in a file")])
    }

    static func yamlNotUnderstood(at span: SourceSpan) -> Diagnostic {
        .error(.yamlSyntax, Message("ここの書き方を読み取れません", en: "cannot be read as YAML"), at: span)
    }
}
