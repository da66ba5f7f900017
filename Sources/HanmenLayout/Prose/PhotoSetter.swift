import HanmenCore
import HanmenForms
import HanmenReport

/// Sets photographs so many a page (写真): one, two under each other, or four in two rows, each with its caption.
struct PhotoSetter {
    let context: LayoutContext

    func galley(_ block: PhotosBlock) -> [GalleyItem] {
        let photos = block.photos.compactMap { photo in context.image(photo).map { (photo, $0) } }
        let columns = block.arrangement == .four ? 2 : 1
        let rows = block.arrangement == .one ? 1 : 2
        let gap = context.em
        let width = (context.area.width - gap * (columns - 1)) / columns
        return stride(from: 0, to: photos.count, by: columns).map { first in
            let row = photos[first..<min(first + columns, photos.count)]
            return item(Array(row), width: width, gap: gap, height: context.area.height / rows)
        }
    }

    /// A row as high as its share of the page; photographs stand on one line, captions under them.
    private func item(
        _ photos: [(mark: InlineImage, data: ImageData)], width: Length, gap: Length, height: Length
    ) -> GalleyItem {
        let figures = FigureSetter(context: context, parent: context.structure.root)
        let air = context.pitch / 2
        var slugs: [Slug] = []
        let set = photos.enumerated().map { column, photo in
            let figure = figures.open(photo.mark)
            let left = (width + gap) * column
            return (figure: figure, caption: figures.caption(photo.mark, left: left, width: width))
        }
        let captions = set.map { $0.caption.reduce(Length.zero) { $0 + $1.height } }.max() ?? .zero
        let room = Size(width: width, height: height - min(height / 2, captions) - air)
        for (column, photo) in photos.enumerated() {
            let left = (width + gap) * column
            let size = photo.data.size(fitting: room)
            let x = left + (width - size.width) / 2
            let y = max(.zero, (room.height - size.height) / 2)
            slugs.append(
                figures.slug(
                    photo.mark, photo.data, Rect(origin: Point(x: x, y: y), size: size),
                    owner: set[column].figure))
            var line = y + size.height + context.pitch / 8
            for item in set[column].caption {
                slugs += item.slugs(at: Point(x: .zero, y: line))
                line += item.height
            }
        }
        var item = GalleyItem(slugs, height: height)
        item.gridPlacement = .free
        return item
    }
}
