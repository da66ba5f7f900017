/// What a blank form is filled in with.
public enum BlankPurpose: Hashable, Sendable {
    /// A pen, on paper: dates are printed as 令和　年　月　日, choices as 有・無.
    case pen
    /// A keyboard, in a PDF form: every field is one area.
    case screen
}
