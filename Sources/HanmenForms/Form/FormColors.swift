public import HanmenCore

/// The colours of a form beside those of its rules (体裁.色).
public struct FormColors: Hashable, Sendable {
    /// Headings of the narrative.
    public var heading: Color
    /// The title.
    public var title: Color
    /// Colour bars that name no colour of their own.
    public var bar: Color

    /// All black.
    public init(heading: Color = .black, title: Color = .black, bar: Color = .black) {
        self.heading = heading
        self.title = title
        self.bar = bar
    }
}
