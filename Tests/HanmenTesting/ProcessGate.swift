import Foundation

/// One at a time: starting a program copies the environment, which must not be changed meanwhile.
enum ProcessGate {
    private static let gate = NSLock()

    /// Starts a program.
    static func start(_ process: Process) throws { try gate.withLock { try process.run() } }

    /// Sets a variable of the environment.
    static func set(_ name: String, _ value: String) { _ = gate.withLock { setenv(name, value, 1) } }
}
