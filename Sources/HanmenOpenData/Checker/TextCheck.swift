import HanmenCore

/// The letters of a cell: no spaces for the eye, one value, no characters of one machine, nothing that is computed.
enum TextCheck {
    @Sendable static func findings(_ table: CheckedTable) -> [Diagnostic] {
        let cells = table.columns.flatMap { [$0.head] + $0.filled }
        let guessed = table.columns.filter { $0.known == nil }.flatMap(\.filled)
        return cells.compactMap(spaces).firstFew + guessed.compactMap(values).firstFew
            + cells.compactMap(characters).firstFew + cells.compactMap(formula).firstFew
    }

    /// L1-06.
    private static func spaces(_ cell: ScannedTable.Cell) -> Diagnostic? {
        let scalars = Array(cell.value.unicodeScalars)
        guard scalars.contains(where: \.properties.isWhitespace) else { return nil }
        let words = CellText.words(of: cell.value)
        let isWide = scalars.contains { $0.properties.isWhitespace && !" \n\r".unicodeScalars.contains($0) }
        let isDoubled = zip(scalars, scalars.dropFirst()).contains { $0 == " " && $1 == " " }
        let isOutside =
            scalars.first?.properties.isWhitespace == true || scalars.last?.properties.isWhitespace == true
        guard isWide || isDoubled || isOutside || CellText.isSpread(words) else { return nil }
        return ReadabilityRule.noLayoutSpaces.breach(
            "体裁を整えるための空白があります。", en: "spaces for the eye", at: cell.span,
            hint: Message("「\(CellText.value(cell.value))」のようにしてください。", en: "leave them out"))
    }

    /// L1-07: `12（3）`, and short words in a row. Where a column is known to be text, they are text.
    private static func values(_ cell: ScannedTable.Cell) -> Diagnostic? {
        if isTwoNumbers(cell.value) {
            return ReadabilityRule.oneValue.breach(
                "一つのセルに数が二つあります。", en: "two numbers in a cell", at: cell.span,
                hint: Message("列を分けてください。", en: "make two columns"))
        }
        let parts = cell.value.split { "、・,，".contains($0) }
        guard parts.count > 2, parts.allSatisfy({ $0.count <= 8 }), !cell.value.contains("。"),
            NumberShape(of: cell.value) == nil
        else { return nil }
        return ReadabilityRule.oneValue.breach(
            "一つのセルに値がいくつも並んでいるようです。", en: "several values in a cell", at: cell.span, as: .warning,
            hint: Message("一つの値を一行にするか、列を分けてください。", en: "one value a row, or a column for each"))
    }

    private static func isTwoNumbers(_ text: String) -> Bool {
        guard let open = text.firstIndex(where: { "（(".contains($0) }), let last = text.last,
            "）)".contains(last)
        else { return false }
        let outer = text[..<open]
        let inner = text[text.index(after: open)...].dropLast()
        return [outer, inner].allSatisfy { !$0.isEmpty && $0.allSatisfy { $0.isDigit || $0 == "," } }
    }

    /// L1-08. What has no meaning on another machine is an error, what is only spelled otherwise a warning.
    private static func characters(_ cell: ScannedTable.Cell) -> Diagnostic? {
        let scalars = cell.value.unicodeScalars
        if let scalar = scalars.first(where: PortableText.isPrivate) {
            return ReadabilityRule.portableCharacters.breach(
                "外字（U+\(String(scalar.value, radix: 16, uppercase: true))）があります。ほかの機械では読めません。",
                en: "a private character", at: cell.span, as: .error)
        }
        guard let scalar = scalars.first(where: PortableText.isDependent) else { return nil }
        let spelling = PortableText.spelling(of: scalar)
        return ReadabilityRule.portableCharacters.breach(
            "機種依存文字「\(scalar)」があります。", en: "`\(scalar)` is not the same on every machine", at: cell.span,
            hint: Message("「\(spelling)」のように書いてください。", en: "write `\(spelling)`"))
    }

    /// L2-06.
    private static func formula(_ cell: ScannedTable.Cell) -> Diagnostic? {
        let scalars = cell.value.unicodeScalars
        guard scalars.count > 1, let first = scalars.first, "=+@-".unicodeScalars.contains(first),
            first == "=" || NumberShape(of: cell.value) == nil
        else { return nil }
        return ReadabilityRule.noFormulas.breach(
            "表計算ソフトが数式として動かす値です。", en: "a spreadsheet would compute this", at: cell.span,
            hint: Message("計算した後の値を書いてください。", en: "write the value itself"))
    }
}
