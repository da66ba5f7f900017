/// What stands at the end of a name (forms.md C20).
public enum SealMark: String, CaseIterable, Hashable, Sendable {
    /// Nothing.
    case none = "なし"
    /// The printed mark ㊞.
    case printed = "㊞"
    /// The printed word 印.
    case word = "印"
    /// Free room for a seal.
    case blank = "空白"
    /// An empty box.
    case box = "枠"
    /// An empty box that a digital signature will fill.
    case digital = "電子署名"
    /// A drawn seal of a person, round.
    case personal = "認印"
    /// A drawn seal of an organisation, square.
    case square = "角印"
    /// A drawn round seal of an organisation or its representative.
    case round = "丸印"
    /// A picture of an imprint.
    case scan = "印影"

    /// Whether it looks like the imprint of a seal.
    public var isImprint: Bool {
        switch self {
        case .personal, .square, .round, .scan: true
        case .none, .printed, .word, .blank, .box, .digital: false
        }
    }

    /// Where it goes where the layout does not say: a square seal over the end of the name.
    var usualPlace: SealPlace { self == .square ? .nameEnd : .afterSpace }
}

/// Where a seal goes (印の位置; forms.md C17).
public enum SealPlace: String, CaseIterable, Hashable, Sendable {
    /// Over the end of the name: a square seal with its middle on the last character, any other with its left edge
    /// there; a round seal of an organisation stays beside the name, as it must touch nothing.
    case nameEnd = "名前の末尾"
    /// Its right edge on the margin.
    case margin = "右余白"
    /// One character behind the name; a person's seal on the place of a printed ㊞.
    case afterSpace = "一字空け"
}
