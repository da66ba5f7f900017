/// The seal that whoever signs a field shall show in it: said by the layout, drawn when the field is signed.
public struct IntendedSeal: Hashable, Sendable {
    /// The form of the seal; the raw value is what stands in the file.
    public enum Form: String, CaseIterable, Hashable, Sendable {
        /// A person's round seal with the surname.
        case personal = "認印"
        /// An organisation's square seal.
        case square = "角印"
        /// A round seal of an organisation or its representative.
        case round = "丸印"
        /// The signer's own picture of a seal.
        case scan = "印影"
        /// No seal: words alone.
        case none = "なし"
    }

    /// The form.
    public var form: Form
    /// What is engraved.
    public var text: String

    /// A seal by its form and its text.
    public init(form: Form, text: String) {
        self.form = form
        self.text = text
    }
}
