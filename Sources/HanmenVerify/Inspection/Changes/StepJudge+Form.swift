import HanmenCore
import HanmenReading

/// The form's own dictionary: fields may be appended, SigFlags set.
extension StepJudge {
    mutating func judgeForm() {
        let (before, after) = (step.old.contents.catalog["AcroForm"], step.new.contents.catalog["AcroForm"])
        guard let new = step.new.contents.entries(after) else {
            if before != nil { refuse(Message("入力欄一覧（AcroForm）の削除", en: "the form was removed")) }
            return
        }
        let old = step.old.contents.entries(before) ?? [:]
        let strange = step.changedKeys(old, new).subtracting(["Fields", "SigFlags"])
        for key in strange.sorted() {
            refuse(Message("入力欄一覧（AcroForm）の \(key) の変更", en: "\(key) of the form was changed"))
        }
        if !isAppended(old["Fields"], new["Fields"]) {
            refuse(Message("入力欄の追加・削除・並べ替え", en: "fields were added, removed or moved"))
        }
        explain(after, if: strange.isEmpty)
        explain(new["Fields"], if: true)
    }

    /// Whether an array has what it had, in that order, and new fields behind.
    private func isAppended(_ before: PDFNode?, _ after: PDFNode?) -> Bool {
        let old = step.old.contents.resolved(before)?.items ?? []
        let new = step.new.contents.resolved(after)?.items ?? []
        return new.starts(with: old)
            && new.dropFirst(old.count).allSatisfy {
                if case .reference(let number) = $0 { addedWidgets.contains(number) } else { false }
            }
    }

    /// An object that holds just what was judged.
    mutating func explain(_ node: PDFNode?, if isJudged: Bool) {
        if case .reference(let number)? = node, isJudged { explained.insert(number) }
    }
}
