import HanmenCore

/// Gathers problems while a stage goes on, so that many are told at once.
final class Findings {
    /// How many problems are told; a broken file may have any number.
    static let most = 100

    private(set) var diagnostics: [Diagnostic] = []

    /// Names in layers for several forms that the one at hand has not.
    private(set) var passedOver: [Spanned<String>] = []

    func passOver(_ name: Spanned<String>) { passedOver.append(name) }

    func add(_ diagnostic: Diagnostic) { add(contentsOf: [diagnostic]) }
    func add(contentsOf more: [Diagnostic]) { diagnostics += more.prefix(Self.most - diagnostics.count) }

    /// What a step makes, or nothing and its problems.
    func catching<Value>(_ step: () throws(DiagnosticError) -> Value) -> Value? {
        do {
            return try step()
        } catch {
            add(contentsOf: error.diagnostics)
            return nil
        }
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
