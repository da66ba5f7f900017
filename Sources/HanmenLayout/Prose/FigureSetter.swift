import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets a picture of the narrative, centred, its caption under it.
struct FigureSetter {
    let context: LayoutContext
    /// Pictures are printed at this many pixels an inch unless the measure is too narrow.
    private static let pixelsPerInch = 200.0

    func galley(_ image: InlineImage, in parent: StructureBuilder.NodeID) -> [GalleyItem] {
        guard let data = context.images[image.path.value] else { return [] }
        let figure = context.structure.open(
            .figure, in: parent,
            attributes: StructureAttributes(alternative: image.alternative), span: image.path.span)
        let size = size(of: data)
        let rect = Rect(
            origin: Point(x: (context.area.width - size.width) / 2, y: context.pitch / 4), size: size)
        var picture = GalleyItem(
            [Slug(owner: figure, items: [.image(PlacedImage(image: data, rect: rect))])],
            height: size.height + context.pitch / 2)
        picture.gridPlacement = .free
        guard let caption = image.caption else { return [picture] }
        picture.keepsWithNext = true
        return [picture] + captionLines(caption, span: image.path.span, in: parent)
    }

    private func size(of image: ImageData) -> Size {
        let natural = Length.pt(Double(image.pixelWidth) * 72 / Self.pixelsPerInch)
        let tallest = context.area.height * 0.6
        let ratio = Double(image.pixelHeight) / Double(max(1, image.pixelWidth))
        let width = min(natural, context.area.width, tallest * (1 / max(ratio, 0.001)))
        return Size(width: width, height: width * ratio)
    }

    private func captionLines(
        _ caption: String, span: SourceSpan, in parent: StructureBuilder.NodeID
    ) -> [GalleyItem] {
        let owner = context.structure.open(.caption, in: parent, span: span)
        return TextSetter(context: context).paragraph(
            [.text(Spanned(caption, at: span))], style: context.bodyText,
            placement: TextSetter.Placement(
                width: context.area.width, alignment: .center, pitch: context.pitch),
            owner: owner)
    }
}
