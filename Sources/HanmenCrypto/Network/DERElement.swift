import COpenSSL

/// Where an element of DER (X.690) lies in bytes of strangers.
struct DERElement {
    /// Its tag, where it is of the universal class.
    let tag: Int32
    /// Where its content begins.
    let start: Int
    /// Where it ends; never behind the bytes.
    let end: Int

    /// The element that begins at an offset; nil where there is none that is whole.
    init?(_ bytes: [UInt8], at offset: Int = 0) {
        guard offset >= 0, offset < bytes.count else { return nil }
        var length = 0
        var tag: Int32 = 0
        var kind: Int32 = 0
        let start = bytes.withUnsafeBufferPointer { buffer -> Int? in
            guard let base = buffer.baseAddress else { return nil }
            var cursor: UnsafePointer<UInt8>? = base + offset
            let flags = ASN1_get_object(&cursor, &length, &tag, &kind, buffer.count - offset)
            // An error, or a length that is not said (BER).
            guard flags & 0x81 == 0, kind & V_ASN1_PRIVATE == V_ASN1_UNIVERSAL else { return nil }
            return cursor.map { $0 - base }
        }
        ERR_clear_error()
        guard let start, length >= 0, length <= bytes.count - start else { return nil }
        self.tag = tag
        self.start = start
        end = start + length
    }
}
