import HanmenCore

/// Reads the keys of one map of a layout as typed values, and tells what is wrong with them.
struct MapReader {
    let node: LayoutNode
    let findings: Findings
    private let entries: [LayoutEntry]
    private let keys: [LayoutKey]

    /// A map with a closed set of keys; nil, after a message, where the value is no map.
    init?(_ node: LayoutNode, named name: String, keys: [LayoutKey], findings: Findings) {
        guard let entries = node.entries else {
            let wants = Message("「項目名: 値」の形で書いてください", en: "write `key: value`")
            findings.add(.layoutValueWrong(name, wants: wants, at: node.span))
            return nil
        }
        self.node = node
        self.entries = entries
        self.keys = keys
        self.findings = findings
        for entry in entries where !keys.names.contains(entry.key.value) {
            findings.add(.layoutKeyUnknown(entry.key, known: keys.names))
        }
    }

    func node(_ key: String) -> LayoutNode? {
        assert(keys.contains { $0.name == key }, "\(key) is read but not declared")
        return entries.first { $0.key.value == key }?.node
    }

    /// What a key is declared as: what the schema says must be what the reader does.
    private func shape(_ key: String) -> ValueShape? { keys.first { $0.name == key }?.shape }

    /// A map under a key that is declared as one; nil where there is none.
    func map(_ key: String) -> MapReader? {
        guard let node = node(key), case .map(let inner)? = shape(key) else { return nil }
        return MapReader(node, named: key, keys: inner, findings: findings)
    }

    /// The items of a list under a key.
    func list(_ key: String) -> [LayoutNode] {
        guard let node = node(key) else { return [] }
        if case .list(let items) = node.content { return items }
        let wants = Message("頭に「- 」を付けた一覧を書いてください", en: "write a list")
        findings.add(.layoutValueWrong(key, wants: wants, at: node.span))
        return []
    }

    // MARK: Texts

    /// A text; nil where the key is missing or empty.
    func text(_ key: String) -> Spanned<String>? {
        guard let node = node(key) else { return nil }
        if let text = node.text?.withoutLastLineEnds { return text.value.isEmpty ? nil : text }
        let wants = Message("一つの文字列を書いてください。「{」で始まるときは引用符「\"…\"」で囲みます", en: "write one text")
        findings.add(.layoutValueWrong(key, wants: wants, at: node.span))
        return nil
    }

    /// A text that must be there.
    func requiredText(_ key: String) -> Spanned<String>? {
        if let text = text(key) { return text }
        if node(key)?.text?.value.isEmpty != false { findings.add(.layoutKeyMissing(key, at: node.span)) }
        return nil
    }

    /// A text with fields in it.
    func template(_ key: String, mayBeEmpty: Bool = false) -> TextTemplate? {
        assert(shape(key) == .template, key)
        if mayBeEmpty, let text = node(key)?.text, text.value.isEmpty {
            return TextTemplate(empty: text.span)
        }
        return requiredText(key).flatMap { text in
            findings.catching { () throws(DiagnosticError) in try TextTemplate(text) }
        }
    }

    /// A condition.
    func condition() -> Condition? {
        text("条件").flatMap { text in findings.catching { () throws(DiagnosticError) in try Condition(text) } }
    }

    // MARK: Choices

    /// One of a closed set of words.
    func choice<Choice: RawRepresentable<String>>(_ key: String, of choices: [Choice]) -> Choice? {
        assert(shape(key) == .choice(choices.map(\.rawValue)), key)
        return word(key, of: choices)
    }

    private func word<Word: RawRepresentable<String>>(_ key: String, of choices: [Word]) -> Word? {
        guard let text = text(key) else { return nil }
        if let choice = choices.first(where: { $0.rawValue == text.value }) { return choice }
        findings.add(.layoutChoiceWrong(text, key: key, known: choices.map(\.rawValue)))
        return nil
    }

    /// はい or いいえ.
    func flag(_ key: String) -> Bool? {
        assert(shape(key) == .flag, key)
        return word(key, of: YesOrNo.allCases).map { $0 == .yes }
    }

    // MARK: Lengths

    /// A length in mm, pt or Q.
    func length(_ key: String) -> Length? {
        assert(shape(key) == .length, key)
        return quantity(key, units: ["mm", "pt", "Q"]).flatMap { number, unit in
            switch unit {
            case "mm": .mm(number)
            case "pt": .pt(number)
            default: .q(number)
            }
        }
    }

    /// A length in 字.
    func characters(_ key: String) -> ZenkakuLength? {
        assert(shape(key) == .characters, key)
        return quantity(key, units: ["字"]).map { ZenkakuLength($0.number) }
    }

    /// A height in 行.
    func lines(_ key: String) -> Double? {
        assert(shape(key) == .lines, key)
        return quantity(key, units: ["行"])?.number
    }

    /// A width of a column: 字, mm, pt, Q or 残り.
    func columnWidth(_ key: String) -> ColumnWidth? {
        assert(shape(key) == .columnWidth, key)
        return node(key).map { ColumnWidth($0, of: key, findings: findings) }
    }

    private func quantity(_ key: String, units: [String]) -> (number: Double, unit: String)? {
        guard let text = text(key) else { return nil }
        if let quantity = Quantity(text.value, units: units) { return (quantity.number, quantity.unit) }
        findings.add(.layoutUnitWrong(text, key: key, units: units))
        return nil
    }

    private enum YesOrNo: String, CaseIterable {
        case yes = "はい"
        case no = "いいえ"
    }
}

extension Spanned<String> {
    /// A block text (`|`) without the line end that YAML leaves behind it.
    fileprivate var withoutLastLineEnds: Spanned<String> {
        guard value.last?.isNewline == true else { return self }
        return map { text in String(text[...(text.lastIndex { !$0.isNewline } ?? text.startIndex)]) }
    }
}

/// A number with a unit: `25mm`, `10.5pt`, `６字`, `2行`.
struct Quantity {
    let number: Double
    let unit: String

    /// Nil where there is no number, no unit of those given, or more than anything on paper can measure.
    init?(_ text: String, units: [String]) {
        let narrow = String(String.UnicodeScalarView(text.unicodeScalars.map(ValueScanner.narrow)))
        guard let unit = units.first(where: { narrow.hasSuffix($0) }) else { return nil }
        let digits = String(narrow.dropLast(unit.count)).trimmed
        guard digits.utf8.count <= 9, digits.allSatisfy({ $0.isASCII && ($0.isNumber || $0 == ".") }),
            let number = Double(digits), number <= 5000
        else { return nil }
        self.number = number
        self.unit = unit
    }
}
