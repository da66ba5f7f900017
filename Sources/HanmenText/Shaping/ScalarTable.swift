/// Values by Unicode scalar, in pages of 256 that are made when first needed: quicker to ask than a dictionary.
struct ScalarTable<Value> {
    private var pages: [[Value?]] = Array(repeating: [], count: 0x1100)

    /// The value of a scalar; nil where none was set.
    subscript(scalar: Unicode.Scalar) -> Value? {
        get {
            let page = pages[Int(scalar.value >> 8)]
            return page.isEmpty ? nil : page[Int(scalar.value & 0xFF)]
        }
        set {
            let page = Int(scalar.value >> 8)
            if pages[page].isEmpty { pages[page] = Array(repeating: nil, count: 256) }
            pages[page][Int(scalar.value & 0xFF)] = newValue
        }
    }
}
