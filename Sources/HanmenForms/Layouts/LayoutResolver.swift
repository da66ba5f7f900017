public import HanmenCore
import HanmenReport
import HanmenYAML

/// Resolves a layout: finds its layers, lays them over each other, reads and checks the result.
public struct LayoutResolver: Sendable {
    private let store: LayoutStore

    /// A resolver for the layouts of a store.
    public init(store: LayoutStore) { self.store = store }

    /// The layout in a file, with all the layers it inherits from.
    public func resolve(_ path: String) -> Diagnosed<ResolvedLayout> { resolve(path, overrides: nil) }

    /// The same with a report's 上書き as the uppermost layer.
    func resolve(_ path: String, overrides: LayoutOverrides?) -> Diagnosed<ResolvedLayout> {
        let findings = Findings()
        let chain = findings.catching { () throws(DiagnosticError) in try store.chain(to: path) }
        guard let chain else { return Diagnosed(nil, findings.diagnostics) }
        var merger = LayoutMerger(findings: findings)
        guard var tree = merger.merge(chain) else { return Diagnosed(nil, findings.diagnostics) }
        if let overrides {
            let allowed = overrides.allowed(by: tree["上書き可"], findings: findings)
            tree = allowed.reduce(tree) { merger.merged($0, with: $1, at: []) }
        }
        let layout = LayoutReader(findings: findings).layout(of: tree, layers: chain.map(\.source))
        return Diagnosed(findings.hasErrors ? nil : layout, findings.diagnostics)
    }
}
