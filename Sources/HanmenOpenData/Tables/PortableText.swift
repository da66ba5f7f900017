/// Characters that are not the same on every machine, and how they are spelled without (L1-08).
enum PortableText {
    /// The spelling; the character itself where it is fine, or where nothing else says it.
    static func spelling(of scalar: Unicode.Scalar) -> String {
        if let number = enclosedNumber(scalar) { return "(\(number))" }
        if let roman = roman(scalar) { return roman }
        if let kanji = enclosedKanji(scalar) { return "(\(kanji))" }
        if let narrow = narrow(scalar) { return String(Character(narrow)) }
        return words[scalar] ?? String(Character(scalar))
    }

    /// Whether a text in UTF-8 should not have the character (L1-08).
    static func isDependent(_ scalar: Unicode.Scalar) -> Bool {
        isPrivate(scalar) || enclosedNumber(scalar) != nil || roman(scalar) != nil
            || enclosedKanji(scalar) != nil || words[scalar] != nil && scalar != waveDash
            || (0x3300...0x33FF).contains(scalar.value)
    }

    /// Characters that somebody made for one system (外字): no other machine shows them.
    static func isPrivate(_ scalar: Unicode.Scalar) -> Bool {
        scalar.properties.generalCategory == .privateUse
    }

    // MARK: Families

    /// ①, ㉑, ⑴, ⒈, ❶.
    private static func enclosedNumber(_ scalar: Unicode.Scalar) -> Int? {
        let value = Int(scalar.value)
        switch value {
        case 0x24EA: return 0
        case 0x2460...0x2473: return value - 0x245F
        case 0x2474...0x2487: return value - 0x2473
        case 0x2488...0x249B: return value - 0x2487
        case 0x2776...0x277F: return value - 0x2775
        case 0x3251...0x325F: return value - 0x323C
        case 0x32B1...0x32BF: return value - 0x328D
        default: return nil
        }
    }

    private static let romans = [
        "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "L", "C", "D", "M",
    ]

    /// Ⅱ, ⅱ.
    private static func roman(_ scalar: Unicode.Scalar) -> String? {
        switch scalar.value {
        case 0x2160...0x216F: romans[Int(scalar.value) - 0x2160]
        case 0x2170...0x217F: romans[Int(scalar.value) - 0x2170].lowercased()
        default: nil
        }
    }

    private static let inBrackets = Array("一二三四五六七八九十月火水木金土日株有社名特財祝労代呼学監企資協祭休自至")
    private static let inCircles = Array(
        "一二三四五六七八九十月火水木金土日株有社名特財祝労秘男女適優印注項休写正上中下左右医宗学監企資協夜")

    /// ㈱, ㊤.
    private static func enclosedKanji(_ scalar: Unicode.Scalar) -> Character? {
        switch scalar.value {
        case 0x3220...0x3243: inBrackets[Int(scalar.value) - 0x3220]
        case 0x3280...0x32B0: inCircles[Int(scalar.value) - 0x3280]
        default: nil
        }
    }

    /// Full-width digits and letters.
    private static func narrow(_ scalar: Unicode.Scalar) -> Unicode.Scalar? {
        switch scalar.value {
        case 0xFF10...0xFF19, 0xFF21...0xFF3A, 0xFF41...0xFF5A: Unicode.Scalar(scalar.value - 0xFEE0)
        default: nil
        }
    }

    /// One of the two is on every keyboard; a search for one does not find the other.
    private static let waveDash: Unicode.Scalar = "\u{301C}"

    private static let words: [Unicode.Scalar: String] = [
        "㍻": "平成", "㍼": "昭和", "㍽": "大正", "㍾": "明治", "㋿": "令和", "㍿": "株式会社", "№": "No.", "℡": "TEL",
        "㏍": "K.K.", "㎜": "mm", "㎝": "cm", "㎞": "km", "㎡": "m2", "㎢": "km2", "㎥": "m3", "㎏": "kg", "㎎": "mg",
        "㏄": "cc", "㏊": "ha", "㍉": "ミリ", "㌔": "キロ", "㌢": "センチ", "㍍": "メートル", "㌘": "グラム", "㌧": "トン",
        "㌃": "アール", "㌶": "ヘクタール", "㍑": "リットル", "㍗": "ワット", "㌍": "カロリー", "㌦": "ドル", "㌣": "セント",
        "㌫": "パーセント", "㍊": "ミリバール", "㌻": "ページ", waveDash: "\u{FF5E}",
    ]
}
