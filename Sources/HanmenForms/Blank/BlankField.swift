import HanmenCore
import HanmenReport

/// A field of a blank form, a column of a row, or a part of a field: nothing is written in it yet.
struct BlankField: Sendable {
    /// The name as a PDF form has it: `会派名`, `費用.1.金額`, `口座.支店`.
    var name: String
    let kind: ValueKind
    /// Whether it takes names of people.
    let isForPeople: Bool
    let choices: [Spanned<String>]
    /// What stands behind a number.
    let unit: String?
    /// What it says where nobody writes anything else.
    let written: [String]
    /// Whether the layout computes it, so that nobody writes in it but a pen.
    let isComputed: Bool
    let span: SourceSpan
    let purpose: BlankPurpose

    /// A field, or a column of a row under the row's name.
    init(_ definition: FieldDefinition, named name: String? = nil, for purpose: BlankPurpose) {
        self.name = name ?? definition.name.value
        kind = definition.type.kind
        isForPeople = [PersonField.name, PersonsField.name].contains(definition.type.name)
        choices = definition.choices
        unit = definition.unit
        written = definition.fallback?.words ?? []
        isComputed = definition.calculation != nil
        span = definition.name.span
        self.purpose = purpose
    }

    /// A part of a field.
    private init(part name: String, _ kind: ValueKind, of whole: BlankField) {
        self.name = "\(whole.name).\(name)"
        self.kind = kind
        (isForPeople, choices, unit, written, isComputed) = (false, [], nil, [], false)
        (span, purpose) = (whole.span, whole.purpose)
    }

    /// The parts that texts may name: `{期間.始め}`.
    var parts: [(name: String, value: TypedValue)] {
        ValueParts.parts(of: kind).map { ($0.name, .blank(BlankField(part: $0.name, $0.kind, of: self))) }
    }

    /// What a block that goes through a list goes through: a pen gets a line for each, a screen one room for all.
    var items: [TypedValue] {
        guard kind == .texts else { return [] }
        return Array(repeating: .blank(self), count: purpose == .pen ? Self.usualRows : 1)
    }

    /// How many rows are left free where the layout does not say.
    static let usualRows = 5

    // MARK: Room

    /// What stands in its place: room, with the words that a form prints around what a pen writes.
    func inlines(_ format: ValueFormat?) -> [Inline] {
        switch purpose {
        // A picture is no text, and nothing to be typed.
        case .screen where kind == .pictures: []
        // Only a weekday is no place for the whole date.
        case .screen where format == .weekday: [gap(2)]
        case .screen where !isComputed && kind == .account: partByPart(format)
        case .screen where !isComputed: around(.slot(slot(field: name)), format)
        case .pen, .screen: penInlines(format)
        }
    }

    private func penInlines(_ format: ValueFormat?) -> [Inline] {
        switch kind {
        case .date: format == .weekday ? [gap(2)] : date(format)
        case .period: date(format) + [word("～")] + monthAndDay
        case .times: time + [word("～")] + time
        case .choice: [choices.ringed(nil)]
        case .fiscalYear: [word("令和"), gap(2), word("年度")]
        case .account: partByPart(format)
        case .rows, .pictures: []
        case .text, .texts, .prose, .amount, .number, .rate: around(.slot(slot(field: nil)), format)
        }
    }

    /// The words that are printed beside an amount or a number.
    private func around(_ slot: Inline, _ format: ValueFormat?) -> [Inline] {
        switch format {
        case .sealedYen: return [word("金"), slot, word("円也")]
        case .yen, .yenHollow: return [slot, word("円")]
        case .percent: return [slot, word("％")]
        default: break
        }
        return [slot] + (kind == .number ? unit.map { [word($0)] } ?? [] : [])
    }

    /// Each part behind its name, side by side or line under line.
    private func partByPart(_ format: ValueFormat?) -> [Inline] {
        parts.enumerated().flatMap { index, part -> [Inline] in
            let between: Inline = format == .lines ? .lineBreak(span) : gap(1)
            return (index == 0 ? [] : [between]) + [word(part.name), gap(0.5)] + part.value.inlines(nil)
        }
    }

    /// Room for all of the value, as wide as its type asks.
    private func slot(field: String?) -> InlineSlot {
        InlineSlot(
            characters: max(width, writtenWidth), lines: lines,
            canGrow: ![.amount, .number, .rate].contains(kind), isRuled: true, field: field, span: span)
    }

    /// As wide as what the field says where nobody writes anything else, and a little more.
    private var writtenWidth: Double {
        let longest = written.map(\.count).max() ?? 0
        return longest == 0 ? 0 : Double(longest) + 1
    }

    /// As many as a narrative usually takes, or as a list says already.
    private var lines: Int {
        switch kind {
        case .prose: Self.proseLines
        case .texts: max(1, written.count)
        default: 1
        }
    }

    /// Room for a text in a table, in lines.
    static let proseLines = 4

    private var width: Double {
        switch kind {
        case .rate: 5
        case .number, .choice: 6
        case .amount, .fiscalYear: 8
        case .date: 11
        case .times, .period: 20
        case .texts, .prose, .rows, .account, .pictures: 16
        case .text: isForPeople ? 8 : 12
        }
    }

    // MARK: What a pen completes

    private func date(_ format: ValueFormat?) -> [Inline] {
        if format == .short { return [gap(1.5), word("."), gap(1.5), word("."), gap(1.5)] }
        return (format == .commonEra ? [gap(4)] : [word("令和"), gap(2)]) + [word("年")] + monthAndDay
    }
    private var monthAndDay: [Inline] { [gap(2), word("月"), gap(2), word("日")] }
    private var time: [Inline] { [gap(2), word("時"), gap(2), word("分")] }
    private func word(_ text: String) -> Inline { .text(Spanned(text, at: span)) }
    private func gap(_ characters: Double) -> Inline {
        .slot(InlineSlot(characters: characters, span: span))
    }
}

extension [Inline] {
    /// The content with so many lines of room, where it is nothing but room that can grow.
    func withRoom(lines: Double?) -> [Inline] {
        guard let lines, count == 1, case .slot(var slot) = self[0], slot.canGrow else { return self }
        slot.lines = Swift.max(1, Int(lines.rounded()))
        return [.slot(slot)]
    }
}
