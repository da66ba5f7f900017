/// An object of a PDF as plain data (ISO 32000-1, 7.3), to be looked through by who must not miss anything.
public indirect enum PDFNode: Hashable, Sendable {
    case null
    case boolean(Bool)
    case number(Double)
    /// A name without its slash, `#xx` undone.
    case name(String)
    /// The bytes of a string, escapes and hexadecimal digits undone.
    case string([UInt8])
    case array([PDFNode])
    case dictionary([String: PDFNode])
    /// Another object of the file, by its number.
    case reference(Int)
    case stream(PDFStream)
}

/// A stream with what its filters could be undone to.
public struct PDFStream: Hashable, Sendable {
    /// The stream's dictionary.
    public var dictionary: [String: PDFNode]
    /// The bytes behind all filters that are no picture's: what a picture's decoder, or any other reader, gets.
    public var data: [UInt8]
    /// The filters that were left, by name; empty where the data is the stream's own.
    public var openFilters: [String]

    /// A stream from its parts.
    public init(dictionary: [String: PDFNode], data: [UInt8], openFilters: [String] = []) {
        self.dictionary = dictionary
        self.data = data
        self.openFilters = openFilters
    }
}

extension PDFNode {
    /// The entries of a dictionary or of a stream's one.
    public var entries: [String: PDFNode]? {
        switch self {
        case .dictionary(let entries): entries
        case .stream(let stream): stream.dictionary
        default: nil
        }
    }

    /// The items of an array; nil for anything else.
    public var items: [PDFNode]? { if case .array(let items) = self { items } else { nil } }

    /// The text of a name; nil for anything else.
    public var nameText: String? { if case .name(let name) = self { name } else { nil } }

    /// The bytes of a string; nil for anything else.
    public var stringBytes: [UInt8]? { if case .string(let bytes) = self { bytes } else { nil } }

    /// The stream; nil for anything else.
    public var stream: PDFStream? { if case .stream(let stream) = self { stream } else { nil } }

    /// A whole number; nil for anything else.
    public var integer: Int? { if case .number(let number) = self { Int(exactly: number) } else { nil } }
}
