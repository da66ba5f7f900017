public import HanmenCore
import HanmenForms

/// What an audit found as JSON, for other programs; values are told by their kind, place and first character.
public struct AuditJSON {
    /// The object.
    public let value: JSONValue

    /// What was found in a file of a name.
    public init(_ report: AuditReport, name: String) {
        value = [
            "file": .string(name), "verdict": .string("\(report.verdict)"),
            "values": .integer(report.secrets.count), "canaries": .integer(report.canaryCount),
            "leaks": .array(report.leaks.map { Self.leak($0, report) }),
            "hints": .array(report.hints.map { Self.leak($0, report) }),
            "unproven": .array(report.unproven.map { Self.doubt($0, report) }),
            "deafChannels": .array(
                report.deafChannels.map {
                    ["channel": .string("\($0.channel)"), "planted": .string($0.name)]
                }),
            "pagesWithPictures": .array(report.pagesWithPictures.map(JSONValue.integer)),
        ]
    }

    private static func leak(_ leak: Leak, _ report: AuditReport) -> JSONValue {
        .object(members(of: report.secrets[leak.secret]) + members(of: leak.place))
    }

    private static func doubt(_ doubt: AuditReport.Unproven, _ report: AuditReport) -> JSONValue {
        let value = doubt.secret.map { members(of: report.secrets[$0]) } ?? []
        let place = doubt.place.map { members(of: $0) } ?? []
        let reason = JSONValue.Member(key: "reason", value: .string("\(doubt.reason)"))
        return .object([reason] + value + place)
    }

    private static func members(of secret: Secret) -> [JSONValue.Member] {
        [
            .init(key: "kind", value: .string(secret.kind.rawValue)),
            .init(key: "veiled", value: .string(secret.veiled)),
            .init(key: "written", value: secret.place.map { .string($0) } ?? .null),
        ]
    }

    private static func members(of place: Place) -> [JSONValue.Member] {
        [
            .init(key: "channel", value: .string("\(place.channel)")),
            .init(key: "path", value: .array(place.path.map { .string($0) })),
            .init(key: "page", value: place.page.map { .integer($0) } ?? .null),
            .init(key: "object", value: place.object.map { .integer($0) } ?? .null),
            .init(key: "detail", value: place.detail.map { .string($0) } ?? .null),
        ]
    }
}
