/// An address in its other spellings: 緑町三丁目4番5号, 緑町3丁目4-5, 緑町3-4-5, 緑町三ノ四ノ五.
enum AddressForms {
    private static let units = ["丁目", "番地の", "番地", "番", "号室", "号", "ノ", "の", "之"]

    /// The spellings of a text with numbers as addresses have them; none for any other.
    static func of(_ text: String) -> [String] {
        let parts = Parts(text.filter { !$0.isWhitespace })
        guard parts.hasUnits || parts.numberRuns.contains(where: { $0 >= 2 }) else { return [] }
        let units = ["丁目", "番", "号"]
        let spellings = [
            parts.spelled { _, _ in "-" },
            parts.spelled { place, _ in units[min(place, 2)] },
            parts.spelled { place, isLast in place == 0 ? "丁目" : isLast ? "" : "-" },
            parts.spelled { place, isLast in ["丁目", isLast ? "番地" : "番地の", ""][min(place, 2)] },
            parts.spelled { place, isLast in isLast ? (place == 0 ? "番地" : "号") : "番" },
            parts.spelled { place, isLast in isLast ? "" : place == 0 ? "番地の" : "の" },
            parts.spelled { _, isLast in isLast ? "" : "の" },
        ]
        return spellings + spellings.compactMap(withKanjiDistrict)
    }

    /// 3丁目 as 三丁目.
    private static func withKanjiDistrict(_ text: String) -> String? {
        guard let unit = text.firstRange(of: "丁目") else { return nil }
        let digits = text[..<unit.lowerBound].reversed().prefix { $0.isASCII && $0.isNumber }
        guard let number = Int(String(digits.reversed())), digits.count <= 2 else { return nil }
        let start = text.index(unit.lowerBound, offsetBy: -digits.count)
        return text[..<start] + KanjiNumber.text(number) + text[unit.lowerBound...]
    }

    /// Texts and runs of numbers in turn.
    private struct Parts {
        enum Part {
            case text(String)
            case numbers([String])
        }

        private(set) var parts: [Part] = []
        private(set) var hasUnits = false

        var numberRuns: [Int] { parts.map { if case .numbers(let run) = $0 { run.count } else { 0 } } }

        init(_ text: String) {
            var rest = Substring(text)
            var plain = ""
            while !rest.isEmpty {
                guard let number = AddressForms.number(&rest) else {
                    plain.append(rest.removeFirst())
                    continue
                }
                var run = [number]
                while let unit = AddressForms.separator(&rest) {
                    hasUnits = hasUnits || unit != "-"
                    guard let next = AddressForms.number(&rest) else { break }
                    run.append(next)
                }
                if !plain.isEmpty { parts.append(.text(plain)) }
                plain = ""
                parts.append(.numbers(run))
            }
            if !plain.isEmpty { parts.append(.text(plain)) }
        }

        /// The address with what stands behind each number of a run, by its place and whether it is the last.
        func spelled(_ unit: (Int, Bool) -> String) -> String {
            parts.map { part in
                switch part {
                case .text(let text): text
                case .numbers(let run) where run.count == 1 && !hasUnits: run[0]
                case .numbers(let run):
                    run.enumerated().map { $1 + unit($0, $0 == run.count - 1) }.joined()
                }
            }.joined()
        }
    }

    /// A number at the beginning, in digits of any width or kanji before 丁目.
    private static func number(_ rest: inout Substring) -> String? {
        let digits = rest.prefix { $0.wholeNumberValue != nil && !"〇一二三四五六七八九".contains($0) }
        if !digits.isEmpty {
            rest = rest.dropFirst(digits.count)
            return digits.compactMap(\.wholeNumberValue).map(String.init).joined()
        }
        guard let (number, count) = KanjiNumber.read(rest),
            units.contains(where: { rest.dropFirst(count).hasPrefix($0) })
        else { return nil }
        rest = rest.dropFirst(count)
        return String(number)
    }

    private static func separator(_ rest: inout Substring) -> String? {
        if let unit = units.first(where: { rest.hasPrefix($0) }) {
            rest = rest.dropFirst(unit.count)
            if let dash = rest.first, "-－−‐ー".contains(dash) { rest = rest.dropFirst() }
            return unit
        }
        guard let dash = rest.first, "-－−‐–―ー".contains(dash) else { return nil }
        rest = rest.dropFirst()
        return "-"
    }
}
