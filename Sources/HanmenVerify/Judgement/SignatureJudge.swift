import HanmenCore
import HanmenCrypto

/// Judges the signatures of one file together: later timestamps prove when earlier signatures were there.
struct SignatureJudge {
    private let file: [UInt8]
    private let inspection: Inspection
    private let verifier: Verifier
    private var proof: TimeProof
    private var signatures: [ReadSignature]

    init(file: [UInt8], inspection: Inspection, verifier: Verifier) {
        self.file = file
        self.inspection = inspection
        self.verifier = verifier
        signatures = inspection.signatures.map(ReadSignature.init)
        let carried = signatures.compactMap(\.message).flatMap { [$0] + $0.timestamps.map(\.message) }
        proof = TimeProof(
            file: file, inspection: inspection, now: verifier.now,
            material: [verifier.material] + carried.map(\.material))
    }

    /// Judges all of them, in the order in which they came.
    mutating func judge() -> [JudgedSignature] {
        if verifier.isOnline { fetch() }
        var judged = [JudgedSignature?](repeating: nil, count: signatures.count)
        // Timestamps first, the last first: each proves when what is before it was there.
        let order = signatures.indices.sorted {
            signatures[$0].inspected.revision > signatures[$1].inspected.revision
        }
        for index in order where signatures[index].token != nil {
            let timestamp = judgeTimestamp(signatures[index])
            judged[index] = timestamp
            if timestamp.verdict == .valid, let time = signatures[index].token?.time {
                proof.add(
                    time, by: timestamp.signer, revision: signatures[index].inspected.revision)
            }
        }
        for index in signatures.indices where judged[index] == nil {
            judged[index] = judgeSignature(signatures[index])
        }
        return judged.compactMap(\.self)
    }

    private mutating func fetch() {
        let collector = MaterialCollector(trust: verifier.trust, timeout: verifier.timeout)
        var known = verifier.material
        known.add(inspection.material)
        for signature in signatures where !signature.inspected.message.isEmpty {
            let found = collector.available(
                forMessage: signature.inspected.message, known: known, at: verifier.now)
            known.add(found)
            proof.add(found)
        }
    }

    // MARK: Timestamps over the document

    private func judgeTimestamp(_ signature: ReadSignature) -> JudgedSignature {
        let moment = proof.moment(after: signature.inspected.revision)
        var judged = basis(of: signature, at: moment)
        guard let token = signature.token, let signer = token.message.signer else { return judged }
        let checker = proof.checker(verifier.trust)
        let report = checker.report(
            on: signer, with: token.message.certificates, for: .timestamp, at: moment.time,
            usedAt: token.time)
        judged.certificate = report
        judged.reasons += report.reasons(isTimeProven: moment.source != .none)
        if let time = token.time {
            if time > verifier.now { judged.reasons.append(.fromTheFuture) }
            judged.time = time
            judged.timeSource = .documentTimestamp
            judged.timeAuthority = signer
        }
        return judged
    }

    // MARK: Signatures

    private func judgeSignature(_ signature: ReadSignature) -> JudgedSignature {
        var moment = proof.moment(after: signature.inspected.revision)
        var reasons: [Reason] = []
        if let message = signature.message {
            (moment, reasons) = judgeTimestamps(of: message, before: moment)
        }
        var judged = basis(of: signature, at: moment)
        judged.reasons += reasons
        guard let message = signature.message, let signer = message.signer else { return judged }
        let report = proof.checker(verifier.trust).report(
            on: signer, with: message.certificates, for: .signer, at: moment.time)
        judged.certificate = report
        judged.reasons += report.reasons(isTimeProven: moment.source != .none)
        judged.remarks = remarks(on: signature, moment)
        if judged.isIntact, signature.problems.isEmpty {
            judged.level = LevelJudge(
                file: file, inspection: inspection, trust: verifier.trust, proof: proof
            ).level(of: signature)
        }
        return judged
    }

