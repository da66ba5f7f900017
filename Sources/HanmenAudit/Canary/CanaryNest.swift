/// Makes random values, no two alike.
struct CanaryNest {
    /// What was planted.
    private(set) var canaries: [Canary] = []
    private var random = SystemRandomNumberGenerator()

    /// Kanji that every encoding has, and that no form of a value changes.
    private static let letters = Array(
        "雨雲霧霜雪雷電星月陽朝昼夕夜春夏秋冬花草葉枝根幹種実鳥魚虫貝犬猫馬牛羊豚鹿熊猿狐糸布紙筆墨硯絵歌笛鼓舞弓矢盾鎧兜城門橋道坂峠谷沢滝湖海島岬港船帆舵網釣竿")

    /// A value for a way of searching.
    mutating func text(for channel: Channel, _ name: String, also others: Channel...) -> String {
        let text = String((0..<10).map { _ in Self.letters.randomElement(using: &random) ?? "雨" })
        plant(text, for: channel, name, also: others)
        return text
    }

    /// Notes a value that somebody else chose.
    mutating func plant(_ text: String, for channel: Channel, _ name: String, also others: [Channel] = []) {
        canaries += ([channel] + others).map { Canary($0, name, text: text) }
    }

    /// Some of the things given, in random order.
    mutating func some<Item>(_ count: Int, of items: [Item]) -> [Item] {
        Array(items.shuffled(using: &random).prefix(count))
    }
}
