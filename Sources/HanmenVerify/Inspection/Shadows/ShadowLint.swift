public import HanmenReading

/// Looks for what may have been prepared in a file so that it shows something else once it is signed (shadow
/// attacks): what is hidden, what is seen by some readers only, what may change by itself.
///
/// After signing, a prepared file that was not yet twisted cannot be told from an honest one; so `hanmen sign` asks
/// before, and `hanmen verify` tells it as a caution.
public struct ShadowLint: Sendable {
    /// What was found, in the order of the objects.
    public let findings: [FileFinding]

    /// Looks through a file's objects; those of earlier revisions are hidden from them.
    public init(_ contents: PDFContents) { self.init(contents, shownEarlier: []) }

    /// What earlier revisions showed is hidden now by an update, and told where pages showed it.
    private init(_ contents: PDFContents, shownEarlier: Set<Int>) {
        let graph = ObjectGraph(contents)
        let live = graph.live
        findings =
            HiddenObjects(contents, live: live.union(shownEarlier), dangling: graph.dangling).findings
            + HiddenLayers(contents).findings
            + CoveringAnnotations(contents).findings
            + ActingObjects(contents, live: live).findings
    }

    /// Looks through a file's objects and through what earlier revisions of it showed; a file that cannot be read
    /// has nothing to tell here.
    public init(_ file: [UInt8]) {
        let contents = try? PDFContents(file)
        self.init(contents.map { ShadowLint(file, $0).findings } ?? [])
    }

    init(_ file: [UInt8], _ contents: PDFContents) {
        let earlier = EarlierRevisions(file, contents)
        self.init(ShadowLint(contents, shownEarlier: earlier.live).findings + earlier.findings)
    }

    private init(_ findings: [FileFinding]) { self.findings = findings }
}
