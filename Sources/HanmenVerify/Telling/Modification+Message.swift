import HanmenCore

extension Modification {
    /// The change as it is told to people, with its page.
    var message: Message {
        guard let page else { return what }
        return Message(
            "\(what.japanese)（\(page &+ 1) ページ）", en: "\(what.english) (page \(page &+ 1))")
    }

    private var what: Message {
        switch kind {
        case .signature(let field):
            Message("署名の追加: \(field.shownSafely)", en: "a signature was added: \(field.shownSafely)")
        case .timestamp: Message("タイムスタンプの追加", en: "a timestamp was added")
        case .securityStore: Message("証明書の有効性の証拠の追加", en: "proof of certificates was added")
        case .fieldValue(let field):
            Message("入力欄の記入: \(field.shownSafely)", en: "a field was filled in: \(field.shownSafely)")
        case .other(let message): message
        }
    }
}
