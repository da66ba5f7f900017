import HanmenReading

/// A map from codes to texts, as fonts carry it (ToUnicode; ISO 32000-1, 9.10.3), or at least its code lengths.
struct CharacterMap {
    /// The texts by code and code length.
    private(set) var texts: [Code: String] = [:]
    /// The texts in the order in which they are written.
    private(set) var written: [String] = []
    /// The lengths that codes may have, by their lowest and highest value.
    private(set) var codeSpaces: [CodeSpace] = []

    /// A code of so many bytes.
    struct Code: Hashable {
        var value: Int
        var length: Int
    }

    /// The codes of one length.
    struct CodeSpace {
        var low: [UInt8]
        var high: [UInt8]
    }

    private static let most = 200_000

    init(_ bytes: [UInt8]) {
        var reader = SyntaxReader(bytes)
        var operands: [PDFNode] = []
        while let token = reader.next() {
            switch token {
            case .operand(let node): operands.append(node)
            case .keyword("endcodespacerange"):
                takeSpaces(operands)
                operands = []
            case .keyword("endbfchar"):
                takeCharacters(operands)
                operands = []
            case .keyword("endbfrange"):
                takeRanges(operands)
                operands = []
            case .keyword: operands = []
            }
            if operands.count > Self.most { operands = [] }
        }
    }

    private mutating func takeSpaces(_ operands: [PDFNode]) {
        let bounds = operands.compactMap(\.stringBytes)
        for place in stride(from: 0, to: bounds.count - 1, by: 2)
        where bounds[place].count == bounds[place + 1].count {
            codeSpaces.append(CodeSpace(low: bounds[place], high: bounds[place + 1]))
        }
    }

    private mutating func takeCharacters(_ operands: [PDFNode]) {
        for place in stride(from: 0, to: operands.count - 1, by: 2) {
            guard let code = operands[place].stringBytes, let text = operands[place + 1].stringBytes else {
                continue
            }
            add(Self.value(code), code.count, TextString.utf16(text))
        }
    }

    private mutating func takeRanges(_ operands: [PDFNode]) {
        for place in stride(from: 0, to: operands.count - 2, by: 3) {
            guard let low = operands[place].stringBytes, let high = operands[place + 1].stringBytes else {
                continue
            }
            let (first, last) = (Self.value(low), Self.value(high))
            guard last >= first, last - first < 0x10000, written.count < Self.most else { continue }
            if let items = operands[place + 2].items {
                for (offset, item) in items.prefix(last - first + 1).enumerated() {
                    add(first + offset, low.count, TextString.utf16(item.stringBytes ?? []))
                }
            } else if let start = operands[place + 2].stringBytes {
                for offset in 0...last - first {
                    add(first + offset, low.count, Self.text(start, plus: offset))
                }
            }
        }
    }

    /// The last unit of a text counts on.
    private static func text(_ start: [UInt8], plus offset: Int) -> String {
        guard start.count >= 2 else { return "" }
        var bytes = start
        let last = Int(start[start.count - 2]) << 8 | Int(start[start.count - 1])
        bytes[start.count - 2] = UInt8((last + offset) >> 8 & 0xFF)
        bytes[start.count - 1] = UInt8((last + offset) & 0xFF)
        return TextString.utf16(bytes)
    }

    private mutating func add(_ value: Int, _ length: Int, _ text: String) {
        guard written.count < Self.most else { return }
        texts[Code(value: value, length: length)] = text
        written.append(text)
    }

    static func value(_ bytes: some Sequence<UInt8>) -> Int {
        bytes.reduce(0) { ($0 & 0xFF_FFFF) << 8 | Int($1) }
    }

    /// How many bytes the code at an offset has; nil where no space has it.
    func codeLength(_ bytes: [UInt8], at index: Int) -> Int? {
        codeSpaces.first { space in
            index + space.low.count <= bytes.count
                && space.low.indices.allSatisfy {
                    (space.low[$0]...max(space.low[$0], space.high[$0])).contains(bytes[index + $0])
                }
        }?.low.count
    }
}
