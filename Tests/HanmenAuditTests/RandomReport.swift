import HanmenCore
import HanmenTesting

/// A report with private things of random kinds at random places of its narrative.
struct RandomReport {
    /// The values as they were planted.
    private(set) var secrets: [String] = []
    /// The report's file.
    private(set) var markdown = ""
    private var random: SeededGenerator

    init(seed: UInt64) {
        random = SeededGenerator(seed: seed)
        let lines = (0..<Int.random(in: 3...8, using: &random)).map { _ in line() }
        markdown = SampleReport(body: lines.joined(separator: "\n\n")).markdown
    }

    /// A paragraph, heading, list, table or quotation with something private in it.
    private mutating func line() -> String {
        let piece = piece()
        switch Int.random(in: 0..<6, using: &random) {
        case 0: return "# 聞き取り（\(piece)）"
        case 1: return "- 相手は\(piece)\n- 場所は市役所"
        case 2: return "| 項目 | 内容 |\n|---|---|\n| 相手 | \(piece) |\n| 場所 | 市役所 |"
        case 3: return "> \(piece)のことばを引く。"
        case 4: return "資料を**\(piece)から**受け取り、" + String(repeating: "説明を聞いた。", count: 12)
        default: return "当日は\(piece)に会い、意見を交わした。"
        }
    }

    private mutating func piece() -> String {
        let (kind, text) = value()
        secrets.append(text)
        return "{\(text)|非公開:\(kind)}"
    }

    // MARK: Values

    private mutating func value() -> (kind: String, text: String) {
        switch Int.random(in: 0..<8, using: &random) {
        case 0: ("電話", "0\(digits(2))-\(digits(4))-\(digits(4))")
        case 1: ("住所", "緑野市\(letters(2))町\(number(9) + 1)丁目\(number(30) + 1)番\(number(20) + 1)号")
        case 2: ("メール", "\(latin(7))@\(latin(5)).example.jp")
        case 3: ("生年月日", "昭和\(number(60) + 3)年\(number(12) + 1)月\(number(28) + 1)日")
        case 4: ("口座", "普通 \(digits(7))")
        case 5: ("その他", "\(letters(3))の病気")
        case 6: ("氏名", "\(kana(3)) \(kana(3))")
        default: ("氏名", "\(letters(2))\([" ", "　", ""][number(3)])\(letters(2))")
        }
    }

    private mutating func number(_ bound: Int) -> Int { Int.random(in: 0..<bound, using: &random) }

    private mutating func text(_ count: Int, of letters: String) -> String {
        let letters = Array(letters)
        return String((0..<count).map { _ in letters[number(letters.count)] })
    }

    private mutating func digits(_ count: Int) -> String { text(count, of: "0123456789") }
    private mutating func latin(_ count: Int) -> String { text(count, of: "abcdefghijkmnopqrstuvwxyz") }
    private mutating func kana(_ count: Int) -> String { text(count, of: "アイウエカキクケサシスセタチテトナニヌネハヒフヘガギグゲダバパ") }
    private mutating func letters(_ count: Int) -> String {
        text(count, of: "鷲尾楓渚湊凪碧蒼柊橘榊椿楠槇桐菫葵蓮萩菖荻芹蕗鶴鷹雁鴨鷺鳩燕雀鯉鮎鱒鰯鯛")
    }
}

/// The same numbers for the same seed (SplitMix64).
struct SeededGenerator: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ mixed >> 30) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ mixed >> 27) &* 0x94D0_49BB_1331_11EB
        return mixed ^ mixed >> 31
    }
}
