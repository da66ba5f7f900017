public import HanmenCore
import HanmenForms
public import HanmenYAML

/// What a volume has beside its reports (綴り).
public struct VolumeOptions: Hashable, Sendable {
    /// The title on the cover (表題).
    public var title: String
    /// A cover (表紙).
    public var hasCover: Bool
    /// Contents (目次).
    public var hasContents: Bool
    /// A slip sheet before the reports of each faction (合紙).
    public var hasSlips: Bool
    /// An index by member and faction (索引).
    public var hasIndex: Bool
    /// Numbers through the whole volume, beside each report's own (通し番号).
    public var hasFolios: Bool
    /// Whether each report begins on a right-hand page, blank pages put in where needed (右頁始まり).
    public var startsRight: Bool

    /// All of it.
    public init(title: String = "報告書綴り") {
        self.title = title
        hasCover = true
        hasContents = true
        hasSlips = true
        hasIndex = true
        hasFolios = true
        startsRight = true
    }

    static let keys = ["表題", "題", "表紙", "目次", "合紙", "索引", "通し番号", "右頁始まり"]

    /// Reads the section 綴り of a session.
    public static func read(_ value: YAMLValue) -> Diagnosed<VolumeOptions> {
        guard case .mapping(let entries, _) = value else {
            return Diagnosed(nil, [.volumeShape(at: value.span)])
        }
        var options = VolumeOptions()
        var problems: [Diagnostic] = []
        for entry in entries {
            let key = entry.key.value
            guard keys.contains(key) else {
                problems.append(.volumeKeyUnknown(entry.key, known: keys))
                continue
            }
            guard case .scalar(let text) = entry.value else {
                problems.append(.volumeShape(at: entry.value.span))
                continue
            }
            switch key {
            case "表題": if !text.value.isEmpty { options.title = text.value }
            // How reports are called is read where they are planned.
            case "題": break
            default:
                guard let isWanted = ["はい": true, "いいえ": false, "あり": true, "なし": false][text.value] else {
                    problems.append(.volumeChoice(text, of: key))
                    continue
                }
                options.set(key, isWanted)
            }
        }
        return Diagnosed(problems.isEmpty ? options : nil, problems)
    }

    private mutating func set(_ key: String, _ isWanted: Bool) {
        switch key {
        case "表紙": hasCover = isWanted
        case "目次": hasContents = isWanted
        case "合紙": hasSlips = isWanted
        case "索引": hasIndex = isWanted
        case "通し番号": hasFolios = isWanted
        default: startsRight = isWanted
        }
    }
}
