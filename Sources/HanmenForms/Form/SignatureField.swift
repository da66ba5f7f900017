public import HanmenCore

/// A field that is empty until somebody signs the file (署名欄).
public struct SignatureField: Hashable, Sendable {
    /// The name: 会派代表者.
    public var name: Spanned<String>
    /// The seal that the signature shows.
    public var seal: IntendedSeal

    /// A field by its name.
    public init(name: Spanned<String>, seal: IntendedSeal) {
        self.name = name
        self.seal = seal
    }

    /// The field as the file has it.
    public var formField: FormField {
        FormField(
            name: name.value, tooltip: "\(name.value)の電子署名欄", kind: .signature(seal), span: name.span)
    }
}

extension Form {
    /// The fields of its blocks, top to bottom.
    public var signatureFields: [SignatureField] { blocks.flattened.flatMap(\.signatureFields) }
}

extension FormBlock {
    fileprivate var signatureFields: [SignatureField] {
        switch content {
        case .sender(let sender): sender.rows.compactMap(\.seal.field)
        case .signature(let signature): [signature.seal.field].compactMap { $0 }
        case .approval(let approval): approval.boxes.compactMap(\.seal.field)
        default: []
        }
    }
}

extension [SignatureField] {
    /// Names that two fields have, each told at the second with the place of the first.
    var repetitions: [Diagnostic] {
        var first: [String: SourceSpan] = [:]
        return compactMap { field in
            guard let earlier = first.updateValue(field.name.span, forKey: field.name.value) else {
                return nil
            }
            return .signatureFieldTwice(field.name, first: earlier)
        }
    }
}

extension Diagnostic {
    fileprivate static func signatureFieldTwice(_ name: Spanned<String>, first: SourceSpan) -> Diagnostic {
        .error(
            .signatureFieldTwice,
            Message(
                "署名欄「\(name.value.shortened)」が二つあります（一つ目: \(first)）",
                en: "there are two signature fields `\(name.value.shortened)` (the first: \(first))"),
            at: name.span,
            hints: [Message("「署名欄」に、ほかと重ならない名前を書いてください", en: "give each a 署名欄 of its own")])
    }
}
