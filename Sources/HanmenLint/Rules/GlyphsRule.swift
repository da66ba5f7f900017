import HanmenCore

/// L16: radicals and other look-alikes in the place of characters. Missing glyphs, private characters and variants are
/// told where lines are composed.
enum GlyphsRule: LintCheck {
    static let rule = LintRule.glyphs

    static func findings(in reading: LintReading) -> [Diagnostic] {
        reading.passages.flatMap { radicals($0) + lookAlikes($0) }
    }

    /// The characters that the Kangxi radicals U+2F00 … U+2FD5 stand for (Unicode's compatibility mappings).
    private static let kangxi = Array(
        "一丨丶丿乙亅二亠人儿入八冂冖冫几凵刀力勹匕匚匸十卜卩厂厶又口囗土士夂夊夕大女子宀寸小尢尸屮山巛工己巾干幺广廴廾弋弓彐彡彳心戈戶手支攴文斗斤方无日曰月木欠止歹殳毋比毛氏气水火爪父爻爿片牙牛犬玄玉瓜瓦甘生用田疋疒癶白皮皿目矛矢石示禸禾穴立竹米糸缶网羊羽老而耒耳聿肉臣自至臼舌舛舟艮色艸虍虫血行衣襾見角言谷豆豕豸貝赤走足身車辛辰辵邑酉釆里金長門阜隶隹雨靑非面革韋韭音頁風飛食首香馬骨高髟鬥鬯鬲鬼魚鳥鹵鹿麥麻黃黍黑黹黽鼎鼓鼠鼻齊齒龍龜龠"
    )

    /// ⽇⽉ for 日月, as copies from PDF files have them.
    private static func radicals(_ passage: Passage) -> [Diagnostic] {
        let scalars = passage.text.unicodeScalars
        return scalars.indices.compactMap { index in
            let value = scalars[index].value
            guard (0x2F00...0x2FD5).contains(value) || (0x2E80...0x2EFF).contains(value) else { return nil }
            let plain = value >= 0x2F00 ? "「\(kangxi[Int(value) - 0x2F00])」" : "ふつうの漢字"
            return rule.warning(
                Message("「\(scalars[index])」は漢字ではなく、部首の記号です。", en: "a radical, not a character"),
                at: passage.place(index..<scalars.index(after: index)),
                hints: [Message("\(plain)を打ち直してください（PDF から写した字に多い）。", en: "type \(plain)")])
        }
    }

    /// デ一タ with the kanji 一, システム工ンジニア with 工, 市ヘ with the katakana ヘ.
    private static func lookAlikes(_ passage: Passage) -> [Diagnostic] {
        let inKatakana =
            passage.text.matches(of: /[ァ-ヺ](一)[ァィゥェォイ-ウオキ-ッテ-ヺ]/).map { ($0.1, "ー（長音）") }
            + passage.text.matches(of: /[ァ-ヺー](工)[ァ-ヺ]/).map { ($0.1, "片仮名のエ") }
            + passage.text.matches(of: /[ァ-ヺー](卜)(?:[ァ-ヺー]|$)/).map { ($0.1, "片仮名のト") }
            + passage.text.matches(of: /(?:デー|ー(?=夕[ァ-ヺー]))(夕)/).map { ($0.1, "片仮名のタ") }
        let particles = passage.text.matches(of: /[ぁ-ゖ一-龥](ヘ)[ぁ-ゖ一-龥、]/).map { ($0.1, "平仮名のへ") }
        return (inKatakana + particles).map { found, right in
            rule.warning(
                Message("「\(found)」が、形の似た別の字です。", en: "a look-alike"),
                at: passage.place(found.startIndex..<found.endIndex),
                hints: [Message("\(right)ではありませんか。", en: "probably \(right)")])
        }
    }
}
