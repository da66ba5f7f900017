/// All that the tables say of two neighbouring classes.
struct PairRule: Sendable {
    /// The natural space (Table 1).
    var space = EmShare.none
    /// What may be taken from the space at the stage of middle dots.
    var middleDotReduction = EmShare.none
    /// What may be taken at the stage of brackets and commas.
    var bracketReduction = EmShare.none
    /// What may be taken at the stage of the quarter between Japanese and Latin.
    var quarterReduction = EmShare.none
    /// At which stage the space may be opened (Table 6); nil means never.
    var expansion: ExpansionStage?
    /// The cell of ``BreakTable``.
    var breakCell = UInt8(ascii: ".")
}

/// The tables joined into one rule a pair, for one order of reduction.
struct PairRules: Sendable {
    private var rules: [PairRule]
    /// Whether a class keeps a half or a quarter em at the line end, which may be dropped.
    private(set) var lineEndSpace: [EmShare]
    private static let side = 32

    /// The rules of a method; built once.
    static func rules(for method: AdjustmentMethod) -> PairRules {
        switch method {
        case .jlreq: jlreq
        case .jis: jis
        case .book: book
        }
    }

    private static let jlreq = PairRules(reduction: ReductionTable.jlreq, method: .jlreq)
    private static let jis = PairRules(reduction: ReductionTable.jis, method: .jis)
    private static let book = PairRules(reduction: ReductionTable.book, method: .book)

    /// The rule of a pair.
    subscript(before: CharacterClass, after: CharacterClass) -> PairRule {
        rules[before.number * Self.side + after.number]
    }

    private init(reduction: String, method: AdjustmentMethod) {
        let spacing = ClassPairTable(SpacingTable.text)
        let breaks = ClassPairTable(BreakTable.text)
        let reductions = ClassPairTable(reduction)
        let expansions = ClassPairTable(ExpansionTable.text)
        rules = Array(repeating: PairRule(), count: Self.side * Self.side)
        lineEndSpace = spacing.lineEnd.map { EmShare(spacingCell: $0) }
        for before in CharacterClass.allCases {
            for after in CharacterClass.allCases {
                var rule = PairRule()
                rule.space = EmShare(spacingCell: spacing[before, after])
                rule.breakCell = breaks[before, after]
                rule.expansion = Self.expansion(expansions[before, after])
                Self.reduce(&rule, reductions[before, after], before, after, method)
                rules[before.number * Self.side + after.number] = rule
            }
        }
    }

    private static func expansion(_ cell: UInt8) -> ExpansionStage? {
        switch cell {
        case UInt8(ascii: "2"): .quarterEm
        case UInt8(ascii: "3"): .betweenLetters
        case UInt8(ascii: "4"): .anywhere
        default: nil
        }
    }

    /// Fills in what may be taken away. The stage is the cell's; the amount is the natural space down to nothing
    /// (middle dots, brackets, commas), to a half of it (the quarter em), or to a quarter em (books).
    private static func reduce(
        _ rule: inout PairRule, _ cell: UInt8, _ before: CharacterClass, _ after: CharacterClass,
        _ method: AdjustmentMethod
    ) {
        switch (method, cell) {
        case (_, UInt8(ascii: ".")):
            break
        case (.jlreq, UInt8(ascii: "4")), (.jis, UInt8(ascii: "2")):
            // Beside a middle dot; after a full stop only the dot's own quarter, after a comma the comma's half
            // follows at its own stage (notes D.n2, D.n3).
            rule.middleDotReduction = rule.space
            if before == .fullStop || before == .comma { rule.middleDotReduction.ofBefore = 0 }
            if before == .comma, method == .jlreq {
                rule.bracketReduction = EmShare(ofBefore: rule.space.ofBefore, ofAfter: 0)
            }
        case (.jlreq, UInt8(ascii: "5")), (.jis, UInt8(ascii: "3")):
            rule.bracketReduction = rule.space
        case (.book, UInt8(ascii: "3")):
            rule.bracketReduction = EmShare(
                ofBefore: rule.space.ofBefore == 4 ? 2 : 0, ofAfter: rule.space.ofAfter == 4 ? 2 : 0)
        case (.jlreq, UInt8(ascii: "6")), (.jis, UInt8(ascii: "4")):
            rule.quarterReduction = rule.space.halved
        default:
            break
        }
    }
}
