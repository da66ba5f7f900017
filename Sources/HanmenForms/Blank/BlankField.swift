import HanmenCore
import HanmenReport

/// A field of a blank form: nothing is written in it yet.
struct BlankField: Sendable {
    let definition: FieldDefinition
    let purpose: BlankPurpose

    /// What stands in its place: room, with the words that a form prints around what a pen writes.
    func inlines(_ format: ValueFormat?) -> [Inline] {
        switch purpose {
        // Only a weekday is no place for the whole date.
        case .screen where format == .weekday: [gap(2)]
        case .screen: [.slot(slot(field: definition.name.value))] + (format == .yen ? [word("円")] : [])
        case .pen: penInlines(format)
        }
    }

    private func penInlines(_ format: ValueFormat?) -> [Inline] {
        switch definition.type.kind {
        case .date: format == .weekday ? [gap(2)] : date()
        case .period: date() + [word("～")] + monthAndDay
        case .times: time() + [word("～")] + time()
        case .amount: [.slot(slot(field: nil))] + (format == .yen ? [word("円")] : [])
        case .choice: [definition.choices.ringed(nil)]
        case .text, .texts, .prose: [.slot(slot(field: nil))]
        }
    }

    /// Room for all of the value, as wide as its type asks.
    private func slot(field: String?) -> InlineSlot {
        let isAmount = definition.type.kind == .amount
        return InlineSlot(
            characters: max(width, writtenWidth), lines: definition.type.kind == .prose ? Self.proseLines : 1,
            canGrow: !isAmount, isRuled: true, field: field, span: definition.name.span)
    }

    /// As wide as what the field says where nobody writes anything else, and a little more.
    private var writtenWidth: Double {
        let longest = definition.fallback?.words.map(\.count).max() ?? 0
        return longest == 0 ? 0 : Double(longest) + 1
    }

    /// Room for a text in a table, in lines.
    static let proseLines = 4

    private var width: Double {
        switch definition.type.kind {
        case .amount: 8
        case .choice: 6
        case .date: 11
        case .times, .period: 20
        case .texts, .prose: 16
        case .text: definition.type == PersonField.self ? 8 : 12
        }
    }

    // MARK: What a pen completes

    private func date() -> [Inline] { [word("令和"), gap(2), word("年")] + monthAndDay }
    private var monthAndDay: [Inline] { [gap(2), word("月"), gap(2), word("日")] }
    private func time() -> [Inline] { [gap(2), word("時"), gap(2), word("分")] }
    private func word(_ text: String) -> Inline { .text(Spanned(text, at: definition.name.span)) }
    private func gap(_ characters: Double) -> Inline {
        .slot(InlineSlot(characters: characters, span: definition.name.span))
    }
}

extension [Inline] {
    /// Whether there is room to write in it.
    var hasSlots: Bool {
        contains { inline in if case .slot = inline { true } else { false } }
    }

    /// The content with so many lines of room, where it is nothing but room that can grow.
    func withRoom(lines: Double?) -> [Inline] {
        guard let lines, count == 1, case .slot(var slot) = self[0], slot.canGrow else { return self }
        slot.lines = Swift.max(1, Int(lines.rounded()))
        return [.slot(slot)]
    }
}
