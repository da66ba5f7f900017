/// Old and variant forms of kanji in names (旧字体・異体字) and what they are searched as: 髙 is found as 高.
enum OldKanji {
    /// The form that stands for all of them.
    static let folded: [UInt32: UInt32] = {
        let pairs = Array(table.unicodeScalars.filter { !$0.properties.isWhitespace })
        return Dictionary(
            stride(from: 0, to: pairs.count - 1, by: 2).map { (pairs[$0].value, pairs[$0 + 1].value) },
            uniquingKeysWith: { first, _ in first })
    }()

    /// Pairs, the old form first: the tables of 当用漢字・常用漢字 and what family registers have besides.
    private static let table = """
        髙高 﨑崎 嵜崎 碕崎 邊辺 邉辺 齋斎 齊斉 斎斉 澤沢 濱浜 濵浜 櫻桜 廣広 國国 會会 學学 眞真 惠恵 德徳 淸清 𠮷吉 嶋島 嶌島
        嶽岳 龍竜 瀧滝 藏蔵 應応 榮栄 圓円 壽寿 實実 寬寛 顯顕 黑黒 靜静 條条 淵渕 假仮 價価 區区 圖図 團団 圍囲 壓圧 壞壊
        增増 壯壮 變変 將将 專専 對対 屆届 屬属 嶺岺 峯峰 廳庁 彌弥 彥彦 從従 恆恒 慎愼 戀恋 戰戦 戲戯 戶戸 拂払 拔抜 擇択 據拠
        擴拡 攝摂 收収 敎教 數数 晉晋 曉暁 曆暦 檢検 樂楽 樞枢 樣様 橫横 櫛櫛 歐欧 步歩 歷歴 殘残 氣気 沒没 涉渉 溫温 滿満
        潛潜 澁渋 渚渚 濟済 灣湾 爐炉 爲為 狹狭 獨独 獵猟 獸獣 瓶甁 畫画 當当 疊畳 發発 盜盗 祕秘 禪禅 禮礼 稻稲 穗穂 穰穣 竊窃
        粹粋 絲糸 經経 綠緑 緖緒 總総 繩縄 繪絵 繼継 續続 纖繊 缺欠 聲声 聽聴 肅粛 脫脱 臺台 與与 舊旧 莊荘 萬万 藝芸 藥薬 處処
        號号 螢蛍 蟲虫 蠶蚕 裝装 覺覚 覽覧 觀観 觸触 譯訳 譽誉 讀読 豐豊 賣売 賴頼 贊賛 踐践 輕軽 轉転 辨弁 邨村 鄕郷 醉酔 釋釈
        鐵鉄 鑛鉱 錄録 鍊錬 鎭鎮 關関 陷陥 隆隆 險険 隱隠 雙双 雜雑 霸覇 靈霊 餘余 驛駅 驗験 髓髄 體体 鬪闘 鷄鶏 鷗鴎 鹽塩 麥麦
        麵麺 點点 黨党 齡齢 龜亀 冨富 凜凛 凉涼 冲沖 勳勲 塚塚 舘館 舩船 舖舗 嶐隆 栁柳 桒桑 槗橋 槇槙 栢柏 檜桧 曾曽 增増 埜野
        壹一 弌一 貳二 弐二 參三 壱一 拾十 渡渡 𣘺橋 﨟臈 靏鶴 靍鶴 鶴鶴 隈隈 薗園 薮藪 籔藪 羽羽 翠翠 裵裴 葛葛 邦邦 祐祐 礒磯 砿鉱
        兔兎 兒児 冐冒 劍剣 勞労 勵励 卷巻 卽即 參参 吳呉 喝喝 單単 營営 嚴厳 囑嘱 堯尭 塲場 墮堕 奧奥 奬奨 孃嬢 寫写 寢寝 寶宝
        """
}
