/// Which sides of a sheet are printed (IPP `sides`, PWG 5100.1).
public enum PrintSides: String, Hashable, Sendable, CaseIterable {
    case oneSided = "one-sided"
    case twoSidedLongEdge = "two-sided-long-edge"
    case twoSidedShortEdge = "two-sided-short-edge"
}
