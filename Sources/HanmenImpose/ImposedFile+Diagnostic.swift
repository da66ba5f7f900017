public import HanmenCore

extension ImposedFile {
    /// What a person should know before it is printed.
    public var diagnostics: [Diagnostic] {
        (unseenFields > 0 ? [unseen] : []) + (valuesMayDiffer ? [stale] : [])
            + (deepest > ImpositionLimits.stitchedSheets ? [thick] : [])
    }

    private var unseen: Diagnostic {
        .warning(
            .imposeFieldUnseen,
            Message(
                "記入欄 \(unseenFields) 個の値に見た目がなく、紙には印刷されません。",
                en: "\(unseenFields) fields have a value without an appearance: it is not printed."),
            hints: [Self.saveAgain])
    }

    private var stale: Diagnostic {
        .warning(
            .imposeFieldStale,
            Message(
                "記入欄の見た目が、値より古いかもしれません（NeedAppearances）。画面と違うものが印刷されていないか確かめてください。",
                en: "fields may look older than their values (NeedAppearances): compare paper and screen."),
            hints: [Self.saveAgain])
    }

    private static let saveAgain = Message(
        "記入に使ったソフトで保存し直すか、hanmen import で原稿にしてから組み直してください。",
        en: "Save the form again with the program that filled it, or import and render it.")

    /// How many sheets of the thickest section lie in each other.
    private var deepest: Int { (plan.sheets.map(\.depth).max() ?? 0) + 1 }

    private var thick: Diagnostic {
        .warning(
            .imposeSectionThick,
            Message(
                "\(deepest) 枚を重ねて折ることになります。中綴じの針が通るのは \(ImpositionLimits.stitchedSheets) 枚ほどまでです。",
                en:
                    "\(deepest) sheets lie in each other; staples go through about \(ImpositionLimits.stitchedSheets)."
            ),
            hints: [
                Message(
                    "--section 8 などで折丁に分けて背で綴じるか、二つ折りにせず製本してください。",
                    en: "Make several sections, such as with --section 8, or do not fold the sheets.")
            ])
    }
}
