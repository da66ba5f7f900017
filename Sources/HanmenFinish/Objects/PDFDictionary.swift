/// The entries of a dictionary in the order in which they are written (ISO 32000-1, 7.3.7).
package struct PDFDictionary: Sendable {
    private var entries: [Entry]

    /// A key, without its slash, and what stands under it.
    package typealias Entry = (key: String, value: PDFValue)

    /// A dictionary without entries.
    package init() { entries = [] }

    /// The value under a key; a new one takes the old one's place, nil takes it away.
    package subscript(key: String) -> PDFValue? {
        get { entries.first { $0.key == key }?.value }
        set {
            let place = entries.firstIndex { $0.key == key }
            switch (place, newValue) {
            case (let place?, let value?): entries[place].value = value
            case (let place?, nil): entries.remove(at: place)
            case (nil, let value?): entries.append((key, value))
            case (nil, nil): break
            }
        }
    }
}

extension PDFDictionary: RandomAccessCollection, MutableCollection, RangeReplaceableCollection {
    package var startIndex: Int { 0 }
    package var endIndex: Int { entries.count }

    package subscript(index: Int) -> Entry {
        get { entries[index] }
        set { entries[index] = newValue }
    }

    package mutating func replaceSubrange(_ range: Range<Int>, with new: some Collection<Entry>) {
        entries.replaceSubrange(range, with: new)
    }

    package mutating func append(_ entry: Entry) { entries.append(entry) }
}

extension PDFDictionary: ExpressibleByArrayLiteral {
    package init(arrayLiteral entries: Entry...) { self.entries = entries }
}
