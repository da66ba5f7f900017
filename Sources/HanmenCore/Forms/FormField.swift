/// A field that a reader of the document fills in (ISO 32000-1, 12.7).
public struct FormField: Hashable, Sendable {
    /// What can be written in a field.
    public enum Kind: Hashable, Sendable {
        /// Text, in one line or in several.
        case text(isMultiline: Bool, maximumLength: Int? = nil)
        /// One of some words.
        case choice(options: [String])
        /// A mark, or none; a field that is checked says ``FormField/checked``.
        case check
        /// A digital signature, not yet made, and the seal that it will show.
        case signature(IntendedSeal)
    }

    /// The name; a full stop goes one level in: `費用.1.金額`.
    public var name: String
    /// What it asks for, as it is read aloud (TU; ISO 14289-1, 7.18.1).
    public var tooltip: String
    /// What can be written in it.
    public var kind: Kind
    /// Whether it must be filled.
    public var isRequired: Bool
    /// Whether it can only be read.
    public var isReadOnly: Bool
    /// What it says as long as nobody writes in it.
    public var value: String
    /// Where the layout defines it.
    public var span: SourceSpan?

    /// What a check field that is checked says.
    public static let checked = "Yes"

    /// A field.
    public init(
        name: String, tooltip: String, kind: Kind, isRequired: Bool = false, isReadOnly: Bool = false,
        value: String = "", span: SourceSpan? = nil
    ) {
        self.name = name
        self.tooltip = tooltip
        self.kind = kind
        self.isRequired = isRequired
        self.isReadOnly = isReadOnly
        self.value = value
        self.span = span
    }
}

/// The fields of a document, and what the document says of the form that they belong to.
public struct DocumentForm: Hashable, Sendable {
    /// The fields, each once, whatever the number of its areas.
    public var fields: [FormField]
    /// The keys that a report of this form begins with, such as 様式, in order.
    public var identity: [Entry]

    /// A key and what it says.
    public struct Entry: Hashable, Sendable {
        /// The key.
        public var key: String
        /// What it says.
        public var value: String

        /// A key with its value.
        public init(key: String, value: String) {
            self.key = key
            self.value = value
        }
    }

    /// A form from its parts.
    public init(fields: [FormField] = [], identity: [Entry] = []) {
        self.fields = fields
        self.identity = identity
    }
}
