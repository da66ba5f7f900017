/// A layout as the preview calls it: the uppermost layer's file, and the form's where the layer serves several, both
/// as paths below the folder of layouts.
public struct LayoutName: Hashable, Sendable, RawRepresentable {
    /// The uppermost file.
    public var path: String
    /// The base form's file; nil where the layers themselves say what they stand on.
    public var base: String?

    /// A layout by its files.
    public init(path: String, base: String?) {
        self.path = path
        self.base = base
    }

    /// Both paths with `|` between them.
    public init?(rawValue: String) {
        let parts = rawValue.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard (1...2).contains(parts.count), parts.allSatisfy(Self.isPlain) else { return nil }
        path = parts[0]
        base = parts.count == 2 ? parts[1] : nil
    }

    /// Both paths with `|` between them.
    public var rawValue: String { base.map { "\(path)|\($0)" } ?? path }

    /// A path that leads nowhere but down.
    private static func isPlain(_ path: String) -> Bool {
        let steps = path.split(separator: "/", omittingEmptySubsequences: false)
        return path.hasSuffix(".yaml") && path.utf8.count < 400
            && steps.allSatisfy { !$0.isEmpty && $0 != "." && $0 != ".." && !$0.contains("\0") }
    }
}
