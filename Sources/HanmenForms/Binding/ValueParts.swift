import HanmenCore

/// Parts of values that texts may name: `{期間.始め}`, `{口座.支店}`.
enum ValueParts {
    /// The parts of values of a kind, with their kinds.
    static func parts(of kind: ValueKind) -> [(name: String, kind: ValueKind)] {
        switch kind {
        case .period: [("始め", .date), ("終わり", .date)]
        case .account: Account.Part.allCases.map { ($0.rawValue, .text) }
        default: []
        }
    }

    /// The parts of a value by name.
    static func parts(of value: TypedValue) -> [(name: String, value: TypedValue)] {
        switch value {
        case .period(let period):
            [
                ("始め", .date(period.map(\.start))), ("終わり", .date(period.map { $0.end ?? $0.start })),
            ]
        case .account(let account):
            Account.Part.allCases.compactMap { part in account.parts[part].map { (part.rawValue, .text($0)) }
            }
        case .blank(let field): field.parts
        case .redacted(let value): parts(of: value)
        default: []
        }
    }
}

extension ValueParts {
    /// The parts of a masked value; those that its bars do not keep apart are masked as it is.
    private static func parts(of value: RedactedValue) -> [(name: String, value: TypedValue)] {
        let shown = Dictionary(
            parts(of: value.shown).map { ($0.name, $0.value) }, uniquingKeysWith: { first, _ in first })
        return parts(of: value.original).map { part in
            let masked = RedactedValue(
                original: part.value, shown: shown[part.name] ?? value.shown, kind: value.kind)
            return (part.name, .redacted(masked))
        }
    }
}

extension [String: TypedValue] {
    /// The values and their parts.
    var withParts: [String: TypedValue] {
        var all = self
        for (name, value) in self {
            for part in ValueParts.parts(of: value) { all["\(name).\(part.name)"] = part.value }
        }
        return all
    }
}

extension [FieldDefinition] {
    /// What kinds of values texts may name: the fields and their parts.
    var kinds: [String: ValueKind] {
        var kinds: [String: ValueKind] = [:]
        for field in self {
            kinds[field.name.value] = field.type.kind
            for part in ValueParts.parts(of: field.type.kind) {
                kinds["\(field.name.value).\(part.name)"] = part.kind
            }
        }
        return kinds
    }
}
