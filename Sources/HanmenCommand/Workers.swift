import Dispatch
import Glibc
import Hanmen
import HanmenCore
import Synchronization

/// Works through many things side by side on all processors; each worker has a press of its own.
enum Workers {
    /// What comes of each thing, in their order; nil where no press could be made.
    static func map<Thing: Sendable, Outcome: Sendable>(
        _ things: [Thing], _ work: @Sendable (Press, Thing) -> Outcome
    ) -> [Outcome?] {
        let waiting = Mutex(Array(things.indices.reversed()))
        let outcomes = Mutex<[Int: Outcome]>([:])
        DispatchQueue.concurrentPerform(iterations: min(things.count, processorCount)) { _ in
            guard let press = try? SourceOptions.press() else { return }
            while let index = waiting.withLock({ $0.popLast() }) {
                let outcome = work(press, things[index])
                outcomes.withLock { $0[index] = outcome }
            }
        }
        return things.indices.map { index in outcomes.withLock { $0[index] } }
    }

    private static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))
}
