/// A field that a signature goes into, signed or still empty (ISO 32000-1, 12.7.4.5).
public struct SignatureField: Hashable, Sendable {
    /// What its seal shows when it is signed, as the layout has it.
    public struct Seal: Hashable, Sendable {
        /// The form: 認印, 角印, 丸印, 印影, なし.
        public var form: String
        /// What is written in it.
        public var text: String
    }

    /// The full name.
    public var name: String
    /// What it is for, as it is read aloud.
    public var tooltip: String?
    /// The page of its widget, from 0; nil where it has none.
    public var page: Int?
    /// The width of its widget in points; 0 where it is not seen.
    public var width: Double
    /// The height of its widget in points; 0 where it is not seen.
    public var height: Double
    /// Whether it is signed.
    public var isSigned: Bool
    /// The seal that it wants.
    public var seal: Seal?

    /// The object of the field.
    var number: Int
    /// The object of its widget: the field itself, mostly.
    var widget: Int
    /// The object of its signature.
    var signature: Int?

    /// Whether something is seen of it.
    public var isVisible: Bool { width > 0 && height > 0 }
}
