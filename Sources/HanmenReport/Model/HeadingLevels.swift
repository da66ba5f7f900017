/// Gives headings levels that go in one by one, whatever levels were written (ISO 14289-1, 7.4.2).
///
/// A heading stands one level below the heading that it was written under; headings of one written level under the same
/// heading are of one level.
package struct HeadingLevels {
    private var open: [(written: Int, given: Int)] = []

    private static let deepest = 6

    /// Levels for headings in order, none yet.
    package init() {}

    /// The level of the next heading.
    package mutating func level(forWritten written: Int) -> Int {
        while let last = open.last, last.written >= written { open.removeLast() }
        let given = min((open.last?.given ?? 0) + 1, Self.deepest)
        open.append((written, given))
        return given
    }
}
