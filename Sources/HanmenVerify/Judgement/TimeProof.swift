import HanmenCrypto
import HanmenReading

/// What is proven of when the parts of a file were there, and what is known of certificates since then.
struct TimeProof {
    /// A time with what proves it.
    struct Moment {
        var time: Int
        var source: JudgedSignature.TimeSource
        var authority: Certificate?
    }

    private let file: [UInt8]
    private let inspection: Inspection
    private let now: Int
    private var moments: [(revision: Int, moment: Moment)] = []
    private(set) var material: [TimedMaterial]
    /// The security stores under a timestamp, with their revision.
    private(set) var stores: [(revision: Int, store: TimedMaterial)] = []

    /// The most stores that are read.
    private static let mostStores = 16

    init(file: [UInt8], inspection: Inspection, now: Int, material: [ValidationMaterial]) {
        self.file = file
        self.inspection = inspection
        self.now = now
        self.material = ([inspection.material] + material).map { TimedMaterial($0, at: now) }
    }

    /// Adds what was fetched now.
    mutating func add(_ found: ValidationMaterial) { material.append(TimedMaterial(found, at: now)) }

    /// Adds a good document timestamp: everything before it was there at its time.
    mutating func add(_ time: Int, by authority: Certificate?, revision: Int) {
        moments.append((revision, Moment(time: time, source: .documentTimestamp, authority: authority)))
        guard stores.count < Self.mostStores, inspection.revisions.indices.contains(revision) else { return }
        // The timestamp covers its own revision too.
        let end = min(max(0, inspection.revisions[revision].end), file.count)
        guard let contents = try? PDFContents(Array(file[..<end])) else { return }
        let store = TimedMaterial(ValidationMaterial(ofStoreIn: contents), at: time)
        stores.append((revision, store))
        material.append(store)
    }

    /// By when a revision was there: the first document timestamp behind it, or now.
    func moment(after revision: Int) -> Moment {
        let later = moments.filter { $0.revision > revision }.map(\.moment)
        return later.min { $0.time < $1.time } ?? Moment(time: now, source: .none)
    }

    /// A checker with all that is known.
    func checker(_ trust: TrustStore) -> CertificateChecker {
        CertificateChecker(trust: trust, material: material)
    }
}
