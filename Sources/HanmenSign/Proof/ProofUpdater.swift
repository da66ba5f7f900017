public import HanmenCrypto
import HanmenFinish

/// Adds to a signed file what proves its certificates later (B-LT): fetched, checked, and kept in the security store.
public struct ProofUpdater: Sendable {
    private let collector: MaterialCollector

    /// An updater that fetches what leads to some roots.
    public init(trust: TrustStore, timeout: Int = 20) {
        collector = MaterialCollector(trust: trust, timeout: timeout)
    }

    /// The file with the proof of all its signatures and timestamps; the file itself where it has that already.
    public func update(_ file: [UInt8], at time: Int) throws(SigningError) -> [UInt8] {
        var update = try DocumentUpdate(file)
        let messages = SignatureFieldList(update.contents).fields.compactMap(\.signature)
            .compactMap { update.contents.entries(.reference($0))?["Contents"] }
            .compactMap { update.contents.resolved($0)?.stringBytes }
        guard !messages.isEmpty else { throw .noSignature }
        var all = SecurityStore.material(in: update.contents)
        for message in messages {
            do throws(CollectingError) {
                all = all.adding(
                    try collector.material(forMessage: message.withoutPadding, known: all, at: time))
            } catch {
                throw .material(error)
            }
        }
        guard SecurityStore.add(all, to: &update) else { return file }
        return update.written(salt: Digest.sha256.hash(file)).file
    }
}

extension ValidationMaterial {
    /// This and more.
    fileprivate func adding(_ other: ValidationMaterial) -> ValidationMaterial {
        ValidationMaterial(
            certificates: certificates + other.certificates,
            ocspResponses: ocspResponses + other.ocspResponses,
            revocationLists: revocationLists + other.revocationLists)
    }
}

extension [UInt8] {
    /// One DER object without what stands behind it: the zeros of its room (X.690, 8.1.3).
    fileprivate var withoutPadding: [UInt8] {
        guard count > 1 else { return self }
        let first = Int(self[1])
        guard first >= 0x80 else { return Array(prefix(2 + first)) }
        let digits = first & 0x7F
        guard digits <= 4, count >= 2 + digits else { return self }
        let length = self[2..<2 + digits].reduce(0) { $0 << 8 | Int($1) }
        return Array(prefix(2 + digits + length))
    }
}
