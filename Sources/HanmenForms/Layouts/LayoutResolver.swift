public import HanmenCore
import HanmenReport
import HanmenYAML

/// Resolves a layout: finds its layers, lays them over each other, reads and checks the result.
public struct LayoutResolver: Sendable {
    private let store: LayoutStore

    /// A resolver for the layouts of a store.
    public init(store: LayoutStore) { self.store = store }

    /// The layout in a file, with all the layers it inherits from.
    ///
    /// - Parameters:
    ///   - path: the uppermost layer's file.
    ///   - base: the base form's file, for layers that serve several forms (様式別) and name none to inherit from.
    public func resolve(_ path: String, base: String? = nil) -> Diagnosed<ResolvedLayout> {
        resolve(path, base: base, overrides: nil)
    }

    /// The same with a report's 上書き as the uppermost layer.
    func resolve(_ path: String, base: String?, overrides: LayoutOverrides?) -> Diagnosed<ResolvedLayout> {
        let findings = Findings()
        let stack = findings.catching { () throws(DiagnosticError) in try store.stack(to: path, base: base) }
        guard let stack else { return Diagnosed(nil, findings.diagnostics) }
        guard overrides == nil else { return resolve(stack, overrides: overrides, findings) }
        if let known = store.shelf.resolved(stack) { return known }
        let resolved = resolve(stack, overrides: nil, findings)
        store.shelf.keep(resolved, of: stack)
        return resolved
    }

    private func resolve(
        _ stack: LayoutStack, overrides: LayoutOverrides?, _ findings: Findings
    ) -> Diagnosed<ResolvedLayout> {
        var merger = LayoutMerger(findings: findings)
        guard var tree = merger.merge(stack) else { return Diagnosed(nil, findings.diagnostics) }
        if let overrides {
            let allowed = overrides.allowed(by: tree["上書き可"], findings: findings)
            tree = allowed.reduce(tree) { merger.merged($0, with: $1, at: []) }
        }
        let layout = LayoutReader(findings: findings).layout(
            of: tree, layers: stack.layers.map(\.source), locks: merger.locks)
        return Diagnosed(findings.hasErrors ? nil : layout, findings.diagnostics)
    }
}
