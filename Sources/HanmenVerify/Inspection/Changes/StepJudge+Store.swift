import HanmenCore
import HanmenReading

/// The security store (DSS): it may grow (ISO 32000-2, 12.8.4.3).
extension StepJudge {
    private static let lists: Set = ["Certs", "OCSPs", "CRLs"]
    private static let entryLists: Set = ["Cert", "OCSP", "CRL"]

    mutating func judgeStore() {
        let (before, after) = (step.old.contents.catalog["DSS"], step.new.contents.catalog["DSS"])
        let old = step.old.contents.entries(before) ?? [:]
        guard let new = step.new.contents.entries(after) else {
            if before != nil { refuse(Message("検証情報（DSS）の削除", en: "the security store was removed")) }
            return
        }
        var parts: Set<Int> = []
        guard isGrown(old, new, parts: &parts) else {
            refuse(
                Message("検証情報（DSS）の書き換え", en: "the security store was changed other than by growing"),
                object: number(after))
            return
        }
        parts.formUnion([number(after)].compactMap { $0 })
        let news = parts.intersection(step.changed.union(step.added))
        explained.formUnion(news)
        if !news.isEmpty || before != after { tell(.securityStore, .always, object: number(after)) }
    }

    private func number(_ node: PDFNode?) -> Int? {
        if case .reference(let number)? = node { number } else { nil }
    }

    /// Whether all that was in the store is in it still, and nothing but what belongs there came.
    private func isGrown(_ old: [String: PDFNode], _ new: [String: PDFNode], parts: inout Set<Int>) -> Bool {
        guard Set(new.keys).subtracting(old.keys).isSubset(of: Self.lists.union(["Type", "VRI"])),
            new["Type"] == nil || step.new.contents.resolved(new["Type"])?.nameText == "DSS",
            Self.lists.allSatisfy({ isGrown(old[$0], new[$0], parts: &parts) })
        else { return false }
        let others = Set(old.keys).subtracting(Self.lists).subtracting(["VRI", "Type"])
        guard others.allSatisfy({ old[$0] == new[$0] }) else { return false }
        return areRecordsSound(new["VRI"], parts: &parts)
    }

    private func isGrown(_ before: PDFNode?, _ after: PDFNode?, parts: inout Set<Int>) -> Bool {
        let old = step.old.contents.resolved(before)?.items ?? []
        guard after != nil else { return old.isEmpty }
        guard let new = step.new.contents.resolved(after)?.items, Set(old).isSubset(of: new),
            new.allSatisfy({ isData($0) })
        else { return false }
        parts.formUnion(new.compactMap(number).filter { step.added.contains($0) })
        parts.formUnion([number(after)].compactMap { $0 })
        return true
    }

    /// A stream with nothing but bytes.
    private func isData(_ node: PDFNode) -> Bool {
        guard case .reference(let number) = node, let stream = step.new.contents.objects[number]?.stream
        else {
            return false
        }
        return stream.dictionary.keys.allSatisfy { ["Length", "Filter", "DecodeParms", "Type"].contains($0) }
    }

    /// Records for single signatures (VRI) only say which data belong to which; tools write them anew.
    private func areRecordsSound(_ node: PDFNode?, parts: inout Set<Int>) -> Bool {
        guard let node else { return true }
        guard let records = step.new.contents.entries(node) else { return false }
        parts.formUnion([number(node)].compactMap { $0 })
        for (key, record) in records where key != "Type" {
            guard let entries = step.new.contents.entries(record),
                Set(entries.keys).isSubset(of: Self.entryLists.union(["Type", "TU", "TS"])),
                Self.entryLists.allSatisfy({ isGrown(nil, entries[$0], parts: &parts) }),
                entries["TS"].map({ isData($0) }) ?? true
            else { return false }
            parts.formUnion([number(record), number(entries["TS"])].compactMap { $0 })
        }
        return true
    }
}
