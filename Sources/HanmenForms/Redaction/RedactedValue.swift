import HanmenCore

/// A value as a public edition shows it, and as it was written: conditions and sums still ask about that.
struct RedactedValue: Sendable {
    /// What was written. It never leaves binding.
    let original: TypedValue
    /// What is printed, attached and read aloud: the same with bars.
    let shown: TypedValue
    /// What kind of private thing all of it is; nil where only pieces of it are masked.
    let kind: PrivateKind?
}

extension TypedValue {
    /// What may be seen of it.
    var shown: TypedValue {
        if case .redacted(let value) = self { value.shown } else { self }
    }

    /// What was written.
    var original: TypedValue {
        if case .redacted(let value) = self { value.original } else { self }
    }
}
