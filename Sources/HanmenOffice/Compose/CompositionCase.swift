/// A case as written: kinds para, line, pair, spacing, dist, ruby; and of our own vertical, tcy, mixed, widow.
struct CompositionCase: Decodable {
    struct Option: Decodable {
        var kinsoku: String?
        var hang: String?
        var head: String?
        var method: String?
        var digits: Int?
        var numerals: String?
        var rules: String?
    }

    struct Annotation: Decodable {
        var start: Int
        var len: Int
        var text: String
        var mode: String
    }

    /// A part of a text of mixed sizes; the size is in em of the case.
    struct Part: Decodable {
        var text: String
        var size: Double
    }

    var id: String
    var kind: String
    var text: String
    var parts: [Part]?
    var measure: Double?
    var width: Double?
    var indent: Double?
    var hanging: Double?
    var option: Option?
    var ruby: Annotation?
}

/// An answer: only the fields of the case's kind are written.
struct CompositionAnswer: Encodable {
    var id: String
    var lines: [String]?
    var xs: [[Double]]?
    var x: [Double]?
    var rx: [Double]?
    var end: [Double]?
    var breaks: [Int]?

    private enum Keys: String, CodingKey { case id, lines, x, rx, end, breaks }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: Keys.self)
        try container.encode(id, forKey: .id)
        try container.encodeIfPresent(lines, forKey: .lines)
        try container.encodeIfPresent(xs, forKey: .x)
        try container.encodeIfPresent(x, forKey: .x)
        try container.encodeIfPresent(rx, forKey: .rx)
        try container.encodeIfPresent(end, forKey: .end)
        try container.encodeIfPresent(breaks, forKey: .breaks)
    }
}
