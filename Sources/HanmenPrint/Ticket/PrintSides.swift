/// Which sides of a sheet are printed (両面; IPP `sides`, RFC 8011, 5.2.8).
public enum PrintSides: String, Hashable, Sendable, CaseIterable, Codable {
    case oneSided = "one-sided"
    case twoSidedLongEdge = "two-sided-long-edge"
    case twoSidedShortEdge = "two-sided-short-edge"

    /// What clerks call it.
    public var word: String {
        switch self {
        case .oneSided: "片面"
        case .twoSidedLongEdge: "両面"
        case .twoSidedShortEdge: "両面短辺"
        }
    }
}

/// In colours or not (IPP `print-color-mode`, PWG 5100.13).
public enum PrintColor: String, Hashable, Sendable, CaseIterable, Codable {
    case monochrome, color, auto

    /// What clerks call it.
    public var word: String {
        switch self {
        case .monochrome: "白黒"
        case .color: "カラー"
        case .auto: "自動"
        }
    }
}
