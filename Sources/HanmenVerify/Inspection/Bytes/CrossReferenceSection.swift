/// One cross-reference section: a table with its trailer, or a stream (ISO 32000-1, 7.5.4 and 7.5.8).
struct CrossReferenceSection {
    /// Where an object is, by what a section says.
    enum Entry: Hashable {
        case free
        case used(offset: Int, generation: Int)
        /// In an object stream.
        case packed(container: Int, index: Int)
    }

    /// The place that leads to it.
    var start: Int
    /// What it takes up: the table and its trailer, or the stream's object.
    var range: Range<Int>
    /// Its entries by object number.
    var entries: [Int: Entry] = [:]
    /// Numbers that it lists twice.
    var repeated: [Int] = []
    /// The number of its own object, where it is a stream.
    var object: Int?
    /// Where the section before it begins.
    var previous: Int?
    /// One more than the highest number.
    var size: Int
    /// Whether a table names a stream beside it (XRefStm).
    var isHybrid: Bool
    /// Whether its trailer asks for a password.
    var isEncrypted: Bool
}
