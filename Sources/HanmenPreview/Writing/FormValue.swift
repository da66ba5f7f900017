import HanmenCore
import HanmenReport
import HanmenYAML

/// A value as it goes between the page and a report: a text, several values, or named ones.
public indirect enum FormValue: Hashable, Sendable {
    /// One text.
    case text(String)
    /// Several values.
    case list([FormValue])
    /// Named values: a row, an account.
    case record([String: FormValue])

    /// What the front matter says, as it is written; nil where it says nothing.
    init?(_ value: FieldValue) {
        switch value {
        case .text(let text): self = .text(text.value)
        case .empty: return nil
        case .list(let items, _): self = .list(items.map { FormValue($0) ?? .text("") })
        case .record(let fields, _):
            let parts = fields.map { ($0.key.value, FormValue($0.value) ?? .text("")) }
            self = .record(Dictionary(parts, uniquingKeysWith: { first, _ in first }))
        }
    }

    /// Whether nothing is said.
    var isEmpty: Bool {
        switch self {
        case .text(let text): text.isEmpty
        case .list(let items): items.allSatisfy(\.isEmpty)
        case .record(let parts): parts.values.allSatisfy(\.isEmpty)
        }
    }
}

extension FormValue: Codable {
    /// How deep in its request a value is still read: rows of parts of a field stand at six.
    private static let deepest = 16

    /// Reads a text, a list or an object of JSON.
    public init(from decoder: any Decoder) throws {
        guard decoder.codingPath.count < Self.deepest else {
            throw DecodingError.dataCorrupted(
                .init(codingPath: decoder.codingPath, debugDescription: "nested too deep"))
        }
        let container = try decoder.singleValueContainer()
        if let text = try? container.decode(String.self) {
            self = .text(text)
        } else if let items = try? container.decode([FormValue].self) {
            self = .list(items)
        } else {
            self = .record(try container.decode([String: FormValue].self))
        }
    }

    /// Writes a text, a list or an object of JSON.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        switch self {
        case .text(let text): try container.encode(text)
        case .list(let items): try container.encode(items)
        case .record(let parts): try container.encode(parts)
        }
    }
}
