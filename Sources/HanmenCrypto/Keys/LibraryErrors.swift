import COpenSSL

/// One entry of OpenSSL's queue of errors.
struct LibraryError {
    /// The part of the library, such as `ERR_LIB_PKCS12`.
    let library: Int32
    /// What was wrong there, such as `PKCS12_R_MAC_VERIFY_FAILURE`.
    let reason: Int32
    /// Both in the library's words, with what it adds.
    let text: String
}

/// OpenSSL's queue of errors, one a thread: emptied before and after each piece of work, so that no error is taken for
/// that of another.
enum LibraryErrors {
    /// Forgets what was left.
    static func clear() { ERR_clear_error() }

    /// Takes what the work that failed left, the first cause first.
    static func drain() -> [LibraryError] {
        var errors: [LibraryError] = []
        var data: UnsafePointer<CChar>?
        var flags: Int32 = 0
        while true {
            let code = ERR_get_error_all(nil, nil, nil, &data, &flags)
            guard code != 0 else { return errors }
            guard errors.count < 32 else { continue }
            let words = ERR_reason_error_string(code).map { String(cString: $0) } ?? "error \(code)"
            let more = flags & ERR_TXT_STRING != 0 ? data.map { String(cString: $0) } : nil
            errors.append(
                LibraryError(
                    library: ERR_GET_LIB(code), reason: ERR_GET_REASON(code),
                    text: more.map { $0.isEmpty ? words : "\(words) (\($0))" } ?? words))
        }
    }
}

extension [LibraryError] {
    /// Whether an error is among them.
    func contains(_ library: Int32, _ reason: Int32) -> Bool {
        contains { $0.library == library && $0.reason == reason }
    }

    /// All of them in one line, for people who know the library.
    var text: String { isEmpty ? "unknown error" : map(\.text).joined(separator: "; ") }
}
