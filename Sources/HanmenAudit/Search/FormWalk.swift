/// Reads along the tree from one place of a text.
struct FormWalk {
    /// How far letters may stand apart.
    struct Gaps {
        /// The most signs in a row between two letters.
        var most: Int
        /// Whether spaces and line ends may stand between ASCII letters or digits.
        var spacesInASCII: Bool

        /// In text: a value may go on in the next line, cell or page.
        static let text = Gaps(most: 256, spacesInASCII: true)
        /// In bytes of which nobody knows what they are.
        static let bytes = Gaps(most: 4, spacesInASCII: false)
    }

    private let patterns: PatternSet
    private let gaps: Gaps
    private var node: Int32 = 0
    private var gap = 0
    private var lastWasASCII = true
    /// A stop or bracket stood between two Japanese letters.
    private var crossed = false
    private var hardGap = false
    /// More than one sign, or a space, stood between two ASCII letters.
    private var wideASCII = false
    private var spaceGap = false

    init(_ patterns: PatternSet, gaps: Gaps) {
        self.patterns = patterns
        self.gaps = gaps
    }

    /// What came of a character.
    enum Step {
        case goesOn
        case stops
        /// Forms end here, and more may follow.
        case found([Int])
    }

    /// Takes the next character.
    mutating func take(_ scalar: UInt32) -> Step {
        let symbol = patterns.symbol(of: scalar)
        switch symbol {
        case PatternSet.Symbol.soft, PatternSet.Symbol.hard:
            gap += 1
            hardGap = hardGap || symbol == PatternSet.Symbol.hard
            spaceGap = spaceGap || scalar <= 0x20
            return gap <= gaps.most ? .goesOn : .stops
        case PatternSet.Symbol.other: return .stops
        case PatternSet.Symbol.several: return takeSeveral(patterns.severalSymbols(of: scalar))
        default: return take(symbol)
        }
    }

    private mutating func takeSeveral(_ symbols: [UInt16]) -> Step {
        var found: [Int] = []
        for symbol in symbols {
            switch symbol == PatternSet.Symbol.other ? .stops : take(symbol) {
            case .goesOn: continue
            case .stops: return found.isEmpty ? .stops : .found(found)
            case .found(let forms): found += forms
            }
        }
        return found.isEmpty ? .goesOn : .found(found)
    }

    private mutating func take(_ symbol: UInt16) -> Step {
        guard let next = patterns.next(node, symbol) else { return .stops }
        let isASCII = patterns.isASCII(symbol)
        if node != 0, gap > 0 {
            crossed = crossed || (hardGap && !isASCII && !lastWasASCII)
            wideASCII = wideASCII || (isASCII && lastWasASCII && (gap > 1 || spaceGap))
        }
        (node, gap, hardGap, spaceGap, lastWasASCII) = (next, 0, false, false, isASCII)
        let ended = patterns.ended(at: node).filter(isAllowed)
        return ended.isEmpty ? .goesOn : .found(ended)
    }

    private func isAllowed(_ index: Int) -> Bool {
        let form = patterns.forms[index]
        return (!crossed || form.hasPunctuation) && (gaps.spacesInASCII || !wideASCII)
    }
}
