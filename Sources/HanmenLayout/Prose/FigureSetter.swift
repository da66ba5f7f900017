import HanmenCore
import HanmenForms
import HanmenReport
import HanmenText

/// Sets the pictures of the narrative: one in the middle, several two by two, captions under them.
struct FigureSetter {
    let context: LayoutContext
    /// The left edge of the column.
    var left = Length.zero
    /// The element that holds the pictures.
    let parent: StructureBuilder.NodeID

    private var measure: Length { context.area.width - left }
    /// The air above and below a picture.
    private var air: Length { context.pitch / 4 }

    /// The pictures of one paragraph; those that could not be read leave no room.
    func galley(_ images: [InlineImage]) -> [GalleyItem] {
        let pictures = images.compactMap { image in
            context.image(image).map { Picture(mark: image, data: $0) }
        }
        guard pictures.count > 1 else { return pictures.flatMap(alone) }
        let grid = PictureGrid(pictures: pictures.map(\.data), measure: measure, context: context)
        return pictures.indices.filter { $0.isMultiple(of: 2) }.flatMap { first in
            row(Array(pictures[first..<min(first + 2, pictures.count)]), in: grid)
        }
    }

    /// A picture with what is written about it.
    private struct Picture {
        let mark: InlineImage
        let data: ImageData
    }

    // MARK: One picture

    private func alone(_ picture: Picture) -> [GalleyItem] {
        let size = sizeAlone(of: picture.data)
        let figure = self.figure(picture, size: size, at: Point(x: left + (measure - size.width) / 2, y: air))
        var item = GalleyItem([figure], height: size.height + air * 2)
        item.gridPlacement = .free
        let caption = caption(of: picture, left: left, width: measure)
        item.keepsWithNext = !caption.isEmpty
        return [item] + caption
    }

    /// As many pixels an inch as are asked for, but at least half the measure wide and no higher than most of a page.
    private func sizeAlone(of image: ImageData) -> Size {
        let natural = Length.pt(Double(image.pixelWidth) * 72 / ImageResolution.least)
        let width = min(max(natural, measure / 2), measure)
        return image.size(fitting: Size(width: width, height: context.area.height * 0.6))
    }

    // MARK: Rows of two

    /// A row that stays together; one that is higher than a page is taken apart.
    private func row(_ pictures: [Picture], in grid: PictureGrid) -> [GalleyItem] {
        var slugs: [Slug] = []
        var height = Length.zero
        for (column, picture) in pictures.enumerated() {
            let cell = left + grid.offset(ofColumn: column)
            let size = picture.data.size(fitting: grid.cell)
            slugs.append(
                figure(picture, size: size, at: Point(x: cell + (grid.cell.width - size.width) / 2, y: air)))
            var y = size.height + air * 2
            for line in caption(of: picture, left: cell, width: grid.cell.width) {
                slugs += line.slugs(at: Point(x: .zero, y: y))
                y += line.height
            }
            height = max(height, y)
        }
        guard height <= context.area.height else { return pictures.flatMap(alone) }
        var item = GalleyItem(slugs, height: height)
        item.gridPlacement = .free
        item.spaceBefore = air
        return [item]
    }

    // MARK: Parts

    private func figure(_ picture: Picture, size: Size, at origin: Point) -> Slug {
        slug(
            picture.mark, picture.data, Rect(origin: origin, size: size), owner: open(picture.mark))
    }

    /// The element of a picture.
    func open(_ mark: InlineImage) -> StructureBuilder.NodeID {
        context.structure.open(
            .figure, in: parent, attributes: StructureAttributes(alternative: mark.spokenAlternative),
            span: mark.path.span)
    }

    /// A picture as it is drawn.
    func slug(
        _ mark: InlineImage, _ data: ImageData, _ rect: Rect, owner: StructureBuilder.NodeID
    ) -> Slug {
        Slug(
            owner: owner,
            items: [
                .image(PlacedImage(image: data, rect: rect, backdrop: .white, span: mark.path.span))
            ])
    }

    private func caption(of picture: Picture, left: Length, width: Length) -> [GalleyItem] {
        caption(picture.mark, left: left, width: width)
    }

    /// The lines under a picture.
    func caption(_ mark: InlineImage, left: Length, width: Length) -> [GalleyItem] {
        guard let caption = mark.caption else { return [] }
        let owner = context.structure.open(.caption, in: parent, span: caption.span)
        return TextSetter(context: context).paragraph(
            InlineParser.inlines(fromFieldText: caption), style: context.bodyText,
            placement: TextSetter.Placement(
                left: left, width: width, alignment: .center, pitch: context.pitch),
            owner: owner
        ).withoutWidows()
    }
}

extension InlineImage {
    /// What is read aloud in place of the picture; never nothing (ISO 14289-1, 7.3).
    var spokenAlternative: String {
        [alternative, caption].compactMap { $0.map { InlineParser.inlines(fromFieldText: $0).plainText } }
            .first { !$0.allSatisfy(\.isWhitespace) } ?? "写真（説明なし）"
    }
}

extension GalleyItem {
    /// What it draws, moved.
    func slugs(at offset: Point) -> [Slug] {
        guard case .slugs(let slugs) = content else { return [] }
        return slugs.map { slug in slug.map { $0.placed(at: offset) } }
    }
}
