import HanmenCore

/// The sentences for what can be wrong with layouts.
extension Diagnostic {
    static func layoutCycle(_ chain: [String], at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutCycle,
            Message(
                "継承が輪になっています: \(chain.joined(separator: " → "))",
                en: "the layouts inherit in a circle: \(chain.joined(separator: " -> "))"), at: span,
            hints: [Message("継承には、下の段の様式だけを書いてください", en: "inherit only from a layer below")])
    }

    static func layoutChainTooLong(at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutChainTooLong,
            Message(
                "継承が深すぎます（\(LayoutStore.deepestChain) 段まで）",
                en: "too many layers (at most \(LayoutStore.deepestChain))"), at: span)
    }

    static func layoutUnreadable(_ error: WorkspaceError, at span: SourceSpan?) -> Diagnostic {
        .error(.layoutUnreadable, error.message, at: span)
    }

    static func layoutNotUTF8(_ path: String, at span: SourceSpan?) -> Diagnostic {
        .error(
            .layoutUnreadable, Message("UTF-8 の文書ではありません: \(path)", en: "not UTF-8: \(path)"), at: span,
            hints: [Message("UTF-8 で保存し直してください", en: "save it as UTF-8")])
    }

    static func layoutParentUnknown(_ name: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .layoutParentUnknown,
            Message(
                "継承する様式「\(name.value.shortened)」が見つかりません",
                en: "no layout `\(name.value.shortened)` to inherit from"),
            at: name.span, hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func layoutOutside(_ name: Spanned<String>) -> Diagnostic {
        .error(
            .layoutOutside,
            Message(
                "「\(name.value.shortened)」は様式のフォルダの外にあります",
                en: "`\(name.value.shortened)` lies outside the layouts"),
            at: name.span,
            hints: [Message("継承できるのは、様式のフォルダの中のファイルか、様式の名前だけです", en: "inherit from files among the layouts")])
    }

    static func layoutTooLarge(at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutTooLarge,
            Message(
                "重ねた様式が大きすぎます（合わせて \(LayoutStore.largestStack >> 20) MB まで）",
                en: "the layers are too large (at most \(LayoutStore.largestStack >> 20) MB together)"),
            at: span)
    }

    static func layoutFormWanted(at span: SourceSpan, known: [String]) -> Diagnostic {
        .error(
            .layoutFormWanted,
            Message("どの様式に重ねるかが分かりません", en: "nothing says which form this is laid over"), at: span,
            hints: [
                Message(
                    "報告書の「様式」に書いてください。コマンドでは、ファイルの代わりに、様式の名前と --council、--faction で選べます",
                    en: "name a form in the report (様式), or a form with --council and --faction"),
                ClosestNames.hint(known, for: ""),
            ])
    }

    static func layoutKeyUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .layoutKeyUnknown,
            Message("「\(key.value.shortened)」という項目はありません", en: "there is no key `\(key.value.shortened)`"),
            at: key.span, hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func layoutKeyMissing(_ key: String, at span: SourceSpan) -> Diagnostic {
        .error(.layoutKeyMissing, Message("「\(key)」が要ります", en: "`\(key)` is missing"), at: span)
    }

    static func layoutValueWrong(_ key: String, wants: Message, at span: SourceSpan) -> Diagnostic {
        .error(
            .layoutValueWrong, Message("「\(key)」の値が正しくありません", en: "the value of `\(key)` is not right"),
            at: span,
            hints: [wants])
    }

    static func layoutChoiceWrong(_ text: Spanned<String>, key: String, known: [String]) -> Diagnostic {
        .error(
            .layoutValueWrong,
            Message(
                "「\(key)」に「\(text.value.shortened)」は使えません",
                en: "`\(text.value.shortened)` does not go with `\(key)`"),
            at: text.span,
            hints: [ClosestNames.hint(known, for: text.value)])
    }

    static func layoutUnitWrong(_ text: Spanned<String>, key: String, units: [String]) -> Diagnostic {
        .error(
            .layoutUnitWrong,
            Message(
                "「\(key)」の長さ「\(text.value.shortened)」を読み取れません", en: "`\(text.value.shortened)` is no length"),
            at: text.span, hints: [unitHint(text.value, units: units)])
    }

    /// What is most likely wrong with a length: it is negative, it has no unit, it has another one.
    private static func unitHint(_ text: String, units: [String]) -> Message {
        if let first = text.first, "-－−".contains(first) {
            return Message("0 より小さい長さは使えません", en: "lengths are not negative")
        }
        if Double(text) != nil {
            let written = units.map { "「\(text.shortened)\($0)」" }.joined()
            return Message("\(written)のように、単位を付けてください", en: "add a unit: \(units.joined(separator: ", "))")
        }
        return Message(
            "数に単位を付けてください。使える単位は \(units.joined(separator: "・")) です",
            en: "use a number and one of: \(units.joined(separator: ", "))")
    }

    static func layoutNameUnknown(_ name: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .layoutNameUnknown,
            Message(
                "「\(name.value.shortened)」という名前のものはありません", en: "nothing is named `\(name.value.shortened)`"),
            at: name.span, hints: [ClosestNames.hint(known, for: name.value)])
    }

    static func layoutNameOfNoForm(_ name: Spanned<String>) -> Diagnostic {
        .warning(
            .layoutNameOfNoForm,
            Message(
                "「\(name.value.shortened)」という名前のものは、どの様式にもありません",
                en: "no form has anything named `\(name.value.shortened)`"),
            at: name.span,
            hints: [
                Message(
                    "名前を確かめるか、「様式別」の下に書いてください（そこでは、違う名前がエラーになります）",
                    en: "check the name, or write it under 様式別")
            ])
    }

    static func layoutNameTaken(_ name: Spanned<String>, first: SourceSpan) -> Diagnostic {
        .error(
            .layoutNameTaken,
            Message(
                "「\(name.value.shortened)」という名前はもう使われています（\(first)）",
                en: "the name `\(name.value.shortened)` is taken (\(first))"
            ),
            at: name.span,
            hints: [Message("中身を変えるときは「変える」か「差し替え」を使ってください", en: "use 変える or 差し替え to alter it")])
    }

    static func layoutVerb(at span: SourceSpan) -> Diagnostic {
        let verbs = LayoutVerb.allCases.map(\.rawValue)
        return .error(
            .layoutVerb,
            Message("変更の一つずつに、動詞が一つ要ります", en: "every change wants one verb"), at: span,
            hints: [
                Message(
                    "「- 変える: 名前」のように、\(verbs.map { "「\($0)」" }.joined())のどれか一つを書いてください",
                    en: "one of \(verbs.joined(separator: ", "))")
            ])
    }

    static func layoutPosition(_ place: Spanned<String>) -> Diagnostic {
        .error(
            .layoutVerb,
            Message("位置「\(place.value.shortened)」を読み取れません", en: "`\(place.value.shortened)` is no place"),
            at: place.span,
            hints: [Message("「提出日の前」か「提出日の後」のように書いてください", en: "write 提出日の前 or 提出日の後")])
    }

    static func layoutListReplaced(_ key: Spanned<String>) -> Diagnostic {
        .error(
            .layoutListReplaced,
            Message(
                "「\(key.value.shortened)」は丸ごと書き直せません", en: "`\(key.value.shortened)` cannot be written anew"),
            at: key.span,
            hints: [
                Message("「変更」の下に、追加・差し替え・変える・削除で書いてください", en: "use 変更 with its four verbs")
            ])
    }

    static func layoutPathUnknown(_ path: Spanned<[String]>) -> Diagnostic {
        .warning(
            .layoutPathUnknown,
            Message(
                "「\(LayoutPath.text(path.value).shortened)」に当たるものが、この様式にありません",
                en: "nothing in this layout is at `\(LayoutPath.text(path.value).shortened)`"), at: path.span,
            hints: [
                Message("「用紙.余白.上」「構成.前文」のように、上の段から順に「.」でつないでください", en: "join keys by `.`, as 用紙.余白.上")
            ])
    }

    static func layoutLocked(_ lock: Spanned<[String]>, at span: SourceSpan) -> Diagnostic {
        let path = LayoutPath.text(lock.value)
        return .error(
            .layoutLocked, Message("「\(path)」は固定されていて、ここでは変えられません", en: "`\(path)` is locked"), at: span,
            hints: [Message("\(lock.span) で固定されています", en: "locked at \(lock.span)")])
    }
}
