/// Where in a file something is.
public struct Place: Hashable, Sendable {
    /// By which way it was found.
    public var channel: Channel
    /// The files around it, the outermost first; empty in the file itself.
    public var path: [String]
    /// The object's number; nil outside of objects.
    public var object: Int?
    /// The page, from 1.
    public var page: Int?
    /// The key or part, such as `/Alt` or `EXIF`.
    public var detail: String?

    /// A place.
    public init(
        _ channel: Channel, path: [String] = [], object: Int? = nil, page: Int? = nil, detail: String? = nil
    ) {
        self.channel = channel
        self.path = path
        self.object = object
        self.page = page
        self.detail = detail
    }

    /// As it is told: 本文（描かれた順）, 2 ページ, オブジェクト 14 /Alt.
    public var description: String {
        var parts = path.map { "「\($0)」の中" } + [channel.rawValue]
        if let page { parts.append("\(page) ページ") }
        if let object { parts.append("オブジェクト \(object)") }
        if let detail { parts.append(detail) }
        return parts.joined(separator: "、")
    }
}

/// A value found at a place.
public struct Leak: Hashable, Sendable {
    /// Which of the values, by its number.
    public var secret: Int
    /// Where it was found.
    public var place: Place

    /// A value found at a place.
    public init(secret: Int, place: Place) {
        self.secret = secret
        self.place = place
    }
}
