/// A password or PIN: never printed, overwritten when nobody needs it any more.
public final class Secret: Sendable {
    private nonisolated(unsafe) let buffer: UnsafeMutableBufferPointer<UInt8>

    /// A secret from its bytes.
    public init(_ bytes: some Collection<UInt8>) {
        buffer = .allocate(capacity: bytes.count)
        _ = buffer.initialize(from: bytes)
    }

    deinit {
        for index in buffer.indices { withUnsafeMutablePointer(to: &buffer[index]) { $0.pointee = 0 } }
        buffer.deallocate()
    }

    /// Lends the bytes.
    func withBytes<Result>(_ work: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        work(UnsafeBufferPointer(buffer))
    }
}
