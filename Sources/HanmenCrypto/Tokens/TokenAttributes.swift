import CPKCS11

/// Attributes that an object must have.
struct TokenAttributes {
    private var kinds: [CK_ATTRIBUTE_TYPE] = []
    private var values: [[UInt8]] = []

    /// Objects of a class, such as `CKO_PRIVATE_KEY`.
    init(class kind: CK_OBJECT_CLASS) {
        kinds = [CKA_CLASS]
        values = [withUnsafeBytes(of: kind) { Array($0) }]
    }

    /// The same, with one more attribute.
    func and(_ kind: CK_ATTRIBUTE_TYPE, _ value: [UInt8]?) -> TokenAttributes {
        guard let value else { return self }
        var more = self
        more.kinds.append(kind)
        more.values.append(value)
        return more
    }

    /// Lends them in C's form.
    func lend<Result>(_ work: (UnsafeMutablePointer<CK_ATTRIBUTE>?, CK_ULONG) -> Result) -> Result {
        // Each value begins where a number may lie.
        let width = MemoryLayout<CK_ULONG>.size
        var places: [Int] = []
        var bytes: [UInt8] = []
        for value in values {
            places.append(bytes.count)
            bytes += value + [UInt8](repeating: 0, count: width - value.count % width)
        }
        return bytes.withUnsafeMutableBytes { buffer in
            var attributes = zip(kinds, zip(places, values)).map { kind, value in
                CK_ATTRIBUTE(
                    type: kind, pValue: buffer.baseAddress.map { $0 + value.0 },
                    ulValueLen: CK_ULONG(value.1.count))
            }
            return attributes.withUnsafeMutableBufferPointer { work($0.baseAddress, CK_ULONG($0.count)) }
        }
    }
}
