import COpenSSL

/// Times as OpenSSL holds them.
enum LibraryTime {
    /// Seconds since 1970-01-01 UTC; nil where it is no time.
    static func seconds(_ time: UnsafePointer<ASN1_TIME>?) -> Int? {
        guard let epoch = ASN1_TIME_set(nil, 0) else { return nil }
        defer { ASN1_STRING_free(epoch) }
        var days: Int32 = 0
        var seconds: Int32 = 0
        guard ASN1_TIME_diff(&days, &seconds, epoch, time) == 1 else { return nil }
        return Int(days) * 86_400 + Int(seconds)
    }
}
