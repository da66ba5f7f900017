public import HanmenCore

/// What a report says, field by field, as its layout typed it: plain data for other programs (データ).
public struct FormData: Hashable, Sendable {
    /// The form's name (様式).
    public var form: String
    /// The layout's edition (版), where it names one.
    public var edition: String?
    /// The fields (項目) in the layout's order, those without a value too.
    public var fields: [Field]

    /// Data from its parts.
    public init(form: String, edition: String? = nil, fields: [Field]) {
        self.form = form
        self.edition = edition
        self.fields = fields
    }

    /// A field and what the report says in it.
    public struct Field: Hashable, Sendable {
        /// The field's name.
        public var name: String
        /// The type (型) by its name in layouts: 文字, 期間, 金額.
        public var type: String
        /// The value; nil where nothing is written.
        public var value: Value?
        /// The value as forms print it, where it is no text itself: `令和3年10月4日(月)`, `12,345`.
        public var printed: String?
        /// The words to choose from (選択肢), where the field has some.
        public var choices: [String]
        /// What stands behind a number (単位), where the layout says it.
        public var unit: String?
        /// The columns (列) of a 明細, without values: those are in its rows.
        public var columns: [Field]
        /// What kind of private thing it is (個人情報), where it is one.
        public var privateKind: PrivateKind?

        /// A field with its value.
        public init(
            name: String, type: String, value: Value?, printed: String? = nil, choices: [String] = [],
            unit: String? = nil, columns: [Field] = [], privateKind: PrivateKind? = nil
        ) {
            self.name = name
            self.type = type
            self.value = value
            self.printed = printed
            self.choices = choices
            self.unit = unit
            self.columns = columns
            self.privateKind = privateKind
        }
    }

    /// A value by its meaning, not by its look.
    public enum Value: Hashable, Sendable {
        /// A text without marks: a name, a chosen word, a narrative.
        case text(String)
        /// Several texts.
        case texts([String])
        /// A day.
        case day(CalendarDate)
        /// The first day and the last; the same twice for a period of one day.
        case period(CalendarDate, CalendarDate)
        /// Hours, one item a range.
        case times([TimeRange])
        /// Whole yen.
        case amount(Int)
        /// A number or a rate, exact.
        case number(ExactNumber)
        /// Parts by name: an account.
        case parts([Part])
        /// The rows of a 明細, each with all its columns.
        case rows([[Part]])
        /// Something that is not published, and what kind of private thing it is.
        case withheld(PrivateKind)

        /// A named part of a value, or a column of a row; nil where nothing is written.
        public struct Part: Hashable, Sendable {
            /// The name.
            public var name: String
            /// The value.
            public var value: Value?
        }
    }
}
