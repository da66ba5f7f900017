public import HanmenCore
public import HanmenReport

/// Tells pictures of a report from those of its layout: both may be called `logo.png`.
public struct PictureNames: Sendable {
    private let layers: Set<String>

    /// For a form whose layout lies in some files.
    public init(layers: [SourceText]) { self.layers = Set(layers.map(\.name)) }

    /// The name that no other picture has; that of a report's picture is its path as written, and what is masked of it.
    public func key(of image: InlineImage) -> String {
        switch image.redaction {
        case .none: key(of: image.path)
        case .regions(let regions): "\(key(of: image.path)) 伏せる \(regions)"
        case .whole: PrivateKind.placeholder
        }
    }

    /// The name of a picture of an imprint, whose paper is taken away: the same file may be a picture too.
    public func key(ofSeal image: InlineImage) -> String { "\(key(of: image)) 印影" }

    private func key(of path: Spanned<String>) -> String {
        layers.contains(path.span.source.name) ? "\(path.span.source.name):\(path.value)" : path.value
    }

    /// The folder of the layout file that names the picture; nil for a report's.
    public func layoutFolder(of path: Spanned<String>) -> String? {
        let name = path.span.source.name
        guard layers.contains(name) else { return nil }
        return name.lastIndex(of: "/").map { String(name[..<$0]) } ?? "."
    }
}
