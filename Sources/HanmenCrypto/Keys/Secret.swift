import COpenSSL
import Glibc

/// A password or PIN: never printed, never swapped out or dumped, overwritten when nobody needs it any more.
public final class Secret: Sendable {
    // Written by the initializer alone, then only read; wiped when no thread has the object any more.
    private nonisolated(unsafe) let memory: UnsafeMutableRawBufferPointer
    private let count: Int

    /// The longest that is taken.
    static let longest = 1024

    /// A secret from its bytes.
    public convenience init(_ bytes: some Collection<UInt8>) {
        self.init(capacity: bytes.count) { buffer in
            buffer.copyBytes(from: bytes)
            return bytes.count
        }
    }

    /// A secret written where it will stay, so that no copy is left elsewhere.
    ///
    /// - Parameter fill: writes the secret, and says how long it is.
    init(capacity: Int, fill: (UnsafeMutableRawBufferPointer) -> Int) {
        memory = LockedMemory.allocate(capacity &+ 1)
        count = max(0, min(fill(UnsafeMutableRawBufferPointer(rebasing: memory[..<capacity])), capacity))
        memory[count...].initializeMemory(as: UInt8.self, repeating: 0)
    }

    deinit { LockedMemory.free(memory) }

    /// Whether there is nothing.
    public var isEmpty: Bool { count == 0 }

    /// Lends the bytes.
    func withBytes<Result>(_ work: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
        work(UnsafeRawBufferPointer(rebasing: memory[..<count]).bindMemory(to: UInt8.self))
    }

    /// Lends the bytes as C reads text: with a zero behind.
    func withText<Result>(_ work: (UnsafePointer<CChar>?) -> Result) -> Result {
        work(UnsafePointer(memory.bindMemory(to: CChar.self).baseAddress))
    }
}
