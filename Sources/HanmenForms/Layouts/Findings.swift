import HanmenCore

/// Gathers problems while a stage goes on, so that many are told at once.
final class Findings {
    private(set) var diagnostics: [Diagnostic] = []

    func add(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
    func add(contentsOf more: [Diagnostic]) { diagnostics += more }

    /// What a step makes, or nothing and its problems.
    func catching<Value>(_ step: () throws(DiagnosticError) -> Value) -> Value? {
        do {
            return try step()
        } catch {
            diagnostics += error.diagnostics
            return nil
        }
    }

    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }
}
