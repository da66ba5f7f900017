import HanmenCore
import HanmenReport

extension Member {
    /// The reading of the name (ふりがな).
    public var reading: String? { text("ふりがな") }
    /// The seat in the chamber (議席番号).
    public var seat: String? { text("議席番号") }
    /// The post in the faction (職).
    public var post: String? { text("職") }

    private func text(_ key: String) -> String? {
        guard case .record(let entries, _) = row,
            case .text(let text)? = entries.first(where: { $0.key.value == key })?.value
        else { return nil }
        return text.value
    }
}
