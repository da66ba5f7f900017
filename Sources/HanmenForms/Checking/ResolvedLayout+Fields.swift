public import HanmenCore

extension ResolvedLayout {
    /// Fields that no block prints: a required one asks members for what nobody will read.
    ///
    /// A field that a condition or a 計算 speaks of is not idle. An optional field of a lower layer is no matter either: a
    /// faction that leaves out a block need not mend its council's fields.
    public var fieldProblems: [Diagnostic] {
        let named = FieldUsage(templates: [fileName].compactMap { $0 })
        let usages = blocks.map(\.usage) + furniture.map(\.usage) + [named]
        let printed = Set(usages.flatMap(\.printedNames))
        let asked = Set(usages.flatMap(\.askedNames)).union(
            (fields + fields.flatMap(\.columns)).flatMap(\.spokenOf).map(\.value))
        let matter = fields.filter { $0.isRequired || $0.name.span.source.name == layers.last?.name }
        return matter.compactMap { field in
            let name = field.name.value
            guard !printed.contains(name), !asked.contains(name) else { return nil }
            return field.isRequired ? .requiredFieldIdle(field.name) : .fieldIdle(field.name)
        }
    }
}

extension FieldUsage {
    /// The fields whose values it prints, without the part: 期間 of 期間.始め.
    fileprivate var printedNames: [String] {
        let names = templates.flatMap(\.fieldNames).map(\.value) + [rowsOf].compactMap { $0?.value }
        return names.map { String($0.prefix { !".．".contains($0) }) } + inner.flatMap(\.printedNames)
    }

    /// The fields that its conditions ask about.
    fileprivate var askedNames: [String] {
        conditions.flatMap(\.fieldNames).map(\.value) + inner.flatMap(\.askedNames)
    }
}

extension DiagnosticID {
    /// A field that no block prints.
    public static let fieldIdle: DiagnosticID = "check.field.unused"
    /// A required field that no block prints.
    public static let requiredFieldIdle: DiagnosticID = "check.field.required-unused"
}

extension Diagnostic {
    fileprivate static func fieldIdle(_ name: Spanned<String>) -> Diagnostic {
        .warning(
            .fieldIdle,
            Message("欄「\(name.value)」は、書いてもどこにも載りません", en: "field `\(name.value)` is printed nowhere"),
            at: name.span, hints: [printIt(name.value)])
    }

    fileprivate static func requiredFieldIdle(_ name: Spanned<String>) -> Diagnostic {
        .warning(
            .requiredFieldIdle,
            Message(
                "欄「\(name.value)」は必須なのに、どこにも載りません",
                en: "field `\(name.value)` is required, but printed nowhere"),
            at: name.span, hints: [printIt(name.value)])
    }

    private static func printIt(_ name: String) -> Message {
        Message(
            "「構成」のどれかの文や値に「{\(name)}」を入れるか、この欄をなくしてください", en: "print {\(name)} in a block, or drop the field")
    }
}
