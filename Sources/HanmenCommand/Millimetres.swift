import ArgumentParser

/// A length as it is typed: `3mm` or `3`.
package struct Millimetres: ExpressibleByArgument {
    /// So many millimetres.
    package var value: Double

    /// Reads a finite number, with or without its unit.
    package init?(argument: String) {
        let number = argument.hasSuffix("mm") ? String(argument.dropLast(2)) : argument
        guard let value = Double(number), value.isFinite else { return nil }
        self.value = value
    }
}
