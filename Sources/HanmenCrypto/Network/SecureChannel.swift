import COpenSSL

/// TLS around a connection, trusting the roots of the system.
final class SecureChannel {
    private let address: HTTPAddress
    private let timeout: Int32
    private let context: OpaquePointer

    init(address: HTTPAddress, timeout: Int32) throws(HTTPError) {
        guard let context = SSL_CTX_new(TLS_client_method()) else {
            throw .unreachable(LibraryErrors.drain().text)
        }
        self.address = address
        self.timeout = timeout
        self.context = context
        SSL_CTX_set_verify(context, SSL_VERIFY_PEER, nil)
        guard SSL_CTX_set_default_verify_paths(context) == 1 else {
            throw .unreachable(LibraryErrors.drain().text)
        }
    }

    deinit { SSL_CTX_free(context) }

    /// The connection with TLS on top of it; nil where that is not possible.
    func wrap(_ connection: OpaquePointer) -> OpaquePointer? {
        if let proxy = OSSL_HTTP_adapt_proxy(nil, nil, address.host, 1), !isOpen(connection, through: proxy) {
            return nil
        }
        guard let ssl = SSL_new(context) else { return nil }
        guard ssl_name_server(ssl, address.host) == 1, SSL_set1_host(ssl, address.host) == 1,
            let layer = BIO_new(BIO_f_ssl())
        else {
            SSL_free(ssl)
            return nil
        }
        SSL_set_connect_state(ssl)
        _ = bio_own_ssl(layer, ssl)
        return BIO_push(layer, connection)
    }

    /// Asks a proxy for a way through.
    private func isOpen(_ connection: OpaquePointer, through proxy: UnsafePointer<CChar>) -> Bool {
        OSSL_HTTP_proxy_connect(connection, address.host, address.port, nil, nil, timeout, nil, nil) == 1
    }

    /// The connection without TLS.
    static func unwrap(_ layer: OpaquePointer) -> OpaquePointer? {
        BIO_ssl_shutdown(layer)
        let connection = BIO_pop(layer)
        BIO_free(layer)
        return connection
    }
}

/// What the library calls when a connection is made, and when it ends.
func wrapConnection(
    _ connection: OpaquePointer?, _ channel: UnsafeMutableRawPointer?, _ isStart: Int32, _: Int32
) -> OpaquePointer? {
    guard let connection, let channel else { return nil }
    guard isStart == 1 else { return SecureChannel.unwrap(connection) }
    return Unmanaged<SecureChannel>.fromOpaque(channel).takeUnretainedValue().wrap(connection)
}
