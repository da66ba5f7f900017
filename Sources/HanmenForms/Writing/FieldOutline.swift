package import HanmenCore

/// A field (項目) or a column (列) as whoever builds a form for it needs to know it.
package struct FieldOutline: Sendable {
    /// The name, at its place in the layout.
    package let name: Spanned<String>
    /// The type (型) by its name in layouts.
    package let type: String
    /// What kind of value it reads.
    package let kind: ValueKind
    /// 必須.
    package let isRequired: Bool
    /// 固定値: the layout itself says what stands in it.
    package let isFixed: Bool
    /// 計算: it follows from others.
    package let isComputed: Bool
    /// 個人情報.
    package let privateKind: PrivateKind?
    /// 単位.
    package let unit: String?
    /// What may be chosen; the marks of a seal for fields of type 印.
    package let choices: [String]
    /// 列.
    package let columns: [FieldOutline]
    /// 区分: the rows that are always there.
    package let sections: [String]
    /// 出所.
    package let source: SharedName?
    /// How the layout prints a date.
    let format: ValueFormat?

    /// Whether it is the narrative under the front matter.
    package var isBody: Bool { name.value == ValueBinder.bodyField && kind == .prose }
    /// Whether it is one person's name.
    package var isPerson: Bool { type == PersonField.name }
    /// Whether it is a list of names.
    package var isPersons: Bool { type == PersonsField.name }
    /// Whether it is one picture and not several.
    package var isOnePicture: Bool { type == PictureField.name }
}

extension FieldOutline {
    init(_ field: FieldDefinition, isFixed: Bool, uses: [FieldUsage], rowsOf owner: String? = nil) {
        let name = field.name.value
        self.init(
            name: field.name, type: field.type.name, kind: field.type.kind, isRequired: field.isRequired,
            isFixed: isFixed, isComputed: field.calculation != nil, privateKind: field.privateKind,
            unit: field.unit,
            choices: field.type.name == SealField.name
                ? SealMark.allCases.map(\.rawValue) : field.choices.map(\.value),
            columns: field.columns.map {
                FieldOutline($0, isFixed: false, uses: uses, rowsOf: name)
            },
            sections: field.sections.map(\.value), source: field.source?.value,
            format: uses.lazy.compactMap { $0.format(of: name, rowsOf: owner) }.first)
    }
}

extension ResolvedLayout {
    /// The fields in the layout's order.
    package var outlines: [FieldOutline] {
        let uses = blocks.map(\.usage)
        return fields.map {
            FieldOutline($0, isFixed: fixedValues[$0.name.value]?.isEmpty == false, uses: uses)
        }
    }
}

extension FieldUsage {
    /// The format in which a field is printed first, or a column among the rows of a field.
    fileprivate func format(of name: String, rowsOf owner: String?) -> ValueFormat? {
        if rowsOf?.value == owner {
            for case .field(let field, let format?) in templates.flatMap(\.pieces) where field.value == name {
                return format
            }
        }
        // What stands in the rows of a field speaks about its columns.
        let isOwner = owner != nil && rowsOf?.value == owner
        return inner.lazy.compactMap { part in
            var part = part
            if isOwner, part.rowsOf == nil { part.rowsOf = rowsOf }
            return part.format(of: name, rowsOf: owner)
        }.first
    }
}
