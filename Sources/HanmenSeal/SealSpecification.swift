/// Which seal is drawn (signing.md §8).
public struct SealSpecification: Hashable, Sendable {
    /// The form of the seal.
    public enum Form: String, CaseIterable, Hashable, Sendable {
        /// A person's round seal with the surname.
        case personal = "認印"
        /// An organisation's square seal.
        case square = "角印"
        /// An organisation's or its representative's round seal.
        case round = "丸印"
    }

    /// The form.
    public var form: Form
    /// What is written in it.
    public var text: String

    /// A seal.
    public init(form: Form, text: String) {
        self.form = form
        self.text = text
    }
}
