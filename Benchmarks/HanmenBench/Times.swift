import Glibc

/// What one run of something took, in milliseconds.
struct Times {
    /// By the clock.
    let wall: Double
    /// Of the processor, all threads together.
    let processor: Double

    /// Runs something once.
    static func measure(_ work: () throws -> Void) rethrows -> Times {
        let (wall, processor) = (now(CLOCK_MONOTONIC), now(CLOCK_PROCESS_CPUTIME_ID))
        try work()
        return Times(
            wall: now(CLOCK_MONOTONIC) - wall, processor: now(CLOCK_PROCESS_CPUTIME_ID) - processor)
    }

    /// The middle of several.
    static func median(_ values: [Double]) -> Double { values.sorted()[values.count / 2] }

    private static func now(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
