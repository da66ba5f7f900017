/// Why something cannot be proven not to be there.
public enum UnprovenReason: String, Hashable, Sendable {
    /// The value has neither letters nor digits.
    case noLetters = "文字も数字もない値です"
    /// The value has one character, which stands everywhere.
    case tooShort = "一文字の値です"
    /// The value has two ASCII characters, which stand in any file by chance.
    case byChance = "半角二文字の値は、偶然どこにでも現れます"
    /// Glyphs are drawn that nothing gives a character to.
    case unreadableGlyphs = "文字に直せない字形が描かれています"
    /// A filter that is not known here.
    case unknownFilter = "読み解けない圧縮・暗号です"
    /// A file in the file of a kind that is not looked into.
    case unknownKind = "中を調べられない種類のファイルです"
    /// Attachments in attachments, too deep.
    case tooDeep = "添付の中の添付が深すぎます"
    /// There is more than is looked through.
    case tooMuch = "量が多すぎて、すべては調べられません"
    /// An earlier version that cannot be read as a file.
    case brokenVersion = "前の版の一部を読み解けません"
    /// A signature's certificate tells more of a person than the name.
    case personalCertificate = "住所や生年月日の入った個人の証明書で署名されています"
    /// Another program cannot read the file.
    case unreadableByOther = "poppler で読めません"
}

/// What an audit found.
public struct AuditReport: Hashable, Sendable {
    /// What an audit comes to.
    public enum Verdict: String, Hashable, Sendable {
        /// Nothing was found, and each way of searching found what was planted for it.
        case pass = "合格"
        /// At least one value was found.
        case leak = "漏れ"
        /// Nothing was found, but that proves too little.
        case unproven = "証明できません"
    }

    /// A value or a place of which nothing can be said.
    public struct Unproven: Hashable, Sendable {
        /// The value by its number; nil where it is about the file.
        public var secret: Int?
        /// Where; nil where it is about a value.
        public var place: Place?
        /// Why.
        public var reason: UnprovenReason
    }

    /// What was looked for.
    public var secrets: [Secret]
    /// Where values were found.
    public var leaks: [Leak] = []
    /// Of what nothing can be said.
    public var unproven: [Unproven] = []
    /// What was planted and not found: ways that cannot be relied on.
    public var deafChannels: [Canary] = []
    /// How many canaries were planted.
    public var canaryCount = 0
    /// Pages with pictures, whose pixels nobody looked at.
    public var pagesWithPictures: [Int] = []
    /// Values whose characters stand side by side in a font's map: a hint, no proof.
    public var hints: [Leak] = []

    /// What it all comes to.
    public var verdict: Verdict {
        if !leaks.isEmpty { return .leak }
        return unproven.isEmpty && deafChannels.isEmpty && canaryCount > 0 ? .pass : .unproven
    }
}
