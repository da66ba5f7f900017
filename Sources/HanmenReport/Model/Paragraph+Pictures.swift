import HanmenCore

extension Paragraph {
    /// The pictures of a paragraph that has nothing else, in one line or in several; else none.
    public var pictures: [InlineImage] {
        let isAllPictures = content.allSatisfy { inline in
            switch inline {
            case .image, .lineBreak: true
            case .text(let text): text.value.allSatisfy(\.isWhitespace)
            default: false
            }
        }
        guard isAllPictures else { return [] }
        return content.compactMap { if case .image(let image) = $0 { image } else { nil } }
    }
}
