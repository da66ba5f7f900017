/// What has been looked through so far, and what came of it.
struct Inspection {
    var finder: Finder
    /// What cannot be proven about the file.
    var unproven: [AuditReport.Unproven] = []
    /// Pages of the file itself with pictures.
    var picturePages: Set<Int> = []
    /// Hits that may be chance.
    var hints: [Leak] = []
    /// Streams that were searched already, not to search them twice.
    var searched: Set<[UInt8]> = []

    init(_ patterns: PatternSet) { finder = Finder(patterns) }

    /// Notes that a part of the file cannot be judged; each once.
    mutating func doubt(_ reason: UnprovenReason, at place: Place) {
        let doubt = AuditReport.Unproven(secret: nil, place: place, reason: reason)
        if !unproven.contains(doubt) { unproven.append(doubt) }
    }
}
