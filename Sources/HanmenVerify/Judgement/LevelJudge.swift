import HanmenCrypto

/// Says how long a signature can be proven by what the file itself holds.
struct LevelJudge {
    let file: [UInt8]
    let inspection: Inspection
    let trust: TrustStore
    let proof: TimeProof

    /// The level of a sound signature.
    func level(of signature: ReadSignature) -> ReachedLevel {
        guard let message = signature.message, message.kind == .cades else { return .legacy }
        let tokens = message.timestamps.filter {
            $0.problems.isEmpty && $0.isOver(message.signatureValue)
        }
        let later = inspection.signatures.filter {
            $0.kind == .timestamp && $0.revision > signature.inspected.revision
        }.map(ReadSignature.init).filter { $0.problems.isEmpty && $0.covers(file) }
        guard let time = (tokens.compactMap(\.time) + later.compactMap(\.token?.time)).min() else {
            return .basic
        }
        let stored = TimedMaterial(
            inspection.material, at: proof.moment(after: signature.inspected.revision).time)
        guard isProven(message, tokens, at: time, by: stored) else { return .timestamped }
        let isArchived = proof.stores.contains {
            $0.revision > signature.inspected.revision && isProven(message, tokens, at: time, by: $0.store)
        }
        return isArchived ? .archival : .longTerm
    }

    /// Whether material proves the certificates of a signature and of its timestamps.
    private func isProven(
        _ message: SignedMessage, _ tokens: [TimestampMessage], at time: Int, by material: TimedMaterial
    ) -> Bool {
        let checker = CertificateChecker(trust: trust, material: [material])
        func holds(_ message: SignedMessage, _ role: CertificateChecker.Role) -> Bool {
            guard let signer = message.signer else { return false }
            let report = checker.report(on: signer, with: message.certificates, for: role, at: time)
            return !report.path.isEmpty && report.unproven.isEmpty
        }
        return holds(message, .signer) && tokens.allSatisfy { holds($0.message, .timestamp) }
    }
}
