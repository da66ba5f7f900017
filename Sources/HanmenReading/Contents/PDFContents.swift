/// All that a PDF holds, as plain data: every object of its tables, referred to or not.
///
///     let contents = try PDFContents(bytes)
///     let catalog = contents.entries(contents.trailer["Root"])
public struct PDFContents: Sendable {
    /// The objects by number.
    public var objects: [Int: PDFNode]
    /// The trailer.
    public var trailer: [String: PDFNode]
    /// The numbers of the page dictionaries in order.
    public var pages: [Int]
    /// The generations of the objects that are referred to by another one than 0.
    public var generations: [Int: Int]

    /// Reads a file that is sound and not encrypted.
    public init(_ bytes: [UInt8]) throws(PDFReadingError) {
        self = try PDFContentsReader.read(bytes)
    }

    init(
        objects: [Int: PDFNode], trailer: [String: PDFNode], pages: [Int], generations: [Int: Int] = [:]
    ) {
        self.objects = objects
        self.trailer = trailer
        self.pages = pages
        self.generations = generations
    }

    /// What a value is, behind its reference if it is one.
    public func resolved(_ node: PDFNode?) -> PDFNode? {
        guard case .reference(let number) = node else { return node }
        return objects[number]
    }

    /// The entries of a dictionary or of a stream's, behind a reference.
    public func entries(_ node: PDFNode?) -> [String: PDFNode]? { resolved(node)?.entries }

    /// The catalog.
    public var catalog: [String: PDFNode] { entries(trailer["Root"]) ?? [:] }
}
