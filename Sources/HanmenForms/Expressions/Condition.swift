import HanmenCore
import HanmenReport

/// When a block or row is printed (条件): `講師がある`, `講師がない`, `会派名 = 緑風会`, `残余 < 0`, joined by かつ and または.
indirect enum Condition: Sendable {
    case exists(Spanned<String>)
    case isMissing(Spanned<String>)
    case equals(Spanned<String>, String)
    case differs(Spanned<String>, String)
    /// `残余 < 0`, `件数(参加者) ≧ 2`: numbers or days.
    case compares(Calculation, Order, Calculation)
    case all([Condition])
    case any([Condition])

    /// How two numbers stand to each other.
    enum Order: String, CaseIterable, Sendable {
        case less = "<"
        case greater = ">"
        case atMost = "≦"
        case atLeast = "≧"

        /// The signs that a keyboard gives, the longer ones first.
        static let signs: [(text: String, order: Order)] = [
            ("<=", .atMost), ("≤", .atMost), ("≦", .atMost), (">=", .atLeast), ("≥", .atLeast),
            ("≧", .atLeast),
            ("<", .less), ("＜", .less), (">", .greater), ("＞", .greater),
        ]

        func holds<Value: Comparable>(_ a: Value, _ b: Value) -> Bool {
            switch self {
            case .less: a < b
            case .greater: a > b
            case .atMost: a <= b
            case .atLeast: a >= b
            }
        }
    }

    /// Reads a condition; かつ binds before または.
    init(_ text: Spanned<String>) throws(DiagnosticError) {
        guard text.value.utf8.count <= Self.longest else { throw DiagnosticError(.conditionSyntax(text)) }
        var alternatives: [Condition] = []
        for alternative in Self.parts(of: text, at: "または") {
            var conditions: [Condition] = []
            for simple in Self.parts(of: alternative, at: "かつ") { conditions.append(try Self.simple(simple)) }
            alternatives.append(conditions.count == 1 ? conditions[0] : .all(conditions))
        }
        self = alternatives.count == 1 ? alternatives[0] : .any(alternatives)
    }

    /// The most bytes of a condition.
    private static let longest = 2000

    /// Whether it holds for the values of a report.
    func holds(for values: [String: TypedValue]) -> Bool {
        switch self {
        case .exists(let name): values[name.value]?.isEmpty == false
        case .isMissing(let name): values[name.value]?.isEmpty != false
        case .equals(let name, let text): values.isBlank(name) || Self.text(values[name.value]) == text
        case .differs(let name, let text): values.isBlank(name) || Self.text(values[name.value]) != text
        case .compares(let a, let order, let b):
            fieldNames.contains(where: values.isBlank) || Self.holds(a, order, b, for: values)
        case .all(let conditions): conditions.allSatisfy { $0.holds(for: values) }
        case .any(let conditions): conditions.contains { $0.holds(for: values) }
        }
    }

    /// The fields it asks about.
    var fieldNames: [Spanned<String>] {
        switch self {
        case .exists(let name), .isMissing(let name), .equals(let name, _), .differs(let name, _): [name]
        case .compares(let a, _, let b): (a.references + b.references).map(\.field)
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.fieldNames)
        }
    }

    /// The fields whose numbers or days it compares.
    var comparedNames: [Spanned<String>] {
        switch self {
        case .compares: fieldNames
        case .all(let conditions), .any(let conditions): conditions.flatMap(\.comparedNames)
        default: []
        }
    }

    /// A side that is blank compares with nothing.
    private static func holds(
        _ a: Calculation, _ order: Order, _ b: Calculation, for values: [String: TypedValue]
    ) -> Bool {
        let calculator = Calculator(values: values)
        let sides = [a, b].map { side in (try? calculator.outcome(side)) ?? nil }
        switch (sides[0], sides[1]) {
        case (.number(let a)?, .number(let b)?): return order.holds(a, b)
        case (.day(let a)?, .day(let b)?): return order.holds(a, b)
        default: return false
        }
    }

    private static func text(_ value: TypedValue?) -> String {
        value?.original.inlines(nil).plainText ?? ""
    }

    private static func simple(_ text: Spanned<String>) throws(DiagnosticError) -> Condition {
        for (ending, exists) in [("がある", true), ("がない", false)] where text.value.hasSuffix(ending) {
            let name = text.map { String($0.dropLast(ending.count)).trimmed }
            guard !name.value.isEmpty else { break }
            return exists ? .exists(name) : .isMissing(name)
        }
        for (sign, order) in Order.signs {
            let sides = text.value.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
            guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { continue }
            return .compares(
                try CalculationReader.read(text.map { _ in sides[0] }), order,
                try CalculationReader.read(text.map { _ in sides[1] }))
        }
        for (sign, equal) in [("≠", false), ("＝", true), ("=", true)] {
            let sides = text.value.split(separator: sign, maxSplits: 1).map { String($0).trimmed }
            guard sides.count == 2, sides.allSatisfy({ !$0.isEmpty }) else { continue }
            let name = text.map { _ in sides[0] }
            return equal ? .equals(name, sides[1]) : .differs(name, sides[1])
        }
        throw DiagnosticError(.conditionSyntax(text))
    }

    /// The parts between a word that stands between spaces, or behind ある or ない.
    private static func parts(of text: Spanned<String>, at word: String) -> [Spanned<String>] {
        var parts: [String] = [""]
        for piece in text.value.split(separator: word, omittingEmptySubsequences: false) {
            let last = parts[parts.count - 1]
            let isBoundary = ["ある", "ない", " ", "　"].contains { last.hasSuffix($0) }
            if last.isEmpty {
                parts[parts.count - 1] = String(piece)
            } else if isBoundary {
                parts.append(String(piece))
            } else {
                parts[parts.count - 1] += word + piece
            }
        }
        return parts.map { part in text.map { _ in part.trimmed } }
    }
}

extension [String: TypedValue] {
    /// Whether a field is still to be written: it may come to say anything, so a blank form has room for it.
    fileprivate func isBlank(_ name: Spanned<String>) -> Bool {
        if case .blank = self[name.value] { true } else { false }
    }
}
