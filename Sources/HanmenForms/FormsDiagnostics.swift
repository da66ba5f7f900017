public import HanmenCore

/// What can be wrong with fields to be signed.
extension DiagnosticID {
    /// Two fields of one name.
    public static let signatureFieldTwice: DiagnosticID = "layout.signature-field.twice"
}

/// What can be wrong with values.
extension DiagnosticID {
    /// Not a date in any spelling.
    public static let dateUnreadable: DiagnosticID = "value.date.unreadable"
    /// 2月30日.
    public static let dateImpossible: DiagnosticID = "value.date.impossible"
    /// 昭和64年1月8日.
    public static let dateOutsideEra: DiagnosticID = "value.date.outside-era"
    /// Brackets behind a date that hold something else.
    public static let weekdayUnreadable: DiagnosticID = "value.weekday.unreadable"
    /// Another weekday than the calendar's.
    public static let weekdayWrong: DiagnosticID = "value.weekday.wrong"
    /// A period that ends before it begins.
    public static let periodReversed: DiagnosticID = "value.period.reversed"
    /// Not a time of day in any spelling.
    public static let timeUnreadable: DiagnosticID = "value.time.unreadable"
    /// 25:00.
    public static let timeImpossible: DiagnosticID = "value.time.impossible"
    /// 16:35～13:15.
    public static let timesReversed: DiagnosticID = "value.time.reversed"
    /// Not an amount of money.
    public static let amountUnreadable: DiagnosticID = "value.amount.unreadable"
    /// Not a number, a rate or a fiscal year.
    public static let numberUnreadable: DiagnosticID = "value.number.unreadable"
    /// Not one of the choices that the field has.
    public static let choiceUnknown: DiagnosticID = "value.choice.unknown"
    /// What a report says otherwise than the year that it belongs to.
    public static let valueDiffersFromData: DiagnosticID = "value.differs-from-data"
    /// A list or record where one text is wanted, or the other way round.
    public static let valueShape: DiagnosticID = "value.shape"
}

/// What can be wrong with layouts.
extension DiagnosticID {
    /// A file that cannot be read.
    public static let layoutUnreadable: DiagnosticID = "layout.unreadable"
    /// A layout that inherits from itself, perhaps by way of others.
    public static let layoutCycle: DiagnosticID = "layout.cycle"
    /// More layers than ``LayoutStore/deepestChain``.
    public static let layoutChainTooLong: DiagnosticID = "layout.chain-too-long"
    /// 継承 names nothing that is there.
    public static let layoutParentUnknown: DiagnosticID = "layout.parent-unknown"
    /// 継承 leads out of the layouts' folder.
    public static let layoutOutside: DiagnosticID = "layout.outside"
    /// More bytes than all layers of a layout may have.
    public static let layoutTooLarge: DiagnosticID = "layout.too-large"
    /// Layers for several forms, and nothing that names the one.
    public static let layoutFormWanted: DiagnosticID = "layout.form-wanted"
    /// A key that layouts do not have.
    public static let layoutKeyUnknown: DiagnosticID = "layout.key.unknown"
    /// A key that must be there.
    public static let layoutKeyMissing: DiagnosticID = "layout.key.missing"
    /// A value of another kind than the key wants.
    public static let layoutValueWrong: DiagnosticID = "layout.value.wrong"
    /// A type area that the sheet has no room for.
    public static let layoutTypeArea: DiagnosticID = "layout.type-area"
    /// A length without a unit that fits.
    public static let layoutUnitWrong: DiagnosticID = "layout.unit.wrong"
    /// A block or row that is not there.
    public static let layoutNameUnknown: DiagnosticID = "layout.name.unknown"
    /// A name in a file for several forms that none of them has.
    public static let layoutNameOfNoForm: DiagnosticID = "layout.name.of-no-form"
    /// Two blocks or rows of one name.
    public static let layoutNameTaken: DiagnosticID = "layout.name.taken"
    /// A change without one of the four verbs, or with two.
    public static let layoutVerb: DiagnosticID = "layout.verb"
    /// A list of blocks written where changes are wanted.
    public static let layoutListReplaced: DiagnosticID = "layout.list-replaced"
    /// A key that a layer below has locked (固定).
    public static let layoutLocked: DiagnosticID = "layout.locked"
    /// A path of 固定 or 上書き可 that leads nowhere.
    public static let layoutPathUnknown: DiagnosticID = "layout.path-unknown"
    /// A text whose `{…}` cannot be read.
    public static let templateSyntax: DiagnosticID = "layout.text.syntax"
    /// `{…}` names no field.
    public static let templateFieldUnknown: DiagnosticID = "layout.text.field-unknown"
    /// `{…|…}` names no format.
    public static let templateFormatUnknown: DiagnosticID = "layout.text.format-unknown"
    /// A format that does not go with the field's type.
    public static let templateFormatUnfit: DiagnosticID = "layout.text.format-unfit"
    /// A condition that cannot be read.
    public static let conditionSyntax: DiagnosticID = "layout.condition"
    /// A 計算 that cannot be read.
    public static let calculationSyntax: DiagnosticID = "layout.calculation.syntax"
    /// A 計算 speaks of a field or column that is not there, or cannot be computed with.
    public static let calculationNameUnknown: DiagnosticID = "layout.calculation.name-unknown"
    /// Fields that are computed from each other.
    public static let calculationCycle: DiagnosticID = "layout.calculation.cycle"
    /// A division by zero.
    public static let calculationByZero: DiagnosticID = "value.calculation.by-zero"
    /// A result of more than eighteen digits.
    public static let calculationTooLarge: DiagnosticID = "value.calculation.too-large"
    /// An amount that comes to a fraction of a yen.
    public static let calculationNotWhole: DiagnosticID = "value.calculation.not-whole"
}

/// What can be wrong with a report beside its layout.
extension DiagnosticID {
    /// A form in columns was to be filled in on a screen.
    public static let blankVertical: DiagnosticID = "form.blank.vertical"
    /// The report names no form.
    public static let formMissing: DiagnosticID = "report.form.missing"
    /// The report names a form, council or faction that is not there.
    public static let formUnknown: DiagnosticID = "report.form.unknown"
    /// The report names another form than the layout is for.
    public static let formMismatch: DiagnosticID = "report.form.mismatch"
    /// A key that the form does not have.
    public static let fieldUnknown: DiagnosticID = "report.field.unknown"
    /// A required field without a value.
    public static let fieldMissing: DiagnosticID = "report.field.missing"
    /// A value that the layout computes, written otherwise.
    public static let fieldCalculated: DiagnosticID = "report.field.calculated"
    /// A value that the layout fixes.
    public static let fieldFixed: DiagnosticID = "report.field.fixed"
    /// A key that reports may not override.
    public static let overrideNotAllowed: DiagnosticID = "report.override-not-allowed"
}

/// What can stand in the way of a public edition.
extension DiagnosticID {
    /// A mark of something private that cannot be read as one.
    public static let privateMarkBroken: DiagnosticID = "redaction.mark-broken"
    /// A private piece in a field that the layout never masks.
    public static let redactionNeverMasked: DiagnosticID = "redaction.never-masked"
    /// A region of a picture that is not in it.
    public static let regionOutside: DiagnosticID = "redaction.region-outside"
}
