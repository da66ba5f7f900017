public import HanmenCore
import HanmenCrypto

/// What can be said of a file's signatures as JSON, for other programs.
public struct VerificationJSON {
    /// The object.
    public let value: JSONValue

    /// What can be said of a file by its name.
    public init(_ verification: Verification, name: String, language: MessageLanguage) {
        value = [
            "file": .string(name), "sha256": .string(verification.hash), "size": .integer(verification.size),
            "time": .string(Self.time(verification.time)), "verdict": .string(verification.verdict.rawValue),
            "revisions": .integer(verification.revisionCount), "roots": .integer(verification.rootCount),
            "signatures": .array(verification.signatures.map { Self.signature($0, language) }),
            "findings": .array(verification.findings.map { Self.finding($0, language) }),
            "cautions": .array(verification.cautions.map { Self.finding($0, language) }),
        ]
    }

    private static func time(_ seconds: Int) -> String { CalendarTime(secondsSince1970: seconds).iso8601 }

    private static func signature(_ signature: JudgedSignature, _ language: MessageLanguage) -> JSONValue {
        let inspected = signature.inspected
        return [
            "field": .string(inspected.field), "kind": .string(inspected.kind.name),
            "verdict": .string(signature.verdict.rawValue),
            "signer": text(signature.signer?.subject),
            "issuer": text(signature.signer?.issuer),
            "serialNumber": text(signature.signer?.serialNumber),
            "intact": .boolean(signature.isIntact),
            "coversWholeFile": .boolean(signature.coversWholeFile),
            "revision": .integer(inspected.revision &+ 1),
            "page": inspected.page.map { .integer($0 &+ 1) } ?? .null,
            "certification": inspected.certification.map(JSONValue.integer) ?? .null,
            "claimedTime": inspected.claimedTime.map { .string(time($0)) } ?? .null,
            "time": .string(time(signature.time)), "timeSource": .string(signature.timeSource.rawValue),
            "timeAuthority": text(signature.timeAuthority?.subject),
            "level": text(signature.level?.rawValue),
            "path": .array((signature.certificate?.path ?? []).map(step)),
            "reasons": .array(signature.reasons.map { reason($0, language) }),
            "modifications": .array(inspected.modifications.map { modification($0, language) }),
            "remarks": .array(signature.remarks.map { .string($0.text(in: language)) }),
        ]
    }

    private static func text(_ text: String?) -> JSONValue { text.map { .string($0) } ?? .null }

    private static func step(_ step: CertificateReport.Step) -> JSONValue {
        let status: JSONValue =
            switch step.revocation {
            case .good(let source, let at):
                ["status": "good", "by": .string(source.rawValue), "at": .string(time(at))]
            case .revoked(let since, let reason, let source):
                [
                    "status": "revoked", "by": .string(source.rawValue), "since": .string(time(since)),
                    "reason": reason.map { .integer($0) } ?? .null,
                ]
            case .unknown: ["status": "unknown"]
            case .trusted: ["status": "trusted"]
            }
        return ["subject": .string(step.certificate.subject), "revocation": status]
    }

    private static func reason(_ reason: Reason, _ language: MessageLanguage) -> JSONValue {
        [
            "rule": .string(reason.name), "verdict": .string(reason.verdict.rawValue),
            "message": .string(reason.message.text(in: language)),
        ]
    }

    private static func modification(_ change: Modification, _ language: MessageLanguage) -> JSONValue {
        [
            "message": .string(change.message.text(in: language)), "allowed": .boolean(change.isAllowed),
            "object": change.object.map { .integer($0) } ?? .null,
            "page": change.page.map { .integer($0 &+ 1) } ?? .null,
        ]
    }

    private static func finding(_ finding: FileFinding, _ language: MessageLanguage) -> JSONValue {
        [
            "rule": .string(finding.rule), "message": .string(finding.message.text(in: language)),
            "object": finding.object.map { .integer($0) } ?? .null,
        ]
    }
}

extension InspectedSignature.Kind {
    /// The kind as programs read it.
    fileprivate var name: String {
        switch self {
        case .cades: "ETSI.CAdES.detached"
        case .pkcs7: "adbe.pkcs7.detached"
        case .timestamp: "ETSI.RFC3161"
        case .unsupported(let name): name
        }
    }
}
