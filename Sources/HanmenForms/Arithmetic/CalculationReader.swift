import HanmenCore

/// Reads 計算 by recursive descent; length and depth are bounded.
struct CalculationReader {
    /// The most bytes of a 計算.
    private static let longest = 500
    /// The most brackets in each other.
    private static let deepest = 16

    private let text: Spanned<String>
    private let characters: [(character: Character, offset: Int)]
    private var at = 0
    private var depth = 0

    /// The calculation that a text says.
    static func read(_ text: Spanned<String>) throws(DiagnosticError) -> Calculation {
        var reader = CalculationReader(text)
        guard text.value.utf8.count <= longest else { throw DiagnosticError(.calculationSyntax(text.span)) }
        let calculation = try reader.sum()
        guard reader.next == nil else { throw reader.syntaxError }
        return calculation
    }

    private init(_ text: Spanned<String>) {
        self.text = text
        var offset = 0
        characters = text.value.map { character in
            defer { offset += character.utf8.count }
            return (character, offset)
        }
    }

    // MARK: Grammar

    private mutating func sum() throws(DiagnosticError) -> Calculation {
        var left = try product()
        while let next, let operation = Self.sums[next] {
            let place = at
            at += 1
            left = .operation(operation, left, try product(), at: span(place..<place + 1))
        }
        return left
    }

    private static let sums: [Character: Calculation.Operator] = [
        "+": .add, "＋": .add, "-": .subtract, "−": .subtract, "－": .subtract,
    ]
    private static let products: [Character: Calculation.Operator] = [
        "×": .multiply, "*": .multiply, "＊": .multiply, "÷": .divide, "/": .divide, "／": .divide,
    ]

    private mutating func product() throws(DiagnosticError) -> Calculation {
        var left = try term()
        while let next, let operation = Self.products[next] {
            let place = at
            at += 1
            left = .operation(operation, left, try term(), at: span(place..<place + 1))
        }
        return left
    }

    private mutating func term() throws(DiagnosticError) -> Calculation {
        guard let first = next else { throw syntaxError }
        if Self.sums[first] == .subtract {
            let place = at
            at += 1
            return .operation(
                .subtract, .number(ExactNumber(0)), try term(), at: span(place..<place + 1))
        }
        if "(（".contains(first) { return try bracketed() }
        let word = self.word
        guard !word.value.isEmpty else { throw syntaxError }
        if word.value.first?.isNumber == true, word.value.first?.wholeNumberValue != nil, !isKanji(word.value)
        {
            guard let number = NumberReader.number(word) else {
                throw DiagnosticError(.calculationSyntax(word.span))
            }
            return .number(number)
        }
        guard let open = next, "(（".contains(open) else { return Self.reference(word) }
        guard let function = Calculation.Function(rawValue: word.value) else {
            throw DiagnosticError(.calculationFunctionUnknown(word))
        }
        let arguments = try arguments()
        guard function.arity.contains(arguments.count) else {
            throw DiagnosticError(.calculationArity(function, at: word.span))
        }
        return .call(function, arguments, at: word.span)
    }

    /// 一 and 十 are letters of names here, not digits.
    private func isKanji(_ word: String) -> Bool {
        !(word.unicodeScalars.first.map { Self.isDigit($0) } ?? false)
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool {
        let narrow = ValueScanner.narrow(scalar)
        return ("0"..."9").contains(narrow)
    }

    private static func reference(_ word: Spanned<String>) -> Calculation {
        let parts = word.value.split(whereSeparator: { ".．".contains($0) }).map(String.init)
        guard parts.count == 2 else { return .field(word) }
        return .column(of: word.map { _ in parts[0] }, word.map { _ in parts[1] })
    }

    private mutating func bracketed() throws(DiagnosticError) -> Calculation {
        let inner = try nested { reader throws(DiagnosticError) in try reader.sum() }
        guard let close = next, ")）".contains(close) else { throw syntaxError }
        at += 1
        return inner
    }

    private mutating func arguments() throws(DiagnosticError) -> [Calculation] {
        let arguments = try nested { reader throws(DiagnosticError) in
            var arguments = [try reader.sum()]
            while let comma = reader.next, ",、，".contains(comma) {
                reader.at += 1
                arguments.append(try reader.sum())
            }
            return arguments
        }
        guard let close = next, ")）".contains(close) else { throw syntaxError }
        at += 1
        return arguments
    }

    private mutating func nested<Value>(
        _ read: (inout CalculationReader) throws(DiagnosticError) -> Value
    ) throws(DiagnosticError) -> Value {
        guard depth < Self.deepest else { throw DiagnosticError(.calculationSyntax(text.span)) }
        depth += 1
        at += 1
        let value = try read(&self)
        depth -= 1
        return value
    }

    // MARK: Characters

    /// The next character that is no space.
    private var next: Character? {
        mutating get {
            while at < characters.count, characters[at].character.isWhitespace { at += 1 }
            return at < characters.count ? characters[at].character : nil
        }
    }

    /// A name or number: all up to a sign.
    private var word: Spanned<String> {
        mutating get {
            _ = next
            let start = at
            let isNumber =
                at < characters.count && characters[at].character.unicodeScalars.allSatisfy(Self.isDigit)
            while at < characters.count {
                let character = characters[at].character
                let endsNumber = isNumber && ",，".contains(character) && !isDigitNext
                if endsNumber || Self.ends(character, isNumber: isNumber) { break }
                at += 1
            }
            let range = start..<at
            return Spanned(String(characters[range].map(\.character)), at: span(range))
        }
    }

    /// Whether three digits follow a comma, so that it belongs to the number.
    private var isDigitNext: Bool {
        let following = characters.dropFirst(at + 1).prefix(3)
        return following.count == 3
            && following.allSatisfy { $0.character.unicodeScalars.allSatisfy(Self.isDigit) }
    }

    private static func ends(_ character: Character, isNumber: Bool) -> Bool {
        if character.isWhitespace || "()（）、".contains(character) || sums[character] != nil { return true }
        return products[character] != nil || (!isNumber && ",，".contains(character))
    }

    private var syntaxError: DiagnosticError {
        DiagnosticError(.calculationSyntax(span(min(at, characters.count)..<min(at + 1, characters.count))))
    }

    private func span(_ range: Range<Int>) -> SourceSpan {
        guard text.span.range.count == text.value.utf8.count else { return text.span }
        func offset(_ index: Int) -> Int {
            index < characters.count ? characters[index].offset : text.value.utf8.count
        }
        return text.span.part(offset(range.lowerBound)..<offset(range.upperBound))
    }
}
