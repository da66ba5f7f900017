import Synchronization

/// How far a long work has come: a bar that is drawn over itself on a terminal, a line a step elsewhere.
final class ProgressLine: Sendable {
    private let count: Int
    private let isSilent: Bool
    private let isTerminal = StandardError.isTerminal
    private let done = Mutex(0)

    private static let width = 30

    /// Progress through so many steps; none is shown where programs listen.
    init(count: Int, isSilent: Bool) {
        self.count = count
        self.isSilent = isSilent
    }

    /// One step is done.
    func step(_ line: String) {
        guard !isSilent else { return }
        done.withLock { done in
            done += 1
            if isTerminal { draw(done, line) } else { StandardError.write("(\(done)/\(count)) \(line)") }
        }
    }

    /// The bar is wiped off.
    func end() {
        if isTerminal, !isSilent { StandardError.writeInPlace("\r\u{1B}[K") }
    }

    private func draw(_ done: Int, _ line: String) {
        let filled = count == 0 ? Self.width : done * Self.width / count
        let bar =
            String(repeating: "#", count: filled) + String(repeating: ".", count: Self.width - filled)
        StandardError.writeInPlace("\r\u{1B}[K[\(bar)] \(done)/\(count) \(line.prefix(40))")
    }
}
