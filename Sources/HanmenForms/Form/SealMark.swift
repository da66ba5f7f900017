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
}

/// Where a seal goes (印の位置; forms.md C17).
public enum SealPlace: String, CaseIterable, Hashable, Sendable {
    /// Over the end of the name: its left edge in the middle of the last character.
    case nameEnd = "名前の末尾"
    /// Its right edge on the margin.
    case margin = "右余白"
    /// One character behind the name.
    case afterSpace = "一字空け"
}