    /// What the timestamps in a signature prove.
    private func judgeTimestamps(
        of message: SignedMessage, before moment: TimeProof.Moment
    ) -> (TimeProof.Moment, [Reason]) {
        var (best, reasons) = (moment, [Reason]())
        for token in message.timestamps {
            guard token.problems.isEmpty, token.isOver(message.signatureValue), let time = token.time,
                let signer = token.message.signer
            else {
                reasons.append(.brokenTimestamp(token.problems.first))
                continue
            }
            let report = proof.checker(verifier.trust).report(
                on: signer, with: token.message.certificates, for: .timestamp, at: moment.time,
                usedAt: time)
            let found = report.reasons(isTimeProven: moment.source != .none)
            switch found.map(\.verdict).max() {
            case nil where time > verifier.now: reasons.append(.fromTheFuture)
            case nil:
                if best.source == .none || time < best.time {
                    best = TimeProof.Moment(time: time, source: .signatureTimestamp, authority: signer)
                }
            case .invalid: reasons.append(.badTimestamp(signer.subject))
            case .indeterminate, .valid: reasons.append(.undecidedTimestamp(signer.subject))
            }
        }
        // A covering document timestamp proves a time too, whatever the one inside is worth.
        if best.source != .none { reasons.removeAll { $0.verdict == .indeterminate } }
        return (best, reasons)
    }

    // MARK: What both have

    private func basis(of signature: ReadSignature, at moment: TimeProof.Moment) -> JudgedSignature {
        let inspected = signature.inspected
        var reasons = (inspection.findings + inspected.findings).map(Reason.structure)
        if case .unsupported(let name) = inspected.kind { reasons.append(.unsupported(name)) }
        let covers = signature.covers(file)
        if signature.message != nil, !signature.problems.contains(where: \.hidesDigest), !covers {
            reasons.append(.changedContent)
        }
        reasons += signature.problems.map(Reason.message)
        reasons += inspected.modifications.filter { !$0.isAllowed }.map(Reason.modified)
        let isIntact = covers && signature.problems.allSatisfy { $0 == .noSigningCertificate }
        return JudgedSignature(
            inspected: inspected,
            coversWholeFile: inspected.signedRanges.last?.upperBound == inspection.size,
            signer: signature.message?.signer, isIntact: isIntact && inspected.findings.isEmpty,
            time: moment.time, timeSource: moment.source, timeAuthority: moment.authority, reasons: reasons,
            remarks: [])
    }

    private func remarks(on signature: ReadSignature, _ moment: TimeProof.Moment) -> [Message] {
        var remarks: [Message] = []
        if let claimed = signature.inspected.claimedTime, moment.source == .signatureTimestamp,
            abs(claimed - moment.time) > 86_400
        {
            remarks.append(
                Message(
                    "署名した人の時計とタイムスタンプが、一日より大きく違います。",
                    en: "The signer's clock and the timestamp differ by more than a day."))
        }
        if signature.message?.kind == .cades, signature.message?.hasSigningTime == true {
            remarks.append(
                Message(
                    "PAdES が禁じる署名時刻の属性（signing-time）があります。",
                    en: "It has the attribute signing-time, which PAdES forbids."))
        }
        if signature.message?.signer?.personalData?.isJPKI == true {
            remarks.append(
                Message(
                    "マイナンバーカードの証明書です。署名した人の住所と生年月日が読めます。公開しないでください。",
                    en:
                        "The certificate of a My Number card holds an address and a birth date. Do not publish the file."
                ))
        }
        return remarks
    }
}

extension MessageProblem {
    /// Whether nothing can be said of the content, as no hash of it is believed.
    fileprivate var hidesDigest: Bool {
        switch self {
        case .malformed, .tooLarge, .signerCount, .weakDigest, .unknownAlgorithm, .noMessageDigest,
            .noSignedAttributes, .malformedTimestamp:
            true
        case .wrongContent, .duplicateAttribute, .unorderedAttributes, .wrongContentType,
            .wrongContentDigest, .noSignerCertificate, .noSigningCertificate, .wrongSigningCertificate,
            .weakKey, .wrongSignature, .wrongTimestampUsage:
            false
        }
    }
}

extension CertificateReport {
    /// Why a signature with the certificate is not valid.
    func reasons(isTimeProven: Bool) -> [Reason] {
        var reasons = problems.map { Reason.certificate($0, isTimeProven: isTimeProven) }
        if let revoked, case .revoked(let since, _, _) = revoked.revocation {
            reasons.append(.revoked(revoked.certificate.subject, since: since))
        }
        return reasons + unproven.map { .unproven($0.subject) }
    }
}
