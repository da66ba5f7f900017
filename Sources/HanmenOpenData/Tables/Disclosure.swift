/// Whether a cell is open to the public: told in a column of its own, so that what is masked is never taken for blank.
///
/// A sign in the cell itself would need a definition (L3-03) and would make a column of numbers one of texts (L2-01).
enum Disclosure: String, CaseIterable {
    case open = "公開"
    case withheld = "非公開"

    /// The column that tells it of another one.
    static func column(of name: String, _ identifier: String) -> OpenColumn {
        OpenColumn(
            "\(name)_公開区分", "\(identifier)_disclosure", .word(allCases.map(\.rawValue)),
            "\(name)の公開区分。「非公開」なら値があっても空欄。「公開」で空欄なら、書かれていない")
    }

    /// What the column says.
    var cell: OpenCell { .text(rawValue) }
}
