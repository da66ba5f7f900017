import COpenSSL

/// What an authority answered (RFC 3161, 2.4.2), as anyone may have written it.
final class TimestampAnswer {
    private let pointer: OpaquePointer
    private let der: [UInt8]

    /// No clock of an authority, and none of ours, is further from the other.
    static let tolerance = 86_400

    /// Reads an answer.
    init(_ der: [UInt8]) throws(TimestampError) {
        LibraryErrors.clear()
        let pointer = der.withUnsafeBufferPointer { bytes -> OpaquePointer? in
            var cursor = bytes.baseAddress
            guard let read = d2i_TS_RESP(nil, &cursor, bytes.count) else { return nil }
            guard cursor == bytes.baseAddress.map({ $0 + bytes.count }) else {
                TS_RESP_free(read)
                return nil
            }
            return read
        }
        guard let pointer else { throw .notAnAnswer(LibraryErrors.drain().text) }
        self.pointer = pointer
        self.der = der
    }

    deinit { TS_RESP_free(pointer) }

    /// The timestamp, after all that the answer can be held to.
    func token(
        answering request: TimestampRequest, trust: TrustStore?, now: Int
    ) throws(TimestampError) -> TimestampToken {
        defer { LibraryErrors.clear() }
        try checkStatus()
        guard let content = TS_RESP_get_tst_info(pointer), let message = TS_RESP_get_token(pointer),
            let bytes = tokenBytes
        else { throw .notAnAnswer("no token") }
        guard let time = TS_TST_INFO_get_time(content).flatMap({ LibraryTime.seconds($0) }) else {
            throw .notAnAnswer("no time")
        }
        guard time >= now - Self.tolerance, time <= now + Self.tolerance else {
            throw .wrongClock(authority: time, here: now)
        }
        try verify(message, against: request, trust: trust)
        return TimestampToken(der: bytes, time: time)
    }

    // MARK: Status

    private func checkStatus() throws(TimestampError) {
        let status = TS_RESP_get_status_info(pointer)
        let code = ASN1_INTEGER_get(TS_STATUS_INFO_get0_status(status))
        guard code != TS_STATUS_GRANTED, code != TS_STATUS_GRANTED_WITH_MODS else { return }
        throw .refused("status \(code)" + Self.words(of: status))
    }

    /// What the authority adds to its refusal, not more than a line of it.
    private static func words(of status: OpaquePointer?) -> String {
        guard let texts = TS_STATUS_INFO_get0_text(status), OPENSSL_sk_num(texts) > 0,
            let first = OPENSSL_sk_value(texts, 0)
        else { return "" }
        let text = OpaquePointer(first)
        let bytes = UnsafeBufferPointer(
            start: ASN1_STRING_get0_data(UnsafePointer(text)),
            count: Int(ASN1_STRING_length(UnsafePointer(text))))
        return ": " + String(decoding: bytes.prefix(200), as: UTF8.self).filter { !$0.isNewline }
    }

    // MARK: Verifying

    private func verify(
        _ message: UnsafeMutablePointer<PKCS7>, against request: TimestampRequest, trust: TrustStore?
    ) throws(TimestampError) {
        let store = Self.store(for: message, trust: trust)
        guard let store, let context = TS_REQ_to_TS_VERIFY_CTX(request.pointer, nil) else {
            X509_STORE_free(store)
            throw .wrongAnswer(LibraryErrors.drain().text)
        }
        defer { TS_VERIFY_CTX_free(context) }
        TS_VERIFY_CTX_set_flags(
            context, Int32(TS_VFY_VERSION | TS_VFY_IMPRINT | TS_VFY_NONCE | TS_VFY_SIGNATURE))
        // The store belongs to the context from here.
        TS_VERIFY_CTX_set_store(context, store)
        guard TS_RESP_verify_response(context, pointer) == 1 else {
            let errors = LibraryErrors.drain()
            // Without roots, the certificate can only fail by what it is for, or by its age.
            let isUntrusted = trust != nil && errors.contains(ERR_LIB_TS, TS_R_CERTIFICATE_VERIFY_ERROR)
            throw isUntrusted ? .untrusted(errors.text) : .wrongAnswer(errors.text)
        }
    }

    /// The roots; where none are named, the signer's own certificate, which then only must be one for timestamps.
    private static func store(
        for message: UnsafeMutablePointer<PKCS7>, trust: TrustStore?
    ) -> OpaquePointer? {
        guard let store = X509_STORE_new() else { return nil }
        if let trust {
            for anchor in trust.anchors {
                guard let handle = CertificateHandle(der: anchor.der) else { continue }
                X509_STORE_add_cert(store, handle.pointer)
            }
            return store
        }
        let signers = PKCS7_get0_signers(message, nil, 0)
        defer { OPENSSL_sk_free(signers) }
        for index in 0..<max(0, OPENSSL_sk_num(signers)) {
            X509_STORE_add_cert(store, OPENSSL_sk_value(signers, index).map { OpaquePointer($0) })
        }
        X509_STORE_set_flags(store, UInt(X509_V_FLAG_PARTIAL_CHAIN))
        return store
    }

    // MARK: Parts

    /// The token as it came, byte by byte: the second element of the answer.
    private var tokenBytes: [UInt8]? {
        guard let parts = DERValue(der)?.children(of: .sequence), parts.count == 2 else { return nil }
        return Array(parts[1].whole)
    }
}
