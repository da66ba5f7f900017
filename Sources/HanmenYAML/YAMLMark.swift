/// A place as the parser tells it: line and column from 1, columns in Unicode scalars.
struct YAMLMark: Hashable {
    var line: Int
    var column: Int
}
