public import HanmenCrypto
import HanmenReading

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
                    try collector.material(
                        forMessage: SignedMessage.inRoom(message), known: all, at: time))
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
