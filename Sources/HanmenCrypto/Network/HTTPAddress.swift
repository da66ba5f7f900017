import COpenSSL

/// An address of HTTP in its parts.
struct HTTPAddress {
    let host: String
    let port: String
    /// The path with its query.
    let path: String
    let isSecure: Bool

    /// Addresses in certificates are written by strangers.
    private static let longest = 2048

    /// Reads an address; names and passwords in it are refused, for they would be seen in lists of processes.
    init(_ text: String) throws(HTTPError) {
        // Without a scheme, the library would take the text for a server's name.
        guard text.utf8.count <= Self.longest, text.utf8.allSatisfy({ (0x21...0x7E).contains($0) }),
            ["http", "https"].contains(text.prefix { $0 != ":" }.lowercased())
        else { throw .wrongAddress(text) }
        LibraryErrors.clear()
        defer { LibraryErrors.clear() }
        var isSecure: Int32 = 0
        var parts = [UnsafeMutablePointer<CChar>?](repeating: nil, count: 5)
        defer { for part in parts { CRYPTO_free(part, #file, #line) } }
        let isRead = parts.withUnsafeMutableBufferPointer { parts -> Bool in
            guard let first = parts.baseAddress else { return false }
            return OSSL_HTTP_parse_url(
                text, &isSecure, first, first + 1, first + 2, nil, first + 3, first + 4, nil) == 1
        }
        let words = parts.map { $0.map { String(cString: $0) } ?? "" }
        guard isRead, words[0].isEmpty, !words[1].isEmpty else { throw .wrongAddress(text) }
        host = words[1]
        port = words[2]
        path = words[4].isEmpty ? words[3] : "\(words[3])?\(words[4])"
        self.isSecure = isSecure == 1
    }
}
