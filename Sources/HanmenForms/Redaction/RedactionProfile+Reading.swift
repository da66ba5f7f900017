import HanmenCore

extension RedactionProfile {
    /// The keys of 公開.
    static let keys: [LayoutKey] = [
        LayoutKey(
            "伏せる", .list(.choice(PrivateKind.allCases.map(\.rawValue))), "公開用の版で伏せる個人情報の種類。書かなければ、すべて"),
        LayoutKey("伏せない", .list(.text), "決して伏せない欄や列の名前。例: [支払先, 帳簿.摘要]"),
        .choice("担当", of: Masker.allCases, "だれが伏せるか"),
        .choice("形", of: Look.allCases, "伏せたところの形。書かなければ 黒塗り"),
    ]

    /// Reads 公開. Names that no field has are refused in the form's own file; a council's list serves many forms.
    init(_ reader: MapReader, fields: [FieldDefinition], base: SourceText?) {
        self.init()
        if reader.node("伏せる") != nil { masked = Self.kinds(reader) }
        let known = fields.flatMap { field in
            [field.name.value]
                + field.columns.flatMap { ["\(field.name.value).\($0.name.value)", $0.name.value] }
        }
        for name in reader.list("伏せない").compactMap(\.text) {
            if known.contains(name.value) {
                neverMasked.insert(name.value)
            } else if name.span.source.name == base?.name {
                reader.findings.add(.templateFieldUnknown(name, known: known.uniqued))
            } else {
                reader.findings.passOver(name)
            }
        }
        masker = reader.choice("担当", of: Masker.allCases)
        look = reader.choice("形", of: Look.allCases) ?? .black
    }

    private static func kinds(_ reader: MapReader) -> Set<PrivateKind> {
        let words = reader.list("伏せる").compactMap(\.text)
        return Set(
            words.compactMap { word in
                let kind = PrivateKind(rawValue: word.value)
                if kind == nil {
                    reader.findings.add(
                        .layoutChoiceWrong(word, key: "伏せる", known: PrivateKind.allCases.map(\.rawValue)))
                }
                return kind
            })
    }
}

extension [String] {
    /// Each once, in the order of its first.
    fileprivate var uniqued: [String] {
        var seen: Set<String> = []
        return filter { seen.insert($0).inserted }
    }
}
