import HanmenCore
import HanmenReading
import HanmenForms

/// Searches files for values that they must not hold.
///
///     let auditor = try Auditor(secrets: [Secret(kind: .phone, text: "090-1234-5678")])
///     let report = try auditor.audit(pdf, name: "公開用.pdf")
///     report.verdict  // .pass only where a planted value would have been found by every way
public struct Auditor: Sendable {
    private let patterns: PatternSet
    private let unprovable: [AuditReport.Unproven]

    /// An auditor for some values; those that are allowed are not looked for.
    ///
    /// - Throws: where there is nothing to look for, or too much.
    public init(secrets: [Secret], allowing allowed: [String] = []) throws(AuditError) {
        let free = Set(allowed.map(Skeleton.of))
        var seen: Set<[UInt32]> = []
        let wanted = secrets.filter { secret in
            let letters = Skeleton.of(secret.text)
            return !free.contains(letters) && (letters.isEmpty || seen.insert(letters).inserted)
        }
        guard !wanted.isEmpty else { throw .noSecrets }
        guard wanted.count <= AuditLimits.secretCount,
            wanted.allSatisfy({ $0.text.unicodeScalars.count <= AuditLimits.secretLength })
        else { throw .tooManySecrets }
        unprovable = wanted.enumerated().compactMap { index, secret in
            secret.unprovable.map { AuditReport.Unproven(secret: index, place: nil, reason: $0) }
        }
        patterns = PatternSet(wanted)
    }

    /// Searches a file, then a copy of it with canaries in the very same way.
    ///
    /// - Throws: where the file cannot be looked through.
    public func audit(_ bytes: [UInt8], name: String) throws(AuditError) -> AuditReport {
        var report = try search(bytes, name: name)
        guard let copy = FileCanaries.planted(in: bytes, name: name) else { return report }
        let markers = copy.canaries.map { Secret(kind: .other, text: $0.text) }
        var inspection = Inspection(PatternSet(markers))
        try FileInspector.inspect(copy.bytes, name: copy.name, &inspection)
        report.canaryCount = copy.canaries.count
        report.deafChannels = copy.canaries.enumerated().filter { index, canary in
            !inspection.finder.leaks.contains { $0.secret == index && canary.isHeard(at: $0.place) }
        }.map(\.element)
        report.deafChannels += FileKind(bytes).channels.subtracting(copy.canaries.map(\.channel))
            .map { Canary($0, "仕掛けられません", text: "") }
        return report
    }

    /// Searches a file without canaries: it tells leaks, but never that there are none.
    public func search(_ bytes: [UInt8], name: String) throws(AuditError) -> AuditReport {
        guard bytes.count <= AuditLimits.fileSize else { throw .tooLarge }
        var inspection = Inspection(patterns)
        try FileInspector.inspect(bytes, name: name, &inspection)
        var report = AuditReport(secrets: patterns.secrets)
        // One character is found everywhere; that is why nothing is said of it.
        let mute = Set(unprovable.compactMap(\.secret))
        report.leaks = inspection.finder.leaks.filter { !mute.contains($0.secret) }
        report.hints = inspection.hints
        report.unproven = unprovable + inspection.unproven
        report.pagesWithPictures = inspection.picturePages.sorted()
        return report
    }
}
