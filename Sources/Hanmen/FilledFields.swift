import HanmenCore
import HanmenReading
import HanmenReport

/// The fields of a filled form by what they are in a report: texts, rows (`費用.1.金額`), parts (`口座.支店`), days that
/// make a period (`期間.始め`).
struct FilledFields {
    /// What the report says, in the order of the fields.
    private(set) var entries: [FilledReport.Entry] = []
    /// Which form it is.
    private(set) var identity: [DocumentForm.Entry] = []
    /// Names that come twice, or that no report has.
    private(set) var unplaced: [String] = []

    init(_ form: FilledForm) {
        identity = form.identity.filter { !$0.key.contains(".") }
        let sections = form.identity.filter { $0.key.contains(".") }
            .map { FilledForm.Field(name: $0.key, value: $0.value) }
        let written = form.fields.filter { !$0.name.isEmpty && !$0.value.isEmpty }
        var order: [String] = []
        var groups: [String: [(path: [String], value: String)]] = [:]
        var seen: Set<String> = []
        for field in written {
            guard seen.insert(field.name).inserted else {
                unplaced.append(field.name)
                continue
            }
            let parts = field.name.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
            if groups[parts[0]] == nil { order.append(parts[0]) }
            groups[parts[0], default: []].append((Array(parts.dropFirst()), field.value))
        }
        for name in order { add(name, groups[name] ?? [], sections) }
    }

    private mutating func add(
        _ name: String, _ values: [(path: [String], value: String)], _ sections: [FilledForm.Field]
    ) {
        let depths = Set(values.map(\.path.count))
        switch depths {
        case [0]: entries.append(FilledReport.Entry(key: name, value: values[0].value))
        case [1]: entries.append(FilledReport.Entry(key: name, value: Self.parts(values)))
        case [2] where values.allSatisfy({ Int($0.path[0]) != nil }):
            entries.append(FilledReport.Entry(key: name, value: .rows(Self.rows(name, values, sections))))
        default:
            for value in values {
                let full = ([name] + value.path).joined(separator: ".")
                entries.append(FilledReport.Entry(key: full, value: value.value))
                unplaced.append(full)
            }
        }
    }

    /// The days of a period are one value; all other parts are written part by part.
    private static func parts(_ values: [(path: [String], value: String)]) -> FilledReport.Value {
        let parts = values.map { FilledReport.Entry(key: $0.path[0], value: $0.value) }
        guard parts.allSatisfy({ ["始め", "終わり"].contains($0.key) }) else { return .record(parts) }
        let days = ["始め", "終わり"].compactMap { key in values.first { $0.path[0] == key }?.value }
        return .text(days.joined(separator: "～"))
    }

    /// The rows in which something is written, in order, each with the word that the layout gives it.
    private static func rows(
        _ name: String, _ values: [(path: [String], value: String)], _ sections: [FilledForm.Field]
    ) -> [[FilledReport.Entry]] {
        let numbers = Set(values.compactMap { Int($0.path[0]) }).sorted()
        return numbers.map { number in
            let prefix = "\(name).\(number)."
            let given = sections.filter { $0.name.hasPrefix(prefix) }
                .map { FilledReport.Entry(key: String($0.name.dropFirst(prefix.count)), value: $0.value) }
            return given
                + values.filter { Int($0.path[0]) == number }
                .map { FilledReport.Entry(key: $0.path[1], value: $0.value) }
        }
    }
}
