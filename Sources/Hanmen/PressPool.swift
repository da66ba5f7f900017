import Dispatch
import Glibc
public import HanmenCore
import HanmenForms
import Synchronization

/// Works through many things side by side on all processors; each worker has a press of its own.
///
///     let pool = PressPool(home: home)
///     let pages = try pool.map(paths) { press, path in press.layOut(reportAt: path) }
public struct PressPool: Sendable {
    /// How many processors there are.
    public static let processorCount = max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN)))

    private let home: Home
    private let workspace: any Workspace
    private let workers: Int

    /// A pool of presses with the layouts and fonts of a home; one a processor where no number is given.
    public init(home: Home, workspace: any Workspace = DiskWorkspace(), workers: Int? = nil) {
        self.home = home
        self.workspace = workspace
        self.workers = max(1, workers ?? Self.processorCount)
    }

    /// What comes of each thing, in their order; nil for what was not begun any more after a stop.
    ///
    /// - Parameters:
    ///   - finished: told of each outcome as it comes, from any thread; false stops the pool: what is in work is
    ///     still finished.
    /// - Throws: why no press could be made.
    public func map<Thing: Sendable, Outcome: Sendable>(
        _ things: [Thing], _ work: @Sendable (Press, Thing) -> Outcome,
        finished: @Sendable (Int, Outcome) -> Bool = { _, _ in true }
    ) throws(DiagnosticError) -> [Outcome?] {
        guard !things.isEmpty else { return [] }
        // What is wrong with the fonts is wrong for all workers: it is told before the first thing.
        _ = try Press.catalog(home, workspace)
        // All are set by the layouts as they are now, each read once.
        let store = LayoutStore(workspace: SteadyWorkspace(workspace), root: home.layouts)
        let waiting = Mutex(Array(things.indices.reversed()))
        let outcomes = Mutex<[Int: Outcome]>([:])
        DispatchQueue.concurrentPerform(iterations: min(things.count, workers)) { _ in
            guard let press = try? Press(home: home, workspace: workspace, store: store) else { return }
            while let index = waiting.withLock({ $0.popLast() }) {
                let outcome = work(press, things[index])
                outcomes.withLock { $0[index] = outcome }
                if !finished(index, outcome) { waiting.withLock { $0.removeAll() } }
            }
        }
        return outcomes.withLock { made in things.indices.map { made[$0] } }
    }
}
