import CCups
import Glibc

/// Reads what a printer answers, of bounded length and in bounded time.
final class IPPAnswer {
    private let connection: OpaquePointer
    private let end: ContinuousClock.Instant
    private var left = IPPAnswer.longest

    /// The longest answer: a list of ten thousand jobs fits in.
    private static let longest = 16 << 20

    /// An answer that comes on a connection, at the latest after ten times the patience for a byte.
    init(_ connection: OpaquePointer, patience: Double) {
        self.connection = connection
        end = .now + .seconds(10 * patience)
    }

    /// The answer.
    func read() throws(PrinterError) -> IPPResponse {
        var status = HTTP_STATUS_CONTINUE
        repeat { status = httpUpdate(connection) } while status == HTTP_STATUS_CONTINUE && .now < end
        guard status == HTTP_STATUS_OK else { throw IPPClient.failure(status) }
        guard let response = ippNew() else { throw .lost(reason: IPPClient.reason) }
        defer { ippDelete(response) }
        let state = ippReadIO(
            Unmanaged.passUnretained(self).toOpaque(),
            { context, buffer, count in
                guard let context, let buffer else { return -1 }
                return Unmanaged<IPPAnswer>.fromOpaque(context).takeUnretainedValue().read(
                    count, into: buffer)
            }, 1, nil, response)
        guard state == IPP_STATE_DATA else {
            throw .lost(reason: left < 0 ? "the answer is too long" : IPPClient.reason)
        }
        return IPPResponse(response)
    }

    /// Reads so many bytes; fewer where no more come.
    private func read(_ count: Int, into buffer: UnsafeMutablePointer<UInt8>) -> Int {
        left -= count
        guard left >= 0 else { return -1 }
        var read = 0
        while read < count, .now < end {
            let more = buffer.advanced(by: read).withMemoryRebound(to: CChar.self, capacity: count - read) {
                httpRead2(connection, $0, count - read)
            }
            guard more > 0 else { return read }
            read += more
        }
        return read
    }
}
