public import HanmenCore

/// A word by which a printer says how it is (RFC 8011, 5.4.12; PWG 5100.9), in words for people.
public struct PrinterReason: Hashable, Sendable {
    /// The keyword as the printer says it.
    public let keyword: String

    /// A reason.
    public init(_ keyword: String) { self.keyword = keyword }

    /// The keyword without how grave it is.
    private var stem: String {
        for ending in ["-report", "-warning", "-error"] where keyword.hasSuffix(ending) {
            return String(keyword.dropLast(ending.count))
        }
        return keyword
    }

    /// What it means, and what to do.
    public var message: Message {
        // Makers add words of their own behind the known ones.
        let known = Self.sentences.filter { stem.hasPrefix($0.key) }.max { $0.key.count < $1.key.count }?
            .value
        return Message(known ?? "プリンターからの知らせ（\(keyword)）", en: keyword)
    }

    private static let sentences: [String: String] = [
        "media-empty": "用紙切れ。用紙を入れてください",
        "media-needed": "用紙待ち。指定の用紙をトレイに入れてください",
        "media-low": "用紙が残り少なくなっています",
        "media-jam": "紙詰まり。詰まった紙を取り除いてください",
        "input-tray-missing": "給紙トレイが外れています。差し込んでください",
        "input-media-supply-empty": "用紙切れ。用紙を入れてください",
        "input-media-supply-low": "用紙が残り少なくなっています",
        "output-tray-missing": "排紙トレイが外れています",
        "output-area-full": "排紙トレイが一杯です。紙を取り出してください",
        "output-area-almost-full": "排紙トレイがもうすぐ一杯です",
        "cover-open": "カバーが開いています。閉めてください",
        "door-open": "扉が開いています。閉めてください",
        "interlock-open": "扉が開いています。閉めてください",
        "toner-empty": "トナーがなくなりました。取り替えてください",
        "toner-low": "トナーが残り少なくなっています",
        "marker-supply-empty": "インクかトナーがなくなりました。取り替えてください",
        "marker-supply-low": "インクかトナーが残り少なくなっています",
        "marker-waste-full": "廃トナー容器が一杯です。取り替えてください",
        "stapler-empty": "ホチキスの針がなくなりました。補充してください",
        "stapler-jam": "ホチキスの針が詰まりました",
        "puncher-waste-full": "パンチくずが一杯です。捨ててください",
        "finisher-jam": "仕上げ装置で紙が詰まりました",
        "finisher-cover-open": "仕上げ装置のカバーが開いています",
        "fuser-over-temp": "定着器が熱くなっています。しばらく待ってください",
        "paused": "一時停止しています。プリンターの画面で再開してください",
        "moving-to-paused": "一時停止に入ります",
        "shutdown": "電源が切れています",
        "power-down": "電源が切れています",
        "connecting-to-device": "プリンターにつないでいます",
        "timed-out": "プリンターが答えません",
        "stopped-partly": "一部が止まっています",
        "stopping": "止まるところです",
        "spool-area-full": "プリンターのメモリが一杯です。しばらく待ちます",
        "offline": "プリンターがつながっていません",
        "other": "プリンターに何か起きています。プリンターの画面を見てください",
    ]
}
