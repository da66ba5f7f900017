public import HanmenCore

/// What is masked of a picture; nothing of it in any edition but the public one.
public enum PictureRedaction: Hashable, Sendable {
    /// The picture is printed as it is.
    case none
    /// Parts of it are painted over in new pixels; nothing of its file is kept.
    case regions([PictureRegion])
    /// A bar stands in its place.
    case whole(PrivateKind)
}

extension InlineImage {
    /// A bar in the place of the picture: it tells neither file, nor words, nor shape.
    public func withheld(as kind: PrivateKind) -> InlineImage {
        let words = Spanned(PrivateKind.placeholder, at: path.span)
        var image = InlineImage(path: words, alternative: words)
        image.redaction = .whole(kind)
        return image
    }

    /// Whether a bar stands in its place.
    public var isWithheld: Bool {
        if case .whole = redaction { true } else { false }
    }
}
