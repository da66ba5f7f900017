import HanmenCore
import HanmenReport
import HanmenYAML

/// What a report overrides (上書き): paths of keys and their values, where the layout marks them 上書き可.
struct LayoutOverrides {
    let entries: [ReportField]

    /// The allowed overrides, each as a map of one path; messages for the others.
    func allowed(by node: LayoutNode?, findings: Findings) -> [YAMLValue] {
        var paths: [String] = []
        if case .list(let items)? = node?.content { paths = items.compactMap { $0.text?.value } }
        return entries.compactMap { entry in
            let keys = LayoutPath.keys(entry.key.value)
            guard paths.contains(where: { LayoutPath.keys($0) == keys }) else {
                findings.add(.overrideNotAllowed(entry.key, allowed: paths))
                return nil
            }
            return keys.reversed().reduce(YAMLValue(entry.value)) { value, key in
                .mapping([YAMLEntry(key: entry.key.map { _ in key }, value: value)], value.span)
            }
        }
    }
}

extension YAMLValue {
    fileprivate init(_ value: FieldValue) {
        switch value {
        case .text(let text): self = .scalar(text)
        case .empty(let span): self = .scalar(Spanned("", at: span))
        case .list(let items, let span): self = .sequence(items.map(YAMLValue.init), span)
        case .record(let fields, let span):
            self = .mapping(fields.map { YAMLEntry(key: $0.key, value: YAMLValue($0.value)) }, span)
        }
    }
}
