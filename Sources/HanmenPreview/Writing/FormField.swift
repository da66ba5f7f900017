import HanmenCore
import HanmenForms
import HanmenReport

extension WritingForm {
    /// A field (項目) of the form: what the page needs to build its box, and what the report says in it.
    public struct Field: Encodable, Sendable {
        /// Which box a field has.
        public enum Kind: String, Encodable, Sendable {
            case text, longText, date, period, times, person, persons, texts, amount, number, rate,
                fiscalYear,
                choice, account, rows, picture, pictures, other
        }

        /// The field's name.
        public var name: String
        /// The type (型) by its name in layouts.
        public var type: String
        /// Which box it has.
        public var kind: Kind
        /// Whether it must be filled in.
        public var required: Bool
        /// Whether the layout itself says what stands in it.
        public var fixed: Bool
        /// Whether it follows from others.
        public var computed: Bool
        /// What kind of private thing it is.
        public var `private`: String?
        /// What stands behind a number.
        public var unit: String?
        /// What may be chosen.
        public var choices: [String]
        /// How it is written, in a sentence.
        public var help: String
        /// What the report says, as it is written; what stands there otherwise where it says nothing.
        public var value: FormValue?
        /// What the form prints.
        public var shown: String?
        /// The day of a date; both days of a period, with `/` between them (ISO 8601).
        public var iso: String?
        /// What is often written here.
        public var suggestions: [String]
        /// The columns of rows, without values.
        public var columns: [Field]
        /// The cells of rows as the form prints them, by column; computed ones too.
        public var shownRows: [[String: String]]
        /// The rows that are always there, by their first column.
        public var sections: [String]
        /// What amounts come to, by column.
        public var sums: [String: String]
        /// The line of the report that it stands on.
        public var line: Int?
        /// What is wrong with it.
        public var problems: [Problem]
    }

    /// Something that is wrong with a field.
    public struct Problem: Encodable, Hashable, Sendable {
        /// One sentence.
        public var message: String
        /// How grave it is: `error`, `warning` or `note`.
        public var severity: String
        /// The line of the report.
        public var line: Int?
    }
}

extension WritingForm.Field {
    private enum CodingKeys: String, CodingKey {
        case name, type, kind, required, fixed, computed, `private`, unit, choices, help, value, shown, iso,
            suggestions, columns, shownRows, sections, sums, line, problems
    }

    /// Writes an object of JSON in which every key stands, with null where there is nothing.
    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(name, forKey: .name)
        try container.encode(type, forKey: .type)
        try container.encode(kind, forKey: .kind)
        try container.encode(required, forKey: .required)
        try container.encode(fixed, forKey: .fixed)
        try container.encode(computed, forKey: .computed)
        try container.encode(`private`, forKey: .private)
        try container.encode(unit, forKey: .unit)
        try container.encode(choices, forKey: .choices)
        try container.encode(help, forKey: .help)
        try container.encode(value, forKey: .value)
        try container.encode(shown, forKey: .shown)
        try container.encode(iso, forKey: .iso)
        try container.encode(suggestions, forKey: .suggestions)
        try container.encode(columns, forKey: .columns)
        try container.encode(shownRows, forKey: .shownRows)
        try container.encode(sections, forKey: .sections)
        try container.encode(sums, forKey: .sums)
        try container.encode(line, forKey: .line)
        try container.encode(problems, forKey: .problems)
    }

    /// A column, or a field before anything is said in it.
    init(_ outline: FieldOutline, suggestions: [String] = [], value: FormValue? = nil) {
        name = outline.name.value
        type = outline.type
        kind = Kind(outline, value)
        required = outline.isRequired
        fixed = outline.isFixed
        computed = outline.isComputed
        `private` = outline.privateKind?.rawValue
        unit = outline.unit
        choices = outline.choices
        help = outline.help
        self.value = value
        self.suggestions = suggestions
        columns = outline.columns.map { WritingForm.Field($0) }
        sections = outline.sections
        (shown, iso, line) = (nil, nil, nil)
        (shownRows, sums, problems) = ([], [:], [])
    }

    /// A field and what a report says in it.
    init(_ field: WrittenField, suggestions: [String]) {
        let said = field.entry.flatMap { $0.value.isEmpty ? nil : FormValue($0.value) }
        self.init(
            field.outline, suggestions: suggestions, value: said ?? field.taken.flatMap { FormValue($0) })
        shown = field.printed
        iso = field.iso8601
        shownRows = field.printedRows
        sums = Dictionary(field.sums.map { ($0.column, $0.sum) }, uniquingKeysWith: { first, _ in first })
        line = field.entry.map { $0.key.span.start.line }
        problems = field.problems.map {
            WritingForm.Problem(
                message: $0.summary.japanese, severity: $0.severity.rawValue, line: $0.span?.start.line)
        }
    }
}

extension WritingForm.Field.Kind {
    fileprivate init(_ field: FieldOutline, _ value: FormValue?) {
        switch field.kind {
        case .text where field.isPerson: self = .person
        case .text where !field.choices.isEmpty: self = .choice
        case .text:
            let isLong = if case .text(let text)? = value { text.contains("\n") } else { false }
            self = isLong ? .longText : .text
        case .texts: self = field.isPersons ? .persons : .texts
        case .prose: self = field.isBody ? .other : .longText
        case .pictures: self = field.isOnePicture ? .picture : .pictures
        case .date: self = .date
        case .period: self = .period
        case .times: self = .times
        case .amount: self = .amount
        case .number: self = .number
        case .rate: self = .rate
        case .fiscalYear: self = .fiscalYear
        case .choice: self = .choice
        case .account: self = .account
        case .rows: self = .rows
        }
    }
}

extension FieldOutline {
    /// How a value of the type is written, in a sentence for whoever fills it in.
    fileprivate var help: String {
        if isComputed { return "ほかの欄から計算されます" }
        if isFixed { return "様式で決まっています" }
        if isBody { return "本文は、下の欄に書きます" }
        return switch kind {
        case .date: "例: 令和6年5月28日"
        case .period: "例: 令和6年5月13日(月)～14日(火)"
        case .times: "例: 13:00～16:30、9:15～12:15"
        case .amount: "例: 12,345円"
        case .number: unit.map { "例: 12\($0)" } ?? "例: 12"
        case .rate: "例: 1/2、21.56%"
        case .fiscalYear: "例: 令和6年度"
        case .texts where isPersons: "一人ずつ書きます。読みは {髙﨑|たかさき} のように添えます"
        case .texts: "一つずつ書きます"
        case .prose: "改行すると、段落が変わります"
        case .pictures: "画像のファイルの名前。後ろに空白を置いて説明を書けます"
        case .account: "口座は、公開用の版では伏せられます"
        case .rows: "一行ずつ書きます"
        case .choice: "一つ選びます"
        case .text: source == nil ? "" : "書かなければ、会派のデータから入ります"
        }
    }
}
