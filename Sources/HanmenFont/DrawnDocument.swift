/// A document as the painter leaves it, for finishing: everything is drawn but text.
public struct DrawnDocument {
    /// The file; its pages hold a ``DrawnMark`` where something of the display list begins or is still missing.
    public let file: [UInt8]
    /// By the numbers of the document's fonts, the faces whose text finishing writes; nil where the text is drawn
    /// already, or there is none. One face is one object.
    package let faces: [TrueTypeFace?]

    /// A drawn file with the faces of the text that it lacks.
    package init(file: [UInt8], faces: [TrueTypeFace?]) {
        self.file = file
        self.faces = faces
    }
}

@available(*, unavailable)
extension DrawnDocument: Sendable {}
