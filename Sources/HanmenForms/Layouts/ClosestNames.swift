package import HanmenCore

/// Names that a wrong name may have been meant for, closest first.
package enum ClosestNames {
    /// The names in order of likeness to a name; those equally far keep their order.
    static func sorted(_ names: [String], to wanted: String) -> [String] {
        guard !wanted.isEmpty else { return names }
        let wanted = Array(wanted.unicodeScalars.prefix(64))
        return names.enumerated()
            .map {
                (distance: distance(wanted, Array($0.element.unicodeScalars.prefix(64))), index: $0.offset)
            }
            .sorted { ($0.distance, $0.index) < ($1.distance, $1.index) }
            .map { names[$0.index] }
    }

    /// 「使えるのは「甲」「乙」です」, at most thirty names.
    package static func hint(_ names: [String], for wanted: String) -> Message {
        guard !names.isEmpty else { return Message("使える名前はありません", en: "there are none") }
        let shown = sorted(names, to: wanted).prefix(30)
        let more = names.count > shown.count ? "など" : ""
        return Message(
            "使えるのは\(shown.map { "「\($0)」" }.joined())\(more)です",
            en: "use one of: \(shown.joined(separator: ", "))")
    }

    /// Edit distance: how many characters must be put in, taken out or changed.
    private static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var row = Array(0...b.count)
        for (i, x) in a.enumerated() {
            var diagonal = row[0]
            row[0] = i + 1
            for (j, y) in b.enumerated() {
                let change = diagonal + (x == y ? 0 : 1)
                diagonal = row[j + 1]
                row[j + 1] = min(change, diagonal + 1, row[j] + 1)
            }
        }
        return row[b.count]
    }
}
