import HanmenCore

/// Looks through a list or mapping in brackets: `[25mm, 残り]`, `{ 型: 日付, 必須: はい }`.
struct YAMLFlowScreen {
    let source: SourceText
    let end: Int
    var at: Int
    private(set) var diagnostics: [Diagnostic] = []
    private let outerDepth: Int
    private var open: [Bracket] = []

    /// An open bracket and what has been seen of the entry at hand.
    private struct Bracket {
        let offset: Int
        let isMapping: Bool
        var hasSeparator = false
        var narrowColon: Int?
        var wideColon: Int?
        var isAtStart = true
    }

    init(source: SourceText, end: Int, at: Int, depth: Int) {
        self.source = source
        self.end = end
        self.at = at
        outerDepth = depth
    }

    /// Steps over the brackets and all in them.
    mutating func run() {
        repeat { step() } while !open.isEmpty && at < end && diagnostics.count < YAMLLimits.problems
        guard let last = open.last, at >= end else { return }
        diagnostics.append(.yamlUnclosedBracket(at: source.span(last.offset..<last.offset + 1)))
    }

    private mutating func step() {
        let byte = source.utf8[at]
        switch byte {
        case UInt8(ascii: "{"), UInt8(ascii: "["): openBracket(isMapping: byte == UInt8(ascii: "{"))
        case UInt8(ascii: "}"), UInt8(ascii: "]"): closeBracket(isMapping: byte == UInt8(ascii: "}"))
        case UInt8(ascii: ","): comma()
        case UInt8(ascii: "\""), UInt8(ascii: "'"): quoteOrPlain()
        case UInt8(ascii: "&"), UInt8(ascii: "*"), UInt8(ascii: "!"): markOrPlain()
        case UInt8(ascii: ":"): colon()
        case UInt8(ascii: "#") where isSpace(at - 1):
            while at < end, source.utf8[at] != 0x0A { at += 1 }
        default: plain(byte)
        }
    }

    private mutating func comma() {
        if open.last?.isMapping == true, isDigit(at - 1), isDigit(at + 1) {
            diagnostics.append(.yamlCommaInNumber(at: source.span(at..<at + 1)))
        }
        endEntry()
        at += 1
    }

    private func isDigit(_ offset: Int) -> Bool {
        offset >= 0 && offset < end && (0x30...0x39).contains(source.utf8[offset])
    }

    private mutating func openBracket(isMapping: Bool) {
        open.append(Bracket(offset: at, isMapping: isMapping))
        at += 1
        guard open.count + outerDepth > YAMLLimits.depth else { return }
        diagnostics.append(.yamlTooDeep(at: source.span(at - 1..<at)))
        at = end
        open = []
    }

    private mutating func closeBracket(isMapping: Bool) {
        endEntry()
        if let bracket = open.last, bracket.isMapping != isMapping {
            diagnostics.append(.yamlUnclosedBracket(at: source.span(bracket.offset..<bracket.offset + 1)))
        }
        _ = open.popLast()
        open.modifyLast { $0.isAtStart = false }
        at += 1
    }

    /// An entry of a mapping that had a colon, but none that counts.
    private mutating func endEntry() {
        if let bracket = open.last, bracket.isMapping, !bracket.hasSeparator {
            if let wide = bracket.wideColon {
                diagnostics.append(.yamlWideColon(at: source.span(wide..<wide + 3)))
            } else if let narrow = bracket.narrowColon {
                diagnostics.append(.yamlColonWithoutSpace(at: source.span(narrow..<narrow + 1)))
            }
        }
        open.modifyLast { $0 = Bracket(offset: $0.offset, isMapping: $0.isMapping) }
    }

    private mutating func quoteOrPlain() {
        guard open.last?.isAtStart == true else { return plain(source.utf8[at]) }
        guard let close = YAMLQuote(mark: source.utf8[at]).closing(in: source.utf8, from: at, before: end)
        else {
            diagnostics.append(.yamlUnclosedQuote(at: source.span(at..<at + 1)))
            open = []
            return at = end
        }
        open.modifyLast { $0.isAtStart = false }
        at = close + 1
    }

    private mutating func markOrPlain() {
        let byte = source.utf8[at]
        if open.last?.isAtStart == true {
            diagnostics.append(
                .yamlUnsupported(String(UnicodeScalar(byte)), at: source.span(at..<at + 1)))
        }
        plain(byte)
    }

    private mutating func colon() {
        let follower = at + 1 < end ? source.utf8[at + 1] : 0x20
        let isQuotedKey =
            at > 0 && (source.utf8[at - 1] == UInt8(ascii: "\"") || source.utf8[at - 1] == UInt8(ascii: "'"))
        if isSpace(at + 1) || isQuotedKey || ",]}[{".utf8.contains(follower) {
            open.modifyLast {
                $0.hasSeparator = true
                $0.isAtStart = true
            }
        } else {
            let place = at
            open.modifyLast { $0.narrowColon = $0.narrowColon ?? place }
        }
        at += 1
    }

    private mutating func plain(_ byte: UInt8) {
        if !isSpace(at) {
            let wide = source.utf8[at..<min(at + 3, end)].elementsEqual(YAMLOtherSpace.wideColon) ? at : nil
            open.modifyLast {
                $0.isAtStart = false
                $0.wideColon = $0.wideColon ?? wide
            }
        }
        at += 1
    }

    private func isSpace(_ offset: Int) -> Bool {
        guard offset < end else { return true }
        let byte = source.utf8[offset]
        return byte == 0x20 || byte == 0x09 || byte == 0x0A || byte == 0x0D
    }
}

extension Array {
    fileprivate mutating func modifyLast(_ change: (inout Element) -> Void) {
        guard !isEmpty else { return }
        change(&self[count - 1])
    }
}
