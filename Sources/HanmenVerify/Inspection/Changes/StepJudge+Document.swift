import HanmenCore
import HanmenReading

/// Pages, catalog, information and trailer.
extension StepJudge {
    // MARK: Pages

    mutating func judgePages() {
        if step.old.contents.pages != step.new.contents.pages {
            refuse(Message("ページの追加・削除・並べ替え", en: "pages were added, removed or moved"))
        }
        for page in step.new.contents.pages where step.old.contents.pages.contains(page) {
            let (old, new) = step.entries(page)
            let keys = step.changedKeys(old, new)
            let isAppended = areAnnotationsAppended(old["Annots"], new["Annots"])
            if isAppended, !addedWidgets.isEmpty, !addedBetween(old["Annots"], new["Annots"]).isEmpty {
                explain(new["Annots"], if: isListOfOnePage(new["Annots"]))
            }
            guard keys.isSubset(of: ["Annots", "Tabs"]), isAppended,
                !keys.contains("Tabs") || step.new.contents.resolved(new["Tabs"]) == .name("S")
            else { continue }
            explained.insert(page)
        }
    }

    private func addedBetween(_ before: PDFNode?, _ after: PDFNode?) -> ArraySlice<PDFNode> {
        let old = step.old.contents.resolved(before)?.items ?? []
        return (step.new.contents.resolved(after)?.items ?? []).dropFirst(old.count)
    }

    private func areAnnotationsAppended(_ before: PDFNode?, _ after: PDFNode?) -> Bool {
        let old = step.old.contents.resolved(before)?.items ?? []
        let new = step.new.contents.resolved(after)?.items ?? []
        return new.starts(with: old)
            && addedBetween(before, after).allSatisfy {
                if case .reference(let number) = $0 { addedWidgets.contains(number) } else { false }
            }
    }

    /// A list that is an object of its own must be nothing else besides.
    private func isListOfOnePage(_ node: PDFNode?) -> Bool {
        guard case .reference(let number)? = node else { return true }
        return step.new.graph.referrers(of: number).count == 1
    }

    // MARK: Catalog

    mutating func judgeCatalog() {
        guard case .reference(let root)? = step.new.contents.trailer["Root"],
            step.old.contents.trailer["Root"] == .reference(root)
        else { return }
        let (old, new) = step.entries(root)
        let extensions = new["Extensions"]
        for key in step.changedKeys(old, new).subtracting(["AcroForm", "DSS", "Extensions", "Version"])
            .sorted()
        {
            refuse(Message("カタログの差し替え（\(key)）", en: "\(key) of the catalog was changed"), object: root)
        }
        explain(extensions, if: isListOfOnePage(extensions))
        explained.formUnion(step.addedObjects(from: extensions))
        explained.insert(root)
    }

    // MARK: Information

    mutating func judgeInformation() {
        let information = step.new.contents.trailer["Info"]
        let old = step.old.contents.entries(step.old.contents.trailer["Info"]) ?? [:]
        let new = step.new.contents.entries(information) ?? [:]
        let keys = step.changedKeys(old, new)
        var isTold = false
        if !keys.isEmpty, keys.isSubset(of: ["ModDate", "Producer"]) {
            explain(information, if: true)
            isTold = true
        }
        if case .reference(let number)? = step.new.contents.catalog["Metadata"],
            step.changed.contains(number),
            let (before, after) = metadata(number), before.saysTheSame(as: after)
        {
            explained.insert(number)
            isTold = true
        }
        if isTold {
            tell(
                .other(
                    Message("文書情報の更新（更新日時・作成ソフトだけ）", en: "dates and producer of the document were updated")),
                .always)
        }
    }

    private func metadata(_ number: Int) -> (MetadataTexts, MetadataTexts)? {
        guard let before = step.old.contents.objects[number]?.stream,
            let after = step.new.contents.objects[number]?.stream,
            before.dictionary["Type"] == after.dictionary["Type"],
            before.dictionary["Subtype"] == after.dictionary["Subtype"]
        else { return nil }
        return (MetadataTexts(before.data), MetadataTexts(after.data))
    }

    // MARK: Trailer

    mutating func judgeTrailer() {
        let (old, new) = (step.old.contents.trailer, step.new.contents.trailer)
        // What describes the section itself, not the document.
        let own: Set = [
            "Size", "Prev", "ID", "Type", "W", "Index", "Length", "Filter", "DecodeParms", "XRefStm",
        ]
        for key in step.changedKeys(old, new).subtracting(own).sorted() {
            if key == "Info", old["Info"] == nil { continue }
            refuse(Message("トレーラーの \(key) の変更", en: "\(key) of the trailer was changed"))
        }
        let (before, after) = (identifier(step.old), identifier(step.new))
        if let before, before != after {
            refuse(Message("文書の識別子（ID）の変更", en: "the document's identifier was changed"))
        }
    }

    private func identifier(_ state: RevisionState) -> PDFNode? {
        state.contents.resolved(state.contents.trailer["ID"])?.items?.first
    }
}
