public import HanmenCore
import HanmenForms
public import HanmenYAML

extension PrintTicket {
    /// The keys of a ticket as it is written (印刷).
    static let keys = ["両面", "用紙", "給紙", "ホチキス", "穴", "排紙", "部数", "色"]

    /// Reads a ticket: the section 印刷 of a session, or a file of its own. All that is wrong is told at once.
    public static func read(_ value: YAMLValue) -> Diagnosed<PrintTicket> {
        guard case .mapping(let entries, _) = value else {
            return Diagnosed(nil, [.ticketShape(at: value.span)])
        }
        var ticket = PrintTicket()
        var problems: [Diagnostic] = []
        for entry in entries {
            guard keys.contains(entry.key.value) else {
                problems.append(.ticketKeyUnknown(entry.key, known: keys))
                continue
            }
            guard case .scalar(let text) = entry.value else {
                problems.append(.ticketShape(at: entry.value.span))
                continue
            }
            if text.value.isEmpty || text.value == "なし" { continue }
            if !ticket.set(entry.key.value, text.value) {
                problems.append(.ticketChoice(text, of: entry.key.value, known: choices(of: entry.key.value)))
            }
        }
        return Diagnosed(problems.isEmpty ? ticket : nil, problems)
    }

    /// Sets what a key says; false where its word is none.
    private mutating func set(_ key: String, _ word: String) -> Bool {
        switch key {
        case "両面": sides = PrintSides(word: word)
        case "用紙": media = PrintMedia(word: word)
        case "給紙": tray = PrinterWord(word)
        case "ホチキス": staple = Staple(word: word)
        case "穴": punch = Punch(word: word)
        case "排紙": bin = PrinterWord(word)
        case "色": color = PrintColor(word: word)
        default:
            guard let number = Int(word.hasSuffix("部") ? String(word.dropLast()) : word),
                (1...Self.mostCopies).contains(number)
            else { return false }
            copies = number
            return true
        }
        return isSet(key)
    }

    private func isSet(_ key: String) -> Bool {
        switch key {
        case "両面": sides != nil
        case "用紙": media != nil
        case "給紙": tray != nil
        case "ホチキス": staple != nil
        case "穴": punch != nil
        case "排紙": bin != nil
        default: color != nil
        }
    }

    private static func choices(of key: String) -> [String] {
        switch key {
        case "両面": PrintSides.allCases.map(\.word)
        case "用紙": PrintMedia.allCases.map(\.word)
        case "ホチキス": Staple.allCases.map(\.word)
        case "穴": Punch.allCases.map(\.word)
        case "色": PrintColor.allCases.map(\.word)
        case "部数": ["1 から \(mostCopies)"]
        default: ["プリンターの言葉（tray-1 など。`hanmen print show` で見られます）"]
        }
    }
}

/// A choice that has a word for people and a name for printers.
public protocol WordedChoice: CaseIterable {
    /// What clerks call it.
    var word: String { get }
    /// What printers call it.
    var keyword: String { get }
}

extension WordedChoice {
    /// The choice by its word or its name.
    public init?(word: String) {
        guard let choice = Self.allCases.first(where: { $0.word == word || $0.keyword == word }) else {
            return nil
        }
        self = choice
    }
}

extension PrintSides: WordedChoice {
    /// What printers call it.
    public var keyword: String { rawValue }
}

extension PrintColor: WordedChoice {
    /// What printers call it.
    public var keyword: String { rawValue }
}

extension PrintMedia: WordedChoice {
    /// What printers call it.
    public var keyword: String { rawValue }
}

extension Staple: WordedChoice {
    /// What printers call it (PWG 5100.1).
    public var keyword: String {
        switch self {
        case .saddle: "saddle-stitch"
        case .topLeft: "staple-top-left"
        case .bottomLeft: "staple-bottom-left"
        case .topRight: "staple-top-right"
        case .bottomRight: "staple-bottom-right"
        case .dualLeft: "staple-dual-left"
        case .dualTop: "staple-dual-top"
        case .dualRight: "staple-dual-right"
        }
    }
}

extension Punch: WordedChoice {
    /// What printers call it (PWG 5100.1).
    public var keyword: String {
        switch self {
        case .dualLeft: "punch-dual-left"
        case .dualTop: "punch-dual-top"
        case .dualRight: "punch-dual-right"
        case .quadLeft: "punch-quad-left"
        case .quadTop: "punch-quad-top"
        case .quadRight: "punch-quad-right"
        }
    }
}

extension Diagnostic {
    static func ticketShape(at span: SourceSpan) -> Diagnostic {
        .error(
            .printTicket, Message("印刷の指図の書き方が正しくありません。", en: "a ticket wants keys and values"), at: span,
            hints: [Message("「印刷: { 両面: 両面, ホチキス: 左上, 部数: 2 }」のように書いてください。", en: "write `両面: 両面`")])
    }

    static func ticketKeyUnknown(_ key: Spanned<String>, known: [String]) -> Diagnostic {
        .error(
            .printTicket, Message("「\(key.value)」という項目はありません。", en: "no key `\(key.value)`"), at: key.span,
            hints: [ClosestNames.hint(known, for: key.value)])
    }

    static func ticketChoice(_ text: Spanned<String>, of key: String, known: [String]) -> Diagnostic {
        .error(
            .printTicket,
            Message("「\(key)」に「\(text.value)」は書けません。", en: "`\(text.value)` is no choice of `\(key)`"),
            at: text.span, hints: [ClosestNames.hint(known, for: text.value)])
    }
}
