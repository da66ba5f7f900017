import COpenSSL

/// One request and its answer, through OpenSSL's own client (HTTP/1.0).
struct HTTPExchange {
    private let address: HTTPAddress
    private let timeout: Int32
    private let limit: Int

    init(_ address: String, timeout: Int, limit: Int) throws(HTTPError) {
        self.address = try HTTPAddress(address)
        // Zero would be no limit.
        self.timeout = Int32(clamping: max(1, timeout))
        self.limit = max(1, limit)
    }

    /// The object in DER that answers; a body is posted with its media type.
    func run(body: (bytes: [UInt8], kind: String)?) throws(HTTPError) -> [UInt8] {
        LibraryErrors.clear()
        let secure = address.isSecure ? try SecureChannel(address: address, timeout: timeout) : nil
        let posted = body.flatMap { MemoryInput($0.bytes) }
        let answer = BrokenPipes.withoutSignal {
            OSSL_HTTP_transfer(
                nil, address.host, address.port, address.path, address.isSecure ? 1 : 0, nil, nil, nil, nil,
                secure == nil ? nil : wrapConnection,
                secure.map { Unmanaged.passUnretained($0).toOpaque() }, 0, nil, body?.kind, posted?.pointer,
                nil, 1,
                limit, timeout, 0)
        }
        withExtendedLifetime((secure, posted)) {}
        let errors = LibraryErrors.drain()
        guard let answer else { throw HTTPError(errors) }
        defer { BIO_free_all(answer) }
        guard let object = Self.object(in: Self.bytes(of: answer, atMost: limit)) else {
            throw .notAnAnswer("no DER")
        }
        return object
    }

    private static func bytes(of input: OpaquePointer, atMost limit: Int) -> [UInt8] {
        var bytes: [UInt8] = []
        var piece = [UInt8](repeating: 0, count: 16_384)
        while bytes.count <= limit {
            let count = Int(BIO_read(input, &piece, Int32(piece.count)))
            guard count > 0 else { break }
            bytes += piece.prefix(count)
        }
        return bytes
    }

    /// The first element, without what stands behind it.
    private static func object(in bytes: [UInt8]) -> [UInt8]? {
        DERValue.first(of: bytes[...]).map { Array($0.whole) }
    }
}

extension HTTPError {
    /// Told by the parts of the library that failed: its sockets and TLS, or the reading of the answer.
    fileprivate init(_ errors: [LibraryError]) {
        let answered: Set = [
            HTTP_R_RECEIVED_ERROR, HTTP_R_STATUS_CODE_UNSUPPORTED, HTTP_R_REDIRECTION_NOT_ENABLED,
            HTTP_R_MAX_RESP_LEN_EXCEEDED, HTTP_R_RESPONSE_LINE_TOO_LONG, HTTP_R_MISSING_ASN1_ENCODING,
            HTTP_R_RESPONSE_PARSE_ERROR, HTTP_R_HEADER_PARSE_ERROR, HTTP_R_INCONSISTENT_CONTENT_LENGTH,
            HTTP_R_ASN1_LEN_EXCEEDS_MAX_RESP_LEN, HTTP_R_ERROR_PARSING_ASN1_LENGTH,
            HTTP_R_ERROR_PARSING_CONTENT_LENGTH, HTTP_R_UNEXPECTED_CONTENT_TYPE,
        ]
        let isAnswer = errors.contains { $0.library == ERR_LIB_HTTP && answered.contains($0.reason) }
        self = isAnswer ? .notAnAnswer(errors.text) : .unreachable(errors.text)
    }
}
