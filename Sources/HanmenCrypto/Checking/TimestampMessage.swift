public import HanmenDigest

/// A timestamp's token (RFC 3161) as a message, with what it states.
public struct TimestampMessage: Sendable {
    /// The message around it.
    public let message: SignedMessage
    /// The token as it was found, in DER.
    public let der: [UInt8]
    /// The time it states, in seconds since 1970-01-01 UTC.
    public private(set) var time: Int?
    /// The function by which what it is over was hashed; nil where it is not believed or not known.
    public private(set) var digest: Digest?
    /// The hash of what it is over.
    public private(set) var imprint: [UInt8] = []
    /// What is wrong, with the message and with what it states.
    public private(set) var problems: [MessageProblem]

    /// Reads a token in DER.
    public init(der: [UInt8]) {
        self.der = der
        message = SignedMessage(der: der, kind: .timestamp)
        problems = message.problems
        guard !problems.contains(.malformed), !problems.contains(.tooLarge) else { return }
        readInformation()
    }

    private mutating func readInformation() {
        guard let parts = DERValue(message.content)?.children(of: .sequence), parts.count >= 5,
            parts[0].smallInteger == 1, parts[1].objectIdentifier != nil,
            let imprint = parts[2].children(of: .sequence), imprint.count == 2,
            let function = imprint[0].children(of: .sequence)?.first?.objectIdentifier,
            let hash = imprint[1].content(of: .octetString),
            let time = parts[4].generalizedTime
        else {
            problems.append(.malformedTimestamp)
            return
        }
        self.time = time
        self.imprint = hash
        if let name = ObjectIdentifiers.weak[function] {
            problems.append(.weakDigest(name))
        } else if let known = ObjectIdentifiers.digests[function] {
            digest = known
        } else {
            problems.append(.unknownAlgorithm(function))
        }
    }

    /// Whether it is over some bytes.
    public func isOver(_ bytes: [UInt8]) -> Bool { isOver(bytes, ranges: [bytes.indices]) }

    /// Whether it is over parts of some bytes, one behind the other.
    public func isOver(_ bytes: [UInt8], ranges: [Range<Int>]) -> Bool {
        guard let digest, !ranges.isEmpty,
            ranges.allSatisfy({ $0.lowerBound >= 0 && $0.upperBound <= bytes.count })
        else { return false }
        return digest.hash(bytes, ranges: ranges) == imprint
    }
}
