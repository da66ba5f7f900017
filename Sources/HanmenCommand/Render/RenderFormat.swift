/// What a report is written as.
enum RenderFormat: String, CaseIterable, Sendable {
    case pdf, png, svg
    /// The display list, for people and for tests.
    case text

    /// How the names of its files end.
    var ending: String { self == .text ? ".txt" : ".\(rawValue)" }
}
