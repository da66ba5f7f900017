import HanmenCore
import HanmenForms
import HanmenReport

/// Sets pictures of receipts into frames (貼付欄), up to four a frame, each as large as its cell, what is said about it
/// under it.
struct ReceiptSetter {
    let context: LayoutContext

    private static let mostOnASheet = 4
    private static let leastWidth = Length.mm(60)
    /// From the frame and from each other.
    private static let gap = Length.mm(4)

    /// What draws each sheet into a frame of a size.
    func sheets(_ images: [InlineImage]) -> [(Size) -> [Slug]] {
        let receipts = images.compactMap { image in context.image(image).map { (image, $0) } }
        return stride(from: 0, to: receipts.count, by: Self.mostOnASheet).map { first in
            sheet(Array(receipts[first..<min(first + Self.mostOnASheet, receipts.count)]))
        }
    }

    private struct Receipt {
        let mark: InlineImage
        let data: ImageData
        let figure: StructureBuilder.NodeID
        let caption: [GalleyItem]
        /// The left edge of its cell.
        let left: Length
    }

    /// One fills the frame, two stand side by side, more two by two. The structure is opened once, whatever size the
    /// frame will have.
    private func sheet(_ receipts: [(mark: InlineImage, data: ImageData)]) -> (Size) -> [Slug] {
        let columns = min(2, receipts.count)
        let width = (context.area.width - Self.gap * (columns + 1)) / columns
        let figures = FigureSetter(context: context, parent: context.structure.root)
        let set = receipts.enumerated().map { index, receipt in
            let left = Self.gap + (width + Self.gap) * (index % columns)
            let figure = figures.open(receipt.mark)
            return Receipt(
                mark: receipt.mark, data: receipt.data, figure: figure,
                caption: figures.caption(receipt.mark, left: left, width: width), left: left)
        }
        let rows = (receipts.count + columns - 1) / columns
        return { frame in
            let height = (frame.height - Self.gap * (rows + 1)) / rows
            return set.enumerated().flatMap { index, receipt in
                let top = Self.gap + (height + Self.gap) * (index / columns)
                return slugs(
                    receipt, in: Rect(x: receipt.left, y: top, width: width, height: height), figures)
            }
        }
    }

    /// No picture is drawn larger than it can be read sharply, but each so large that it can be read at all.
    private func widest(_ data: ImageData) -> Length {
        max(Self.leastWidth, .pt(Double(data.pixelWidth) * 72 / ImageResolution.least))
    }

    /// A picture in the middle of its cell, the caption under it.
    private func slugs(_ receipt: Receipt, in cell: Rect, _ figures: FigureSetter) -> [Slug] {
        let captionHeight = receipt.caption.reduce(Length.zero) { $0 + $1.height }
        let room = Size(width: cell.size.width, height: max(.mm(5), cell.size.height - captionHeight))
        let size = receipt.data.size(
            fitting: Size(width: min(room.width, widest(receipt.data)), height: room.height))
        let origin = Point(
            x: cell.origin.x + (room.width - size.width) / 2,
            y: cell.origin.y + (room.height - size.height) / 2)
        var y = origin.y + size.height
        let caption = receipt.caption.flatMap { line -> [Slug] in
            defer { y += line.height }
            return line.slugs(at: Point(x: .zero, y: y))
        }
        let picture = figures.slug(
            receipt.mark, receipt.data, Rect(origin: origin, size: size), owner: receipt.figure)
        return [picture] + caption
    }
}
