/// A value as it is written, with the bytes it takes up.
struct RawValue {
    /// What is written.
    indirect enum Kind {
        /// A number as its characters.
        case number(ArraySlice<UInt8>)
        case name(String)
        /// The bytes between the marks of a string, nothing undone.
        case literal(Range<Int>)
        case hexadecimal(Range<Int>)
        case array([RawValue])
        case dictionary([RawEntry])
        case reference(number: Int, generation: Int)
        /// `true`, `false`, `null`, or what is no word of PDF.
        case word(ArraySlice<UInt8>)
    }

    var kind: Kind
    /// From its first byte to behind its last.
    var range: Range<Int>

    /// The entries of a dictionary.
    var entries: [RawEntry]? { if case .dictionary(let entries) = kind { entries } else { nil } }

    /// The items of an array.
    var items: [RawValue]? { if case .array(let items) = kind { items } else { nil } }

    /// A whole number written in plain digits.
    var digits: Int? { if case .number(let text) = kind { ByteReader.number(of: text) } else { nil } }

    /// A name.
    var name: String? { if case .name(let name) = kind { name } else { nil } }

    /// The number of the object referred to.
    var reference: Int? { if case .reference(let number, _) = kind { number } else { nil } }

    /// The value of a key, the first where it stands twice.
    subscript(_ key: String) -> RawValue? { entries?.first { $0.key == key }?.value }

    /// Keys that stand twice in a dictionary, in it or in what is inside: readers take one or the other.
    var repeatedKeys: [String] {
        switch kind {
        case .array(let items): return items.flatMap(\.repeatedKeys)
        case .dictionary(let entries):
            var seen: Set<String> = []
            let repeated = entries.filter { !seen.insert($0.key).inserted }.map(\.key)
            return repeated + entries.flatMap { $0.value.repeatedKeys }
        default: return []
        }
    }
}

/// A key of a dictionary and its value.
struct RawEntry {
    var key: String
    var value: RawValue
}
