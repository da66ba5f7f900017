import HanmenCore
import HanmenForms

/// Where on a page something outside the type area stands.
struct FurnitureSlot: Hashable {
    /// Above the type area, or below it.
    var isAbove: Bool
    /// At which side.
    var alignment: HorizontalAlignment
}

extension FurnitureItem.Place {
    /// The slot on a page, counted from 1; nil along the edges of the sheet.
    ///
    /// The inner side is that of the binding: left on odd horizontal pages, right on odd vertical ones; on the other side
    /// on even pages, where these are mirrored (見開き).
    func slot(onPage page: Int, _ style: FormStyle) -> FurnitureSlot? {
        let isTurned = style.mirrorsEvenPages && page.isMultiple(of: 2)
        let inner: HorizontalAlignment = (style.writingMode == .vertical) != isTurned ? .right : .left
        let outer: HorizontalAlignment = inner == .left ? .right : .left
        switch self {
        case .topLeft: return FurnitureSlot(isAbove: true, alignment: .left)
        case .topCenter: return FurnitureSlot(isAbove: true, alignment: .center)
        case .topRight: return FurnitureSlot(isAbove: true, alignment: .right)
        case .topOuter: return FurnitureSlot(isAbove: true, alignment: outer)
        case .topInner: return FurnitureSlot(isAbove: true, alignment: inner)
        case .bottomLeft: return FurnitureSlot(isAbove: false, alignment: .left)
        case .bottomCenter: return FurnitureSlot(isAbove: false, alignment: .center)
        case .bottomRight: return FurnitureSlot(isAbove: false, alignment: .right)
        case .bottomOuter: return FurnitureSlot(isAbove: false, alignment: outer)
        case .bottomInner: return FurnitureSlot(isAbove: false, alignment: inner)
        case .topEdge, .bottomEdge, .seam: return nil
        }
    }
}
