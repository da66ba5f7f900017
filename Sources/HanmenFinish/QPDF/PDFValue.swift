/// A PDF object to be made (ISO 32000-1, 7.3), written as Swift literals.
package indirect enum PDFValue {
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case name(String)
    /// A text string: PDFDocEncoding where that suffices, UTF-16 where not.
    case text(String)
    /// A string of bytes as they are.
    case bytes([UInt8])
    case array([PDFValue])
    case dictionary([(key: String, value: PDFValue)])
    /// An object of the file, referred to where it is indirect.
    case object(PDFObject)
    case null
}

extension PDFValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, PDFValue)...) {
        self = .dictionary(elements.map { (key: $0.0, value: $0.1) })
    }
}

extension PDFValue: ExpressibleByArrayLiteral {
    package init(arrayLiteral elements: PDFValue...) { self = .array(elements) }
}

extension PDFValue: ExpressibleByIntegerLiteral {
    package init(integerLiteral value: Int) { self = .integer(value) }
}

extension PDFValue: ExpressibleByBooleanLiteral {
    package init(booleanLiteral value: Bool) { self = .boolean(value) }
}
