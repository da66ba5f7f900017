/// A character as it is set, and the text it stands for.
///
/// The two differ where a form's house rules draw another shape than was typed: a full-width bracket for a
/// half-width one beside Japanese. What is extracted from the file stays what was typed.
struct SetCharacter: Hashable {
    /// What is drawn.
    var base: Unicode.Scalar
    /// What is extracted.
    let typed: Unicode.Scalar
    /// Combining marks and selectors, drawn and extracted with the base.
    var attached: [Unicode.Scalar] = []
    /// The run it belongs to.
    let run: Int

    init(_ scalar: Unicode.Scalar, run: Int) {
        base = scalar
        typed = scalar
        self.run = run
    }

    /// Whether it is a single scalar, drawn as it was typed.
    var isPlain: Bool { base == typed && attached.isEmpty }

    /// The text that is drawn.
    var drawnText: String { Self.text(base, attached) }
    /// The text that is extracted.
    var typedText: String { Self.text(typed, attached) }

    /// The length of the drawn text in UTF-8 bytes.
    var drawnLength: Int { attached.reduce(UTF8.width(base)) { $0 + UTF8.width($1) } }

    private static func text(_ base: Unicode.Scalar, _ attached: [Unicode.Scalar]) -> String {
        guard !attached.isEmpty else { return String(base) }
        var text = String(base)
        text.unicodeScalars.append(contentsOf: attached)
        return text
    }
}

/// Cuts text into characters as they are set, and applies the house rules for spaces, brackets and digits.
struct SettingRules: Hashable, Sendable {
    /// A single ASCII space between Japanese and Latin becomes the quarter em that stands there anyway.
    var absorbsBoundarySpaces = true
    /// Half-width brackets and colons beside Japanese are drawn full-width.
    var drawsWideBrackets = true
    /// Which width digits are drawn in.
    var digits = DigitWidth.asTyped

    static let literal = SettingRules(absorbsBoundarySpaces: false, drawsWideBrackets: false)

    /// The characters of runs of text, as set. The rules look across the borders of runs.
    func characters(of runs: [String]) -> [SetCharacter] {
        var characters: [SetCharacter] = []
        // Most characters take three bytes.
        characters.reserveCapacity(runs.reduce(0) { $0 + $1.utf8.count } / 3)
        for (run, text) in runs.enumerated() { Self.append(text, run: run, to: &characters) }
        if drawsWideBrackets {
            widenBrackets(&characters)
            widenColons(&characters)
        }
        if digits != .asTyped { digits.apply(to: &characters) }
        if absorbsBoundarySpaces { dropBoundarySpaces(&characters) }
        return characters
    }

    /// Base characters, each with the marks and selectors that follow it.
    private static func append(_ text: String, run: Int, to characters: inout [SetCharacter]) {
        for scalar in text.unicodeScalars {
            if isAttached(scalar), let last = characters.indices.last {
                characters[last].attached.append(scalar)
            } else {
                characters.append(SetCharacter(scalar, run: run))
            }
        }
    }

    private static func isAttached(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x3099, 0x309A, 0xFE00...0xFE0F, 0xE0100...0xE01EF, 0x200D: true
        default: false
        }
    }

    // MARK: Brackets and colons

    /// A pair is widened when Japanese stands beside or inside either bracket.
    private func widenBrackets(_ characters: inout [SetCharacter]) {
        var open: [Int] = []
        for index in characters.indices {
            switch characters[index].base {
            case "(", "[":
                open.append(index)
            case ")", "]":
                guard let start = open.popLast() else { continue }
                let sides = [start, index].flatMap { [($0, -1), ($0, 1)] }
                guard sides.contains(where: { isJapanese(characters, beside: $0, $1) == true }) else {
                    continue
                }
                widen(&characters[start])
                widen(&characters[index])
            default:
                break
            }
        }
    }

    /// A colon is widened between Japanese, and behind Japanese at the end; times and ratios stay as they are.
    private func widenColons(_ characters: inout [SetCharacter]) {
        for index in characters.indices where characters[index].base == ":" {
            guard isJapanese(characters, beside: index, -1) == true,
                isJapanese(characters, beside: index, 1) ?? true
            else { continue }
            widen(&characters[index])
        }
    }

    private func widen(_ character: inout SetCharacter) { character.base = character.base.fullWidth }

    /// Whether the next character on a side, spaces apart, is Japanese; nil where there is none.
    private func isJapanese(_ characters: [SetCharacter], beside index: Int, _ step: Int) -> Bool? {
        var neighbour = index + step
        while characters.indices.contains(neighbour), characters[neighbour].base == " " { neighbour += step }
        guard characters.indices.contains(neighbour) else { return nil }
        let scalar = characters[neighbour].base
        return !scalar.isASCII && !CharacterClassTable.characterClass(of: scalar).isLatin
    }

    // MARK: Spaces

    private func dropBoundarySpaces(_ characters: inout [SetCharacter]) {
        guard characters.indices.contains(where: { characters[$0].base == " " }) else { return }
        var kept: [SetCharacter] = []
        kept.reserveCapacity(characters.count)
        for index in characters.indices {
            if characters[index].base == " ", isAbsorbed(characters, index) { continue }
            kept.append(characters[index])
        }
        characters = kept
    }

    /// A single space is absorbed between Japanese and Latin, and beside a mark that brings its own half em.
    private func isAbsorbed(_ characters: [SetCharacter], _ index: Int) -> Bool {
        guard index > 0, index + 1 < characters.count else { return false }
        let before = CharacterClassTable.characterClass(of: characters[index - 1].base)
        let after = CharacterClassTable.characterClass(of: characters[index + 1].base)
        if before == .wordSpace || after == .wordSpace { return false }
        if before.isLatin != after.isLatin {
            return (before.isLatin ? after : before).isJapaneseLetter
                || before.isHalfEmMark || after.isHalfEmMark
        }
        return after == .openingBracket || before.endsWithHalfEm || before == .middleDot
    }
}

extension CharacterClass {
    /// Marks that keep half an em behind them.
    fileprivate var endsWithHalfEm: Bool { self == .closingBracket || self == .fullStop || self == .comma }
}
