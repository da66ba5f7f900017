import CCups
import Glibc

/// Takes what a printer answers, of bounded length, depth and time, and has it read by the C library.
struct IPPAnswer {
    /// The answer as it came (RFC 8010, 3.1).
    private let bytes: [UInt8]

    /// The longest answer: a list of ten thousand jobs fits in.
    private static let longest = 16 << 20
    /// How deep collections may lie in each other; the C library follows them as deep as its stack is.
    private static let deepest = 16
    /// How much is taken at a time.
    private static let block = 1 << 15

    /// Takes the answer that comes on a connection, at the latest after ten times the patience for a byte.
    init(_ connection: OpaquePointer, patience: Double) throws(PrinterError) {
        let end = ContinuousClock.now + .seconds(10 * patience)
        var status = HTTP_STATUS_CONTINUE
        repeat { status = httpUpdate(connection) } while status == HTTP_STATUS_CONTINUE && .now < end
        guard status == HTTP_STATUS_OK else { throw IPPClient.failure(status) }
        var taken: [UInt8] = []
        var block = [CChar](repeating: 0, count: Self.block)
        while true {
            let count = httpRead2(connection, &block, block.count)
            guard count > 0 else { break }
            taken += block.prefix(count).lazy.map { UInt8(bitPattern: $0) }
            guard taken.count <= Self.longest, .now < end else {
                throw .lost(reason: "the answer is too long")
            }
        }
        bytes = taken
    }

    /// The answer as it is given.
    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// What it says.
    func read() throws(PrinterError) -> IPPResponse {
        guard isShallow else { throw .lost(reason: "the answer is no IPP") }
        guard let response = ippNew() else { throw .lost(reason: IPPClient.reason) }
        defer { ippDelete(response) }
        let source = Source(bytes)
        let state = ippReadIO(
            Unmanaged.passUnretained(source).toOpaque(),
            { source, buffer, count in
                guard let source, let buffer else { return -1 }
                return Unmanaged<Source>.fromOpaque(source).takeUnretainedValue().read(count, into: buffer)
            }, 1, nil, response)
        guard state == IPP_STATE_DATA else { throw .lost(reason: "the answer is no IPP") }
        return IPPResponse(response)
    }

    /// Whether no collection lies too deep in others: tags, names and values are walked through as they are encoded.
    private var isShallow: Bool {
        var (at, depth) = (8, 0)
        while at < bytes.count {
            let tag = bytes[at]
            at += 1
            guard tag >= 0x10 else { continue }
            if tag == 0x34 { depth += 1 }
            if tag == 0x37 { depth -= 1 }
            guard depth <= Self.deepest else { return false }
            for _ in 0..<2 {
                guard at + 2 <= bytes.count else { return false }
                at += 2 + (Int(bytes[at]) << 8 | Int(bytes[at + 1]))
            }
        }
        return true
    }

    /// Bytes that the C library reads one after the other.
    private final class Source {
        private var left: ArraySlice<UInt8>

        init(_ bytes: [UInt8]) { left = bytes[...] }

        /// Gives so many bytes, or fewer at the end.
        func read(_ count: Int, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
            let given = left.prefix(count)
            for (index, byte) in given.enumerated() { buffer[index] = byte }
            left = left.dropFirst(given.count)
            return given.count
        }
    }
}
