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

    /// Reads 公開. A council's list of what is never masked serves many forms: names that this one has not are passed
    /// over, so that more is masked rather than less, and told when the council's file is checked.
    init(_ reader: MapReader, fields: [FieldDefinition]) {
        self.init()
        if reader.node("伏せる") != nil { masked = Self.kinds(reader) }
        for name in reader.list("伏せない").compactMap(\.text) {
            if fields.contains(where: { $0.isNamed(name.value) }) {
                neverMasked.insert(name.value)
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

extension FieldDefinition {
    /// Whether a name is the field's, or that of a column of it, alone or behind the field's: `帳簿.支払先`.
    fileprivate func isNamed(_ name: String) -> Bool {
        name == self.name.value
            || columns.contains { name == $0.name.value || name == "\(self.name.value).\($0.name.value)" }
    }
}
