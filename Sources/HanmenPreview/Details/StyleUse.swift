/// Which values of the whole form (体裁) a kind of block uses beside its own.
enum StyleUse {
    /// The paths, for the name of a kind (種類).
    static func paths(ofKind kind: String) -> [String] {
        switch kind {
        case "表題": ["体裁.書体.表題", "体裁.文字.表題", "体裁.色.表題", "体裁.間隔"]
        case "文章": text + ["体裁.書体.見出し", "体裁.文字.見出し", "体裁.文字.小見出し", "体裁.見出し", "体裁.色.見出し", "体裁.箇条の印"] + rules
        case "表", "明細表", "決裁欄", "印欄", "貼付欄", "繰り返し": text + rules
        case "色帯": text + ["体裁.色.帯"]
        case "改ページ", "空き", "切り取り線": []
        default: text
        }
    }

    private static let text = ["体裁.書体.本文", "体裁.文字.本文", "体裁.行送り", "体裁.間隔", "体裁.組版"]
    private static let rules = ["体裁.罫線", "体裁.色.罫線", "体裁.色.見出し地"]
}
