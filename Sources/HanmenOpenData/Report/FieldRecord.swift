import HanmenForms

/// A value of a field as a record: each kind of value has a column of its own, so that no column has two (L2-01).
struct FieldRecord {
    /// Whether there is a value, and whether it is open.
    enum State: String, CaseIterable {
        case written = "記載あり"
        case blank = "記載なし"
        case withheld = "非公開"
    }

    private var state = State.written
    private var part: String?
    private var order = 1
    private var text: String?
    private var number: OpenCell = .blank
    private var unit: String?
    private var day: CalendarDate?
    private var time: TimeOfDay?

    static let columns = [
        OpenColumn("部分", "part", "値の部分の名前（期間の始めと終わりなど）。一つの値なら空欄"),
        OpenColumn("順番", "order", .integer, "同じ項目に値がいくつもあるときの順番"), OpenColumn("型", "type", "項目の型"),
        OpenColumn(
            "記載", "state", .word(State.allCases.map(\.rawValue)),
            "値があるか。「非公開」は、値があるが公開しないこと。「記載なし」は、書かれていないこと"),
        OpenColumn("文字", "text", "文字の値"), OpenColumn("数値", "number", .decimal, "数の値。単位は隣の列"),
        OpenColumn("単位", "unit", "数値の単位"), OpenColumn("日付", "date", .day, "日付の値"),
        OpenColumn("和暦", "date_era", "日付の和暦"), OpenColumn("時刻", "time", .time, "時刻の値"),
    ]

    func cells(type: String) -> [OpenCell] {
        [
            OpenCell(text: part), .integer(order), OpenCell(text: type), .text(state.rawValue),
            OpenCell(text: text), number, OpenCell(text: unit), OpenCell(day), OpenCell(text: day?.eraText),
            time.map(OpenCell.time) ?? .blank,
        ]
    }

    // MARK: From values

    /// The records of a field; one that says so where nothing is written.
    static func records(of field: FormData.Field) -> [FieldRecord] {
        guard let value = field.value else { return [FieldRecord(state: .blank)] }
        let records = records(of: value, unit: field.impliedUnit)
        return records.isEmpty ? [FieldRecord(state: .blank)] : records
    }

    private static func records(of value: FormData.Value, unit: String?) -> [FieldRecord] {
        switch value {
        case .text(let text): ordered(CellText.lines(text))
        case .texts(let texts): ordered(texts.flatMap(CellText.lines))
        case .day(let day): [FieldRecord(day: day)]
        case .period(let first, let last):
            [FieldRecord(part: "始め", day: first), FieldRecord(part: "終わり", day: last)]
        case .times(let ranges): ranges.enumerated().flatMap { times($1, order: $0 + 1) }
        case .amount(let yen): [FieldRecord(number: .integer(yen), unit: "円")]
        case .number(let number): self.number(number, unit: unit)
        case .parts(let parts):
            parts.flatMap { part in
                (part.value.map { records(of: $0, unit: nil) } ?? [FieldRecord(state: .blank)])
                    .map { $0.part(named: part.name) }
            }
        case .withheld: [FieldRecord(state: .withheld)]
        case .rows: []
        }
    }

    private static func ordered(_ texts: [String]) -> [FieldRecord] {
        texts.enumerated().map { FieldRecord(order: $0 + 1, text: $1) }
    }

    private static func times(_ range: TimeRange, order: Int) -> [FieldRecord] {
        [("始め", range.start), ("終わり", range.end)].compactMap { name, time in
            time.map { FieldRecord(part: name, order: order, time: $0) }
        }
    }

    /// A ratio that no decimal says, by its two terms: nothing is rounded.
    private static func number(_ number: ExactNumber, unit: String?) -> [FieldRecord] {
        guard number.decimal == nil else { return [FieldRecord(number: .decimal(number), unit: unit)] }
        let terms = number.terms
        return [
            FieldRecord(part: "分子", number: .integer(terms.numerator), unit: unit),
            FieldRecord(part: "分母", number: .integer(terms.denominator)),
        ]
    }

    private func part(named name: String) -> FieldRecord {
        var record = self
        record.part = name
        return record
    }
}

extension FormData.Field {
    /// The unit of a number that the layout leaves to the type.
    var impliedUnit: String? {
        switch type {
        case "金額": "円"
        case "年度": "年"
        default: unit
        }
    }
}
