public import HanmenCore

/// What people wrote in the fields of a PDF, whoever saved it.
public struct FilledForm: Hashable, Sendable {
    /// A field and what it says.
    public struct Field: Hashable, Sendable {
        /// The full name, its parts joined by full stops.
        public var name: String
        /// What it says, lines ended by `\n`; empty where nothing was written.
        public var value: String

        /// A field with its value.
        public init(name: String, value: String) {
            self.name = name
            self.value = value
        }
    }

    /// The fields in the file's order.
    public var fields: [Field]
    /// Which form it is, as ``DocumentForm/identity`` had it; empty in files of other programs.
    public var identity: [DocumentForm.Entry]

    /// A filled form from its parts.
    public init(fields: [Field], identity: [DocumentForm.Entry]) {
        self.fields = fields
        self.identity = identity
    }

    /// Reads the fields of a file.
    public init(_ bytes: [UInt8]) throws(FilledFormError) {
        self = try FilledFormReader.read(bytes)
    }
}

/// Why the fields of a file cannot be read.
public enum FilledFormError: Error, Hashable, Sendable {
    /// It is larger than ``FilledFormLimits/largestFile``.
    case tooLarge
    /// It is no PDF, or a damaged one.
    case damaged(reason: String)
    /// It is encrypted.
    case encrypted
    /// It has no fields.
    case noForm
    /// It has more fields, deeper ones or longer texts than a form has, or fields that lie in themselves.
    case unreasonable(FilledFormLimit)
}

/// What a form may not exceed.
public enum FilledFormLimit: Hashable, Sendable {
    case fieldCount, depth, textLength, cycle
}

/// How much is read of a file that anyone may have made.
public enum FilledFormLimits {
    /// The most bytes of a file.
    public static let largestFile = 50 << 20
    /// The most fields, those counted that only hold others.
    static let mostFields = 10_000
    /// The most levels of fields in fields.
    static let deepest = 16
    /// The most bytes of one text in UTF-8.
    static let longestText = 1 << 20
    /// The most bytes of all texts together.
    static let longestTogether = 4 << 20
}
