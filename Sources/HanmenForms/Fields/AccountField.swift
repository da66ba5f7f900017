import HanmenCore
import HanmenReport

/// 口座: a bank account, part by part; masked where papers are published (forms.md F12).
enum AccountField: FieldType {
    static let name = "口座"
    static let kind = ValueKind.account

    static func read(_ value: FieldValue, of field: String) throws(DiagnosticError) -> TypedValue {
        guard case .record(let parts, let span) = value else {
            throw DiagnosticError(.accountWantsParts(field, at: value.span))
        }
        var account = Account(span: span)
        var problems: [Diagnostic] = []
        for part in parts {
            guard let kind = Account.Part(rawValue: part.key.value) else {
                problems.append(.accountPartUnknown(part.key))
                continue
            }
            if part.value.isEmpty { continue }
            account.parts[kind] = try text(part.value, of: part.key.value)
        }
        guard problems.isEmpty else { throw DiagnosticError(problems) }
        return .account(account)
    }
}

/// A bank account.
struct Account: Sendable {
    /// What an account is made of.
    enum Part: String, CaseIterable, Sendable {
        case bank = "金融機関"
        case branch = "支店"
        case kind = "種別"
        case number = "番号"
        case holder = "名義"
        case reading = "フリガナ"
    }

    var parts: [Part: Spanned<String>] = [:]
    var span: SourceSpan

    /// The parts in their order, those that are there.
    var texts: [Spanned<String>] { Part.allCases.compactMap { parts[$0] } }
}
