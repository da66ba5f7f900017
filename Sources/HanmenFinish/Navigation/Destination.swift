import HanmenCore

extension PagedDocument {
    /// A place on a page as a destination (ISO 32000-1, 12.3.2): at the window's top left, to the whole point outside of it,
    /// the zoom left as it is.
    func destination(page number: Int, _ point: Point, among pages: [BodyObject]) -> PDFValue {
        let media = self.pages[number].boxes.media
        return [
            .reference(pages[number].reference), .name("XYZ"),
            .integer(Int((point.x - media.minX).points.rounded(.down))),
            .integer(Int((media.maxY - point.y).points.rounded(.up))), .null,
        ]
    }
}

extension Rect {
    /// The rectangle as PDF counts: left, bottom, right, top, upwards from the bottom of the media box.
    func upwards(on media: Rect) -> PDFValue {
        let left = (minX - media.minX).points
        let right = (maxX - media.minX).points
        return [
            .real(left), .real((media.maxY - maxY).points), .real(right), .real((media.maxY - minY).points),
        ]
    }
}
