import HanmenCore

/// Says in the clerk's language what the parser complains about.
struct YAMLTranslation {
    var places: YAMLPlaces

    init(places: YAMLPlaces) { self.places = places }

    func diagnostic(for problem: YAMLProblem) -> Diagnostic {
        switch problem {
        case .syntax(let problem, let mark): return syntax(problem, at: span(of: mark))
        case .duplicateKey(let key, let mark): return duplicate(key, first: span(of: mark))
        case .unreadable:
            let start = places.range.lowerBound
            return .yamlNotUnderstood(at: places.source.span(start..<start))
        }
    }

    private func span(of mark: YAMLMark) -> SourceSpan {
        var places = places
        let offset = places.offset(of: mark)
        return places.source.span(offset..<offset)
    }

    private func syntax(_ problem: String, at span: SourceSpan) -> Diagnostic {
        let known = Self.problems.first { problem.contains($0.key) }
        let (sentence, hint) = known.map { ($0.sentence, $0.hint) } ?? (Self.unknown, Self.generalHint)
        return .error(.yamlSyntax, Message(sentence, en: problem), at: span, hints: [hint])
    }

    /// The second place is found by its name: the parser tells only the first.
    private func duplicate(_ key: String, first: SourceSpan) -> Diagnostic {
        let source = places.source
        let column = first.start.column
        for line in first.start.line + 1..<max(source.lineCount, first.start.line) + 1 {
            let range = source.range(ofLine: line).clamped(to: places.range)
            let text = source.text(in: range)
            guard text.contains(key) else { continue }
            let head = text.dropFirst(column - 1).drop { $0 == "\"" || $0 == "'" }
            guard head.hasPrefix(key) else { continue }
            let start = range.lowerBound + text[..<head.startIndex].utf8.count
            return .yamlDuplicateKey(key, at: source.span(start..<start + key.utf8.count), first: first)
        }
        return .yamlDuplicateKey(key, at: first, first: nil)
    }

    private static let unknown = "ここの書き方を読み取れません"
    private static let generalHint = Message(
        "上の行からの字下げと、「:」「-」「,」の後の半角の空白を確かめてください", en: "look at the indentation and the spaces behind : - ,")

    /// What the parser says, what it means, and what would be right.
    private static let problems: [(key: String, sentence: String, hint: Message)] = [
        (
            "did not find expected key", "この行の字下げが、上の行とそろっていません",
            Message("行の頭の空白を、同じ段の項目と同じ数にしてください", en: "indent it like its neighbours")
        ),
        (
            "did not find expected '-' indicator", "一覧の行は、頭に「- 」が要ります",
            Message("一覧の一つずつに「- 」を付け、字下げをそろえてください", en: "begin every item with `- `")
        ),
        (
            "did not find expected ',' or", "括弧の中の区切りが正しくありません",
            Message("半角の「,」で区切り、同じ種類の括弧で閉じてください", en: "separate by `,` and close the bracket")
        ),
        (
            "mapping values are not allowed", "ここには「項目名: 値」を書けません",
            Message("値に「: 」が入るときは、値全体を引用符「\"…\"」で囲んでください", en: "quote a value that has `: ` in it")
        ),
        (
            "block sequence entries are not allowed", "一覧の「- 」は、項目名の次の行から書きます",
            Message("「項目名:」の後で改行し、次の行から「- 」で並べてください", en: "begin the list on the next line")
        ),
        (
            "cannot start any token", "この記号では値を始められません",
            Message("値全体を引用符「\"…\"」で囲んでください", en: "quote the whole value")
        ),
        (
            "escape", "「\\」の使い方が正しくありません",
            Message("「\\」をそのまま書くときは、引用符を「'…'」にしてください", en: "use '…' to write a backslash as it is")
        ),
        (
            "could not find expected ':'", "項目名の後に「: 」がありません",
            Message("「項目名: 値」の形で書いてください", en: "write `key: value`")
        ),
        (
            "indentation", "字下げが正しくありません",
            Message("半角の空白で、同じ段の行の頭をそろえてください", en: "indent with half-width spaces")
        ),
    ]
}
