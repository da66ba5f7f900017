import HanmenCore

/// A named block of a layout (構成), read and checked.
struct BlockDefinition: Sendable {
    let name: String
    let condition: Condition?
    let kind: any BlockKind
    let span: SourceSpan

    /// Reads a block; nil, after messages, where it has no name or no kind.
    init?(_ node: LayoutNode, findings: Findings) {
        guard let entries = node.entries else {
            findings.add(.layoutKeyMissing("名前", at: node.span))
            return nil
        }
        let kindText = entries.first { $0.key.value == "種類" }?.node.text
        guard let kindText, let type = BlockKinds.named(kindText.value) else {
            findings.add(Self.kindProblem(kindText, at: node.span))
            return nil
        }
        let keys = BlockKinds.commonKeys + type.keys
        guard let reader = MapReader(node, named: type.name, keys: keys, findings: findings),
            let name = reader.requiredText("名前"), let kind = type.init(reader)
        else { return nil }
        self.name = name.value
        self.kind = kind
        condition = reader.condition()
        span = node.span
    }

    private static func kindProblem(_ text: Spanned<String>?, at span: SourceSpan) -> Diagnostic {
        guard let text else { return .layoutKeyMissing("種類", at: span) }
        return .layoutChoiceWrong(text, key: "種類", known: BlockKinds.all.map { $0.name })
    }
}
