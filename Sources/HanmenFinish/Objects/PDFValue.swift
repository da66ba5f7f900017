/// A PDF object to be written (ISO 32000-1, 7.3), as Swift literals.
package enum PDFValue: Sendable {
    case null
    case boolean(Bool)
    case integer(Int)
    case real(Double)
    case name(String)
    /// A text string: ASCII where that suffices, UTF-16 where not.
    case text(String)
    /// A string of bytes as they are.
    case bytes([UInt8])
    case array([PDFValue])
    case dictionary(PDFDictionary)
    /// Another object of the file.
    case reference(PDFReference)
}

/// An indirect object by its number; all generations are 0.
package struct PDFReference: Hashable, Sendable {
    /// The object's number in the file.
    package var number: Int

    /// The object with a number.
    package init(number: Int) { self.number = number }
}

extension PDFValue: ExpressibleByDictionaryLiteral {
    package init(dictionaryLiteral elements: (String, PDFValue)...) {
        self = .dictionary(PDFDictionary(elements.map { (key: $0.0, value: $0.1) }))
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

extension PDFValue {
    /// The entries of a dictionary; nil for anything else.
    var entries: PDFDictionary? { if case .dictionary(let entries) = self { entries } else { nil } }

    /// The items of an array; nil for anything else.
    var items: [PDFValue]? { if case .array(let items) = self { items } else { nil } }

    /// The object that is referred to; nil for anything else.
    var target: PDFReference? { if case .reference(let target) = self { target } else { nil } }

    /// The name; nil for anything else.
    var nameText: String? { if case .name(let name) = self { name } else { nil } }

    /// The value of a number; nil for anything else.
    var number: Double? {
        switch self {
        case .integer(let value): Double(value)
        case .real(let value): value
        default: nil
        }
    }
}
