import CCups
import Glibc

/// Asks one printer, one request a connection: no answer can belong to an earlier question.
final class IPPClient {
    let address: PrinterAddress
    private let user: String
    private let patience: Double

    /// How much of a document is written at a time.
    private static let block = 1 << 16
    /// The most milliseconds until a connection stands.
    private static let connecting: Int32 = 10_000

    /// A client that waits at most so many seconds for the next byte of an answer.
    init(_ address: PrinterAddress, user: String, patience: Double = 30) {
        self.address = address
        self.user = user
        self.patience = patience
    }

    /// Asks, and gives the answer whatever its status is.
    ///
    /// - Parameter document: what is sent behind the request.
    func ask(_ request: IPPRequest, document: [UInt8] = []) throws(PrinterError) -> IPPResponse {
        // Nobody is asked for a password behind the command's back.
        cupsSetPasswordCB2({ _, _, _, _, _ in nil }, nil)
        guard
            let connection = httpConnect2(
                address.host, address.port, nil, AF_UNSPEC,
                address.isEncrypted ? HTTP_ENCRYPTION_ALWAYS : HTTP_ENCRYPTION_IF_REQUESTED, 1,
                Self.connecting, nil)
        else { throw .unreachable(reason: Self.reason) }
        defer { httpClose(connection) }
        httpSetTimeout(connection, patience, { _, _ in 0 }, nil)
        let message = request.make(for: address, user: user)
        defer { ippDelete(message) }
        let length = ippLength(message) + document.count
        let status = cupsSendRequest(connection, message, address.resource, length)
        guard status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK else {
            throw Self.failure(status)
        }
        try send(document, on: connection)
        return try IPPAnswer(connection, patience: patience).read()
    }

    private func send(_ document: [UInt8], on connection: OpaquePointer) throws(PrinterError) {
        var sent = 0
        while sent < document.count {
            let count = min(Self.block, document.count - sent)
            let status = document[sent..<sent + count].withUnsafeBytes { bytes in
                cupsWriteRequestData(
                    connection, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), count)
            }
            guard status == HTTP_STATUS_CONTINUE || status == HTTP_STATUS_OK else {
                throw .lost(reason: Self.reason)
            }
            sent += count
        }
    }

    /// What the C library says of what went wrong last.
    static var reason: String {
        cupsLastErrorString().map { String(cString: $0) } ?? String(cString: strerror(errno))
    }

    /// Why a request came back with a status of HTTP.
    static func failure(_ status: http_status_t) -> PrinterError {
        switch status {
        case HTTP_STATUS_UNAUTHORIZED, HTTP_STATUS_FORBIDDEN, HTTP_STATUS_CUPS_AUTHORIZATION_CANCELED:
            .refused(
                IPPStatus(rawValue: 0x0403), message: String(cString: httpStatus(status)), unsupported: [])
        default: .lost(reason: reason)
        }
    }
}

@available(*, unavailable)
extension IPPClient: Sendable {}
