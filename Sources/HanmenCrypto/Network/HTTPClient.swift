/// Fetches what authorities publish, over HTTP or HTTPS: one object in DER an answer, of whatever media type it is said
/// to be (timestamps, OCSP responses, revocation lists, certificates).
///
/// Nothing is asked but by an explicit call. Redirects are not followed; a proxy is taken from `http_proxy` and
/// `no_proxy`, as usual.
public struct HTTPClient: Sendable {
    /// How long an answer may take altogether, in seconds.
    public var timeout: Int
    /// How many bytes an answer may have.
    public var limit: Int

    /// A client.
    public init(timeout: Int = 20, limit: Int = 1 << 20) {
        self.timeout = timeout
        self.limit = limit
    }

    /// The object at an address.
    public func get(_ address: String) throws(HTTPError) -> [UInt8] {
        try HTTPExchange(address, timeout: timeout, limit: limit).run(body: nil)
    }

    /// The object that answers a body of some media type, such as `application/ocsp-request`.
    public func post(_ body: [UInt8], kind: String, to address: String) throws(HTTPError) -> [UInt8] {
        try HTTPExchange(address, timeout: timeout, limit: limit).run(body: (body, kind))
    }
}

/// Why nothing was fetched.
public enum HTTPError: Error, Hashable, Sendable {
    /// The address is none of HTTP or HTTPS.
    case wrongAddress(String)
    /// Nobody answers there, not in time, or not as who they should be (TLS).
    case unreachable(String)
    /// The answer is not the object that was asked for: an error's status, a redirect, a page, or too large.
    case notAnAnswer(String)
}
