/// How long each stage took, in the order in which they ran.
public struct Stopwatch: Sendable {
    /// A stage and its time.
    public struct Lap: Sendable {
        /// The stage's name.
        public var stage: String
        /// The time it took.
        public var duration: Duration
    }

    /// The stages so far.
    public private(set) var laps: [Lap] = []

    /// A watch that has measured nothing.
    public init() {}

    /// Runs a stage and notes its time.
    public mutating func measure<Value, Failure: Error>(
        _ stage: String, _ work: () throws(Failure) -> Value
    ) throws(Failure) -> Value {
        let start = ContinuousClock.now
        let value = try work()
        laps.append(Lap(stage: stage, duration: ContinuousClock.now - start))
        return value
    }

    /// Adds what another watch has measured, stage by stage.
    public mutating func add(_ other: Stopwatch) {
        for lap in other.laps {
            if let known = laps.firstIndex(where: { $0.stage == lap.stage }) {
                laps[known].duration += lap.duration
            } else {
                laps.append(lap)
            }
        }
    }

    /// The time of all stages together.
    public var total: Duration { laps.reduce(.zero) { $0 + $1.duration } }
}
