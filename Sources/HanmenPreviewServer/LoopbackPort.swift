import Synchronization

/// The port that the server got from the system, known once it runs.
final class LoopbackPort: Sendable {
    private let number = Mutex<Int?>(nil)

    func set(_ port: Int) { number.withLock { $0 = port } }

    /// The names that browsers may know the server by: no other host leads here (DNS rebinding).
    var hosts: [String] {
        number.withLock { $0 }.map { ["127.0.0.1:\($0)", "localhost:\($0)"] } ?? []
    }
}
