/// The roots that are believed.
public struct TrustStore: Sendable {
    /// The certificates that paths may end with.
    public var anchors: [Certificate]

    /// Roots.
    public init(anchors: [Certificate] = []) { self.anchors = anchors }
}
