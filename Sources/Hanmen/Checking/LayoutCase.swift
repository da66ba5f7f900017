public import HanmenCore

/// What a layout is tried with.
public enum LayoutCase: String, CaseIterable, Sendable {
    /// The sample report beside the layout, or one made of its fields.
    case sample
    /// No report at all: the form for a pen.
    case blank
    /// The form to be filled in on a screen; vertical forms have none.
    case screen
    /// The longest names, many rows, cells of several pages.
    case fullest
    /// One word in every required field, no rows.
    case sparsest

    /// What people call it.
    public var name: Message {
        switch self {
        case .sample: Message("見本", en: "sample")
        case .blank: Message("空の様式", en: "blank form")
        case .screen: Message("画面で書く様式", en: "form to fill in")
        case .fullest: Message("最も多いとき", en: "fullest case")
        case .sparsest: Message("最も少ないとき", en: "sparsest case")
        }
    }

    /// A problem, told with the case in which it shows.
    func naming(_ diagnostic: Diagnostic) -> Diagnostic {
        var told = diagnostic
        told.summary = Message(
            "\(name.japanese): \(told.summary.japanese)", en: "\(name.english): \(told.summary.english)")
        return told
    }
}
