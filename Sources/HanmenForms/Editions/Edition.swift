/// Which edition of one report (forms.md §7): all are made from the same data, never from each other.
public enum Edition: String, CaseIterable, Hashable, Sendable {
    /// 案: to be looked at; every page says so.
    case draft
    /// 原本: what is handed in and filed.
    case original
    /// 写: a copy for whoever keeps no original.
    case copy
    /// 公開用: without what is private.
    case `public`

    /// The name in Japanese; nil for the original, which needs none.
    public var mark: String? {
        switch self {
        case .draft: "案"
        case .original: nil
        case .copy: "写"
        case .public: "公開用"
        }
    }

    /// What stands behind titles and file names: `（案）`.
    public var suffix: String { mark.map { "（\($0)）" } ?? "" }
}
