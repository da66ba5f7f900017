import HanmenCore

/// Words for made-up reports. Nobody and no place in them is real.
enum MadeText {
    /// Kanji that fonts and files lose first: variants of 高, 崎, 辺 and 吉, the last one beyond the basic plane.
    static let rareName = "髙﨑邉 𠮷之介"

    static func name(_ extent: MadeReport.Extent) -> String {
        switch extent {
        case .plain: "青木 結"
        case .fullest: "勅使河原 龍之介左衛門"
        case .sparsest: "森 一"
        }
    }

    static func names(_ extent: MadeReport.Extent) -> [String] {
        switch extent {
        case .plain: ["青木 結", "森 一郎"]
        case .fullest:
            (0..<12).map { $0.isMultiple(of: 3) ? rareName : name(.fullest) }
        case .sparsest: [name(.sparsest)]
        }
    }

    static func line(_ extent: MadeReport.Extent) -> String {
        switch extent {
        case .plain: "緑野市役所 第2会議室"
        case .fullest:
            "髙﨑邉𠮷野市立総合保健福祉センター内 地域包括支援推進室（北部）第2会議室 Interdepartmental-Coordination-Office"
        case .sparsest: "室"
        }
    }

    /// Text for a field of type 文章: one line, three pages, one character.
    static func passage(_ extent: MadeReport.Extent) -> String {
        switch extent {
        case .plain: sentence
        case .fullest: Array(repeating: paragraph, count: 20).joined(separator: "\n")
        case .sparsest: "知"
        }
    }

    /// The narrative, with what the way of its lines allows: tables and pictures stand in horizontal pages only.
    static func narrative(_ extent: MadeReport.Extent, _ mode: WritingMode) -> String {
        switch extent {
        case .plain: "# ■所感\n\n\(sentence)\n"
        case .sparsest: "所感なし。\n"
        case .fullest:
            (1...4).map { number in
                "# ■講義 \(number)\n\n## ・\(line(.fullest))\n\n\(paragraph)\n\n\(items)\n\n\(paragraph)\n\n"
                    + (mode == .horizontal ? table : "")
            }.joined()
        }
    }

    private static let sentence = "先に取り組んだ自治体の成果と失敗の両方を学び、本市の計画の進め方について提案するため。"

    private static let paragraph =
        Array(repeating: sentence, count: 3).joined()
        + "講師は、人口 3 万人から 20 万人までの 12 市を調べ、{髙﨑邉|たかさきべ}氏の「Digital-Transformation」と比べられた（令和6年度、前年度比 1.2 倍）。"

    private static let items =
        (1...5).map { "\(["①", "②", "③", "④", "⑤"][$0 - 1])\(sentence)" }.joined(separator: "\n")

    private static let table =
        "| 市 | 人口 | 見直した手続 |\n|:---|---:|---:|\n"
        + (1...12).map { "| \(rareName)市 | \($0)8,000 人 | \(sentence) |\n" }.joined() + "\n"
}
