import HanmenCode
import HanmenCore
import HanmenForms
import HanmenReport

/// Sets pictures of the layout (画像) and QR codes (QR) in the flow.
struct PictureSetter {
    let context: LayoutContext

    func galley(_ block: PictureBlock) -> [GalleyItem] {
        guard let mark = block.image, let image = context.image(mark) else { return [] }
        let room = Size(width: min(block.width, context.area.width), height: context.area.height)
        let size = image.size(fitting: room)
        let rect = Rect(origin: origin(of: size, block.alignment), size: size)
        let owner = block.isDecoration ? nil : figure(mark.spokenAlternative, span: mark.path.span)
        let placed = PlacedImage(image: image, rect: rect, backdrop: .white, span: mark.path.span)
        var item = GalleyItem(
            [Slug(owner: owner, items: [.image(placed)])], height: block.standsBeside ? .zero : size.height)
        item.gridPlacement = .free
        item.keepsWithNext = block.standsBeside
        return [item]
    }

    func galley(_ block: CodeBlock) -> [GalleyItem] {
        guard let code = QRCode(block.text.value) else { return [] }
        let side = min(block.side, context.area.width)
        let origin = origin(of: Size(width: side, height: side), block.alignment)
        let owner = figure(block.alternative, span: block.text.span)
        var item = GalleyItem(
            [Slug(owner: owner, items: CodeDrawer.items(code, side: side, at: origin))], height: side)
        item.gridPlacement = .free
        return [item]
    }

    private func figure(_ alternative: String, span: SourceSpan) -> StructureBuilder.NodeID {
        context.structure.open(
            .figure, in: context.structure.root,
            attributes: StructureAttributes(alternative: alternative), span: span)
    }

    private func origin(of size: Size, _ alignment: HorizontalAlignment) -> Point {
        let free = context.area.width - size.width
        switch alignment {
        case .left: return .zero
        case .center: return Point(x: free / 2, y: .zero)
        case .right: return Point(x: free, y: .zero)
        }
    }
}
