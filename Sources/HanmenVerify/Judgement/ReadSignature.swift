import HanmenCrypto

/// A signature with its message read.
struct ReadSignature {
    let inspected: InspectedSignature
    /// The message; nil where its kind is not known.
    let message: SignedMessage?
    /// The same as a timestamp, where it is one.
    let token: TimestampMessage?

    init(_ inspected: InspectedSignature) {
        self.inspected = inspected
        switch inspected.kind {
        case .cades:
            (message, token) = (SignedMessage(der: inspected.message, kind: .cades), nil)
        case .pkcs7:
            (message, token) = (SignedMessage(der: inspected.message, kind: .pkcs7), nil)
        case .timestamp:
            let timestamp = TimestampMessage(der: inspected.message)
            (message, token) = (timestamp.message, timestamp)
        case .unsupported:
            (message, token) = (nil, nil)
        }
    }

    /// What is wrong with the message.
    var problems: [MessageProblem] { token?.problems ?? message?.problems ?? [] }

    /// Whether it is over what it covers in a file.
    func covers(_ file: [UInt8]) -> Bool {
        token?.isOver(file, ranges: inspected.signedRanges)
            ?? message?.covers(file, ranges: inspected.signedRanges) ?? false
    }
}
