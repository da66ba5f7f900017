import Glibc

/// A timestamp as an authority gave it, proven to answer our request (RFC 3161).
public struct TimestampToken: Hashable, Sendable {
    /// The token: a CMS message in DER.
    public let der: [UInt8]
    /// The time it states, in seconds since 1970-01-01 UTC.
    public let time: Int
}

/// A timestamp authority by its address (RFC 3161 over HTTP).
public struct TimestampAuthority: Sendable {
    /// Where it is asked.
    public var address: String
    /// How long its answer may take, in seconds.
    public var timeout: Int

    /// No answer is larger.
    static let largestAnswer = 1 << 20

    /// An authority.
    public init(address: String, timeout: Int = 20) {
        self.address = address
        self.timeout = timeout
    }

    /// Asks for a timestamp over a SHA-256 hash; an answer that does not fit the request is refused, and so is a time
    /// more than a day from this machine's.
    ///
    /// - Parameter trust: roots that the authority's certificate must lead to; nil leaves that to who verifies.
    public func token(
        over hash: [UInt8], trust: TrustStore? = nil
    ) throws(TimestampError) -> TimestampToken {
        guard let request = TimestampRequest(over: hash), let question = request.der else {
            throw .refused("hash of \(hash.count) bytes")
        }
        let answer = try fetch(question)
        return try TimestampAnswer(answer).token(answering: request, trust: trust, now: time(nil))
    }

    private func fetch(_ question: [UInt8]) throws(TimestampError) -> [UInt8] {
        do {
            return try HTTPClient(timeout: timeout, limit: Self.largestAnswer)
                .post(question, kind: "application/timestamp-query", to: address)
        } catch { throw TimestampError(error) }
    }
}

/// Why there is no timestamp.
public enum TimestampError: Error, Hashable, Sendable {
    /// Nothing came in time, or nothing answers there.
    case unreachable(String)
    /// The answer is none of RFC 3161's: a page in HTML, a status of HTTP.
    case notAnAnswer(String)
    /// The authority refuses.
    case refused(String)
    /// It answers another request, or its signature does not hold.
    case wrongAnswer(String)
    /// Its certificate leads to no root that is trusted.
    case untrusted(String)
    /// Its clock and that of this machine are more than a day apart (seconds since 1970-01-01 UTC).
    case wrongClock(authority: Int, here: Int)

    init(_ error: HTTPError) {
        self =
            switch error {
            case .wrongAddress(let text), .unreachable(let text): .unreachable(text)
            case .notAnAnswer(let text): .notAnAnswer(text)
            }
    }
}
