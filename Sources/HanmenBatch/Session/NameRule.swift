public import HanmenForms

/// How outputs are called (出力名): a text in which names in braces stand for what a report says,
/// as in `{番号}_{会派}_{様式}`.
public struct NameRule: Hashable, Sendable {
    /// What a name in braces stands for.
    public enum Slot: Hashable, Sendable {
        /// The number in the session's order, with leading zeros (番号).
        case number
        /// The faction (会派).
        case faction
        /// The form's name (様式).
        case form
        /// The report's own file name without its ending (原稿).
        case source
        /// A field of the report by its name.
        case field(String)

        init(_ name: String) {
            switch name {
            case "番号": self = .number
            case "会派": self = .faction
            case "様式": self = .form
            case "原稿": self = .source
            default: self = .field(name)
            }
        }
    }

    enum Piece: Hashable, Sendable {
        case text(String)
        case slot(Slot)
    }

    let pieces: [Piece]

    /// `{番号}_{会派}_{様式}`: names that are never the same twice.
    public static let usual = NameRule(
        pieces: [.slot(.number), .text("_"), .slot(.faction), .text("_"), .slot(.form)])

    private init(pieces: [Piece]) { self.pieces = pieces }

    /// A rule as it is written; full-width braces do as well. Nil where a brace has no partner, or nothing stands in
    /// the braces.
    public init?(_ text: String) {
        var pieces: [Piece] = []
        var plain = ""
        var name: String?
        for character in text {
            switch (character, name) {
            case ("{", nil), ("｛", nil):
                if !plain.isEmpty { pieces.append(.text(plain)) }
                plain = ""
                name = ""
            case ("}", let open?), ("｝", let open?):
                let trimmed = open.filter { !$0.isWhitespace }
                guard !trimmed.isEmpty else { return nil }
                pieces.append(.slot(Slot(trimmed)))
                name = nil
            case ("{", _?), ("｛", _?), ("}", nil), ("｝", nil): return nil
            case (_, let open?): name = open + String(character)
            case (_, nil): plain.append(character)
            }
        }
        guard name == nil else { return nil }
        if !plain.isEmpty { pieces.append(.text(plain)) }
        guard !pieces.isEmpty else { return nil }
        self.pieces = pieces
    }

    /// What a report says that names can be made of.
    public struct Values: Sendable {
        /// The number in the session's order, from 1.
        public var number: Int
        /// How many digits numbers have.
        public var digits: Int
        /// The faction.
        public var faction: String
        /// The report's own file name without its ending.
        public var source: String
        /// What the report says, field by field.
        public var data: FormData
    }

    /// A name without its ending; the names of fields that the report's form does not have, where it has not all.
    func name(_ values: Values) -> Result<String, UnknownFields> {
        text(values).map { String(fileName: $0) ?? values.number.padded(to: values.digits) }
    }

    /// The same as a text, with all that no file's name may have.
    func text(_ values: Values) -> Result<String, UnknownFields> {
        var unknown: [String] = []
        let text = pieces.map { piece in
            switch piece {
            case .text(let text): return text
            case .slot(.number): return values.number.padded(to: values.digits)
            case .slot(.faction): return values.faction
            case .slot(.form): return values.data.form
            case .slot(.source): return values.source
            case .slot(.field(let name)):
                guard let field = values.data.fields.first(where: { $0.name == name }) else {
                    unknown.append(name)
                    return ""
                }
                return field.text
            }
        }.joined()
        guard unknown.isEmpty else { return .failure(UnknownFields(names: unknown)) }
        return .success(text)
    }

    /// Names in braces that a form has no fields for.
    struct UnknownFields: Error {
        var names: [String]
    }
}

extension Int {
    /// The number with leading zeros.
    func padded(to digits: Int) -> String {
        let text = String(self)
        return String(repeating: "0", count: Swift.max(0, digits - text.count)) + text
    }
}

extension FormData.Field {
    /// The value on one line, as forms print it; empty where nothing is written, or nothing may be shown.
    var text: String {
        if let printed { return printed }
        switch value {
        case .text(let text): return text.split(whereSeparator: \.isNewline).first.map(String.init) ?? ""
        case .texts(let texts): return texts.joined(separator: "、")
        case .amount(let yen): return String(yen)
        default: return ""
        }
    }
}
