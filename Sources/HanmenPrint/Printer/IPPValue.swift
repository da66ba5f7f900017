import CCups

/// A value of an attribute (RFC 8011, 5.1), copied out of the C library.
indirect enum IPPValue: Hashable, Sendable {
    /// An integer or an enumeration's number.
    case integer(Int)
    case boolean(Bool)
    /// A text, name, keyword or address.
    case text(String)
    case range(ClosedRange<Int>)
    case collection(IPPAttributes)
    /// What nobody here asks for: dates, resolutions, no value.
    case other
}

/// Attributes by name, each with its values.
struct IPPAttributes: Hashable, Sendable {
    private(set) var values: [String: [IPPValue]] = [:]

    /// How deep collections are followed.
    private static let depth = 8

    /// The keywords, names or texts of an attribute.
    func texts(_ name: String) -> [String] {
        (values[name] ?? []).compactMap { if case .text(let text) = $0 { text } else { nil } }
    }

    /// The integers of an attribute; of ranges, both ends.
    func integers(_ name: String) -> [Int] {
        (values[name] ?? []).compactMap { if case .integer(let number) = $0 { number } else { nil } }
    }

    /// The only text of an attribute.
    func text(_ name: String) -> String? { texts(name).first }

    /// The only integer of an attribute.
    func integer(_ name: String) -> Int? { integers(name).first }

    func boolean(_ name: String) -> Bool? {
        if case .boolean(let value)? = values[name]?.first { value } else { nil }
    }

    func range(_ name: String) -> ClosedRange<Int>? {
        switch values[name]?.first {
        case .range(let range)?: range
        case .integer(let number)?: number...number
        default: nil
        }
    }

    func collections(_ name: String) -> [IPPAttributes] {
        (values[name] ?? []).compactMap { if case .collection(let all) = $0 { all } else { nil } }
    }

    /// Adds an attribute of the C library; of two of one name, which RFC 8011 forbids, the first counts.
    mutating func add(_ attribute: OpaquePointer, depth: Int = 0) {
        guard let name = ippGetName(attribute).map({ String(cString: $0) }), values[name] == nil else {
            return
        }
        let count = max(0, min(ippGetCount(attribute), 10_000))
        values[name] = (0..<count).map { Self.value(attribute, $0, depth) }
    }

    private static func value(_ attribute: OpaquePointer, _ index: Int32, _ depth: Int) -> IPPValue {
        switch ippGetValueTag(attribute) {
        case IPP_TAG_INTEGER, IPP_TAG_ENUM: return .integer(Int(ippGetInteger(attribute, index)))
        case IPP_TAG_BOOLEAN: return .boolean(ippGetBoolean(attribute, index) != 0)
        case IPP_TAG_RANGE:
            var upper: Int32 = 0
            let lower = ippGetRange(attribute, index, &upper)
            return lower <= upper ? .range(Int(lower)...Int(upper)) : .other
        case IPP_TAG_BEGIN_COLLECTION:
            guard depth < Self.depth, let members = ippGetCollection(attribute, index) else { return .other }
            return .collection(IPPAttributes(members, depth: depth + 1))
        case IPP_TAG_TEXT, IPP_TAG_NAME, IPP_TAG_TEXTLANG, IPP_TAG_NAMELANG, IPP_TAG_KEYWORD, IPP_TAG_URI,
            IPP_TAG_URISCHEME, IPP_TAG_CHARSET, IPP_TAG_LANGUAGE, IPP_TAG_MIMETYPE:
            return ippGetString(attribute, index, nil).map { .text(plain(String(cString: $0))) } ?? .other
        default: return .other
        }
    }

    /// A text without control characters: what a printer says is shown on terminals.
    private static func plain(_ text: String) -> String {
        String(
            String.UnicodeScalarView(text.unicodeScalars.filter { $0.properties.generalCategory != .control })
        )
    }

    init() {}

    /// The members of a collection.
    private init(_ members: OpaquePointer, depth: Int) {
        var attribute = ippFirstAttribute(members)
        while let next = attribute {
            add(next, depth: depth)
            attribute = ippNextAttribute(members)
        }
    }
}

/// What a printer answered.
struct IPPResponse: Sendable {
    /// The status code (RFC 8011, 4.1.6).
    var status: IPPStatus
    /// What the printer says of it in words.
    var message: String?
    /// The attributes of the printer.
    var printer = IPPAttributes()
    /// The attributes of each job.
    var jobs: [IPPAttributes] = []
    /// What the printer does not support of what it was asked.
    var unsupported = IPPAttributes()

    /// Copies a response out of the C library.
    init(_ response: OpaquePointer) {
        status = IPPStatus(rawValue: Int(ippGetStatusCode(response).rawValue))
        var isInJob = false
        var attribute = ippFirstAttribute(response)
        while let next = attribute {
            switch ippGetGroupTag(next) {
            case IPP_TAG_JOB where ippGetName(next) != nil:
                if !isInJob { jobs.append(IPPAttributes()) }
                isInJob = true
                jobs[jobs.count - 1].add(next)
            case IPP_TAG_PRINTER: printer.add(next)
            case IPP_TAG_UNSUPPORTED_GROUP: unsupported.add(next)
            case IPP_TAG_OPERATION:
                var operation = IPPAttributes()
                operation.add(next)
                message = message ?? operation.text("status-message")
            // A separator stands between the jobs of a list.
            default: isInJob = false
            }
            attribute = ippNextAttribute(response)
        }
    }
}

/// A status code of IPP (RFC 8011, B.1).
struct IPPStatus: Hashable, Sendable {
    var rawValue: Int

    var isSuccessful: Bool { (0...0xFF).contains(rawValue) }

    static let notFound = IPPStatus(rawValue: 0x0406)
    static let busy = IPPStatus(rawValue: 0x0507)
    static let notPossible = IPPStatus(rawValue: 0x0404)
    static let notAccepting = IPPStatus(rawValue: 0x0506)
    static let temporaryError = IPPStatus(rawValue: 0x0505)

    /// Whether trying again later may help, and nothing was done.
    var isPassing: Bool { [.busy, .notAccepting, .temporaryError].contains(self) }

    /// Its keyword: `server-error-busy`.
    var keyword: String {
        String(cString: ippErrorString(ipp_status_t(rawValue: Int32(truncatingIfNeeded: rawValue))))
    }
}
