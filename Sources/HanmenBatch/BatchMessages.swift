import HanmenCore
import HanmenForms

/// The sentences for plans, runs and what they made.
extension Diagnostic {
    static func noManifest(_ folder: String) -> Diagnostic {
        .error(
            .batchManifest, Message("計画がありません: \(folder)/manifest.jsonl", en: "no manifest in \(folder)"),
            hints: [
                Message(
                    "先に `hanmen batch plan 定例会.yaml -o \(folder)` を実行してください。",
                    en: "plan first: hanmen batch plan")
            ])
    }

    static func brokenManifest(_ path: String, line: Int) -> Diagnostic {
        .error(
            .batchManifest, Message("計画を読めません: \(path) \(line) 行目", en: "cannot read \(path), line \(line)"),
            hints: [Message("`hanmen batch plan` で作り直してください。", en: "make it anew with hanmen batch plan")])
    }

    static func nameTwice(_ output: String, _ first: String, _ second: String) -> Diagnostic {
        .error(
            .batchNameTwice,
            Message(
                "出力名が重なります: \(output)（\(first) と \(second)）",
                en: "\(first) and \(second) would both be \(output)"),
            hints: [Message("出力名に {番号} を入れてください。例: {番号}_{会派}_{様式}", en: "put {番号} into 出力名")])
    }

    static func nameField(_ name: String, of report: String, known: [String]) -> Diagnostic {
        .error(
            .batchNameField,
            Message("出力名の {\(name)} は、この報告書の様式にない項目です: \(report)", en: "\(report) has no field `\(name)`"),
            hints: [
                Message(
                    "使えるのは 番号、会派、様式、原稿 と、項目の名前（\(known.joined(separator: "、"))）です。",
                    en: "番号, 会派, 様式, 原稿 and names of fields")
            ])
    }

    static func changedSincePlan(_ report: String) -> Diagnostic {
        .error(
            .batchChanged,
            Message(
                "計画の後で、報告書か写真かレイアウトが変えられました: \(report)", en: "changed after the plan was made: \(report)"),
            hints: [
                Message(
                    "`hanmen batch` をもう一度実行すると、変わったものだけを作り直します。",
                    en: "plan again: only what changed is made anew")
            ])
    }

    static func folderBusy(_ folder: String) -> Diagnostic {
        .error(
            .batchBusy, Message("このフォルダでは、別の処理が動いています: \(folder)", en: "another run is at work in \(folder)"),
            hints: [Message("終わるのを待って、もう一度実行してください。", en: "wait until it has ended")])
    }

    static func unwritable(_ error: WorkspaceError) -> Diagnostic {
        .error(
            .batchUnwritable, error.message,
            hints: [
                Message(
                    "空き容量と書き込みの権限を確かめて、もう一度実行してください。できたものは作り直しません。",
                    en: "see to space and permissions, and run again: what is there is not made anew")
            ])
    }

    static func notMade(_ output: String) -> Diagnostic {
        .error(
            .batchIncomplete, Message("まだできていません: \(output)", en: "not made yet: \(output)"),
            hints: [Message("`hanmen batch run` をもう一度実行してください。", en: "run again")])
    }

    static func notAsMade(_ output: String) -> Diagnostic {
        .error(
            .batchIncomplete,
            Message(
                "作ったときの内容と違います（消されたか、書き換えられました）: \(output)",
                en: "missing or changed since it was made: \(output)"),
            hints: [Message("`hanmen batch run` をもう一度実行すると、作り直します。", en: "run again to make it anew")])
    }

    static func noEdition(_ edition: Edition, _ folder: String) -> Diagnostic {
        .error(
            .batchIncomplete,
            Message("「\(edition.word)」は作られていません: \(folder)", en: "no \(edition.code) edition in \(folder)"),
            hints: [
                Message(
                    "定例会のファイルの「版」に書くか、`--edition` で選んでください。", en: "name it in 版, or choose with --edition")
            ])
    }

    static func staleRemoved(_ output: String) -> Diagnostic {
        .note(
            .batchStale,
            Message("前の計画で作ったものを片付けました: \(output)", en: "removed, as no plan wants it any more: \(output)"))
    }
}
