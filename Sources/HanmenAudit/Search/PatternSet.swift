/// All forms of all values in one tree of letters, read along from every place where one may begin.
struct PatternSet: Sendable {
    /// A way to write a value.
    struct Form: Sendable {
        /// Which value.
        var secret: Int
        /// Whether it is made of ASCII letters and digits alone.
        var isASCII: Bool
        var beginsWithDigit: Bool
        var endsWithDigit: Bool
        var beginsWithLatin: Bool
        var endsWithLatin: Bool
        /// Whether the value itself holds brackets or stops.
        var hasPunctuation: Bool
        var length: Int
    }

    /// What a character is to the tree.
    enum Symbol {
        static let soft: UInt16 = 0
        static let hard: UInt16 = 1
        /// A letter that no form has.
        static let other: UInt16 = 2
        /// A character that says several letters.
        static let several: UInt16 = 3
        static let first: UInt16 = 4
    }

    let secrets: [Secret]
    private(set) var forms: [Form] = []
    private var symbols: [UInt32: UInt16] = [:]
    /// Whether a symbol is an ASCII letter or digit, however it is written.
    private var isASCII = [Bool](repeating: false, count: Int(Symbol.first))
    private var edges: [UInt64: Int32] = [:]
    /// The forms that end at a node.
    private var ends: [[Int]] = [[]]
    private var basic: [UInt16] = []
    /// Encodings in which two bytes may begin a form; one byte in ``singles``.
    private(set) var pairs = [UInt8](repeating: 0, count: 0x10000)
    private(set) var singles = [UInt8](repeating: 0, count: 0x100)
    /// Characters of the basic plane that may begin a form.
    private(set) var starts = [Bool](repeating: false, count: 0x10000)

    init(_ secrets: [Secret]) {
        self.secrets = secrets
        for (index, secret) in secrets.enumerated() {
            let hasPunctuation = secret.text.unicodeScalars.contains {
                Skeleton.letter(of: $0.value) == .hard
            }
            for letters in SearchForms(secret).letters {
                add(letters, of: index, hasPunctuation: hasPunctuation)
            }
        }
        basic = Skeleton.basic.map(symbol)
        for scalar in OldKanji.folded.keys where scalar > 0xFFFF { markStart(scalar) }
        for scalar in UInt32(0x2F800)...0x2FA1F { markStart(scalar) }
        for scalar in UInt32(0)..<0x10000 { markStart(scalar) }
    }

    private mutating func add(_ letters: [UInt32], of secret: Int, hasPunctuation: Bool) {
        var node: Int32 = 0
        for letter in letters {
            let symbol = number(of: letter)
            let edge = Self.edge(node, symbol)
            if edges[edge] == nil {
                edges[edge] = Int32(ends.count)
                ends.append([])
            }
            node = edges[edge] ?? 0
        }
        guard let first = letters.first, let last = letters.last else { return }
        ends[Int(node)].append(forms.count)
        forms.append(
            Form(
                secret: secret, isASCII: letters.allSatisfy { $0 < 0x80 },
                beginsWithDigit: first.isASCIIDigit,
                endsWithDigit: last.isASCIIDigit, beginsWithLatin: first.isASCIILetter,
                endsWithLatin: last.isASCIILetter, hasPunctuation: hasPunctuation, length: letters.count))
    }

    private mutating func number(of letter: UInt32) -> UInt16 {
        if let known = symbols[letter] { return known }
        let symbol = Symbol.first + UInt16(clamping: symbols.count)
        symbols[letter] = symbol
        isASCII.append(letter < 0x80)
        return symbol
    }

    /// Whether a symbol is an ASCII letter or digit.
    func isASCII(_ symbol: UInt16) -> Bool { isASCII[Int(symbol)] }

    private static func edge(_ node: Int32, _ symbol: UInt16) -> UInt64 {
        UInt64(UInt32(bitPattern: node)) << 16 | UInt64(symbol)
    }

    private func symbol(_ letter: Skeleton.Letter) -> UInt16 {
        switch letter {
        case .soft: Symbol.soft
        case .hard: Symbol.hard
        case .one(let letter): symbols[letter] ?? Symbol.other
        case .several: Symbol.several
        }
    }

    /// What a character is to the tree.
    func symbol(of scalar: UInt32) -> UInt16 {
        scalar < 0x10000 ? basic[Int(scalar)] : symbol(Skeleton.letter(of: scalar))
    }

    /// The symbols of a character that says several letters.
    func severalSymbols(of scalar: UInt32) -> [UInt16] {
        guard case .several(let letters) = Skeleton.letter(of: scalar) else { return [] }
        return letters.map { symbols[$0] ?? Symbol.other }
    }

    /// The node behind a node by a symbol; nil where no form goes on so.
    func next(_ node: Int32, _ symbol: UInt16) -> Int32? { edges[Self.edge(node, symbol)] }

    /// The forms that end at a node.
    func ended(at node: Int32) -> [Int] { ends[Int(node)] }

    // MARK: Where forms may begin

    private mutating func markStart(_ value: UInt32) {
        let symbol = symbol(of: value)
        let first = symbol == Symbol.several ? severalSymbols(of: value).first ?? Symbol.other : symbol
        guard first >= Symbol.first, next(0, first) != nil, let scalar = Unicode.Scalar(value) else { return }
        if value < 0x10000 { starts[Int(value)] = true }
        for encoding in ByteEncoding.allCases {
            let bytes = encoding.bytes(of: scalar)
            switch bytes.count {
            case 0: continue
            case 1: singles[Int(bytes[0])] |= encoding.rawValue
            default: pairs[Int(bytes[0]) << 8 | Int(bytes[1])] |= encoding.rawValue
            }
        }
    }

    /// Whether a character may begin a form.
    func mayBegin(_ scalar: UInt32) -> Bool { scalar < 0x10000 ? starts[Int(scalar)] : true }
}

extension UInt32 {
    var isASCIIDigit: Bool { (0x30...0x39).contains(self) }
    var isASCIILetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    /// A digit in half or full width.
    var isWrittenDigit: Bool { isASCIIDigit || (0xFF10...0xFF19).contains(self) }
}
