import HanmenCore

/// The keys of 用紙, 体裁 and ページ番号.
extension StyleReader {
    static let orientations: [PaperOrientation] = [.portrait, .landscape]

    static let paperKeys: [LayoutKey] =
        [
            .choice("大きさ", of: PaperSize.allCases, "紙の大きさ。書かなければ A4"),
            .choice("向き", of: orientations, "紙の向き。書かなければ縦"),
            .choice("組み方向", of: WritingMode.allCases, "横組みか縦組みか。書かなければ横"),
            .map("余白", marginKeys, "紙の端から版面までの空き"),
            .length("綴じ代", "とじる側に足す空き。例: 10mm"),
            .flag("見開き", "両面刷りで、偶数頁の左右を入れ替えるか"),
        ] + pageKeys

    private static let marginKeys: [LayoutKey] = [
        .length("上", "上の余白"), .length("下", "下の余白"), .length("左", "左の余白"), .length("右", "右の余白"),
    ]

    static let appearanceKeys: [LayoutKey] = [
        .map("書体", fontKeys, "書体の役割（明朝、ゴシック など）"),
        .map("文字", sizeKeys, "文字の大きさ"),
        .length("行送り", "行の頭から次の行の頭まで。例: 18pt"),
        .map("色", colorKeys, "色"),
        .map("罫線", ruleKeys, "表の罫線"),
        .choice("間隔", of: BlockSpacing.allCases, "構成の前の空き・後の空きを、まとめて詰めるか、広げるか。書かなければ標準"),
        .map("見出し", headingLevels, "本文の見出しの見え方"),
        .map("組版", compositionKeys, "行の組み方"),
        .text("箇条の印", "- で書いた箇条に付ける印。書かなければ ・"),
    ]

    private static let fontKeys: [LayoutKey] = [
        .text("本文", "本文の書体"), .text("見出し", "見出しの書体"), .text("表題", "題の書体"),
    ]

    private static let sizeKeys: [LayoutKey] = [
        .length("本文", "本文の文字。「字」の長さはこの大きさで数える。例: 10.5pt"), .length("表題", "題の文字。例: 16pt"),
        .length("見出し", "大見出しの文字。例: 12pt"), .length("小見出し", "中見出しと小見出しの文字"),
    ]

    private static let colorKeys: [LayoutKey] = [
        .choice("罫線", of: NamedColor.rules, "罫線の色。書かなければ黒"),
        .choice("見出し", of: NamedColor.texts, "本文の見出しの色。書かなければ黒"),
        .choice("表題", of: NamedColor.texts, "題の色。書かなければ黒"),
        .choice("見出し地", of: NamedColor.tints, "表の見出しの欄の地の色。書かなければ白"),
        .choice("帯", of: NamedColor.allCases, "色帯の色。書かなければ黒"),
    ]

    private static let ruleKeys: [LayoutKey] = [
        .length("内", "表の中の罫線の太さ。例: 0.4pt"), .length("外", "表の外の罫線の太さ。例: 0.8pt"),
        .characters("余白", "表の中の、文字の左右の空き。例: 0.5字"),
        .choice("外の形", of: OuterRule.allCases, "表の外の罫線を一本にするか、二本にするか。書かなければ一重"),
        .flag("縦", "縦の罫線を引くか。いいえで、左右の開いた表になる"),
    ]

    private static let compositionKeys: [LayoutKey] = [
        .choice("禁則", of: CompositionStyle.Kinsoku.allCases, "行の頭と末に置かない字の決まり。書かなければ厳格"),
        .flag("ぶら下げ", "句読点を行の外へぶら下げるか"),
        .choice("括弧", of: BracketDrawing.allCases, "和文のそばの半角の括弧の描き方。書かなければ全角"),
        .choice("数字", of: DigitPolicy.allCases, "数字の描き方"),
    ]

    static let folioKeys: [LayoutKey] = [
        .choice("位置", of: FolioPosition.allCases, "どこに置くか。書かなければ下中央"),
        .text("書式", "{頁} と {全頁} を使った文。例: \"- {頁} -\""),
        .flag("初頁", "一頁目にも出すか"), .length("大きさ", "文字の大きさ"),
    ]
}

/// How half-width brackets beside Japanese are drawn (括弧).
enum BracketDrawing: String, CaseIterable {
    case wide = "全角"
    case asTyped = "そのまま"
}

/// How many rules stand around a table (外の形).
enum OuterRule: String, CaseIterable {
    case single = "一重"
    case double = "二重"
}

/// Where the page number stands (位置).
enum FolioPosition: String, CaseIterable {
    case left = "下左"
    case center = "下中央"
    case right = "下右"
    case none = "なし"

    var alignment: HorizontalAlignment? {
        switch self {
        case .left: .left
        case .center: .center
        case .right: .right
        case .none: nil
        }
    }
}
