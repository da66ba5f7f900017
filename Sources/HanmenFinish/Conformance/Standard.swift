/// What a finished file is made for; each promises what others can check.
public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file: what councils keep and publish.
    case archivalAccessible = "pdfa-2a"
    /// PDF/A-3a (ISO 19005-3) and PDF/UA-1: the same with the sources and the data attached.
    case archivalWithAttachments = "pdfa-3a"
    /// A tagged PDF 1.7 that promises nothing.
    case plain = "none"

    /// What the file says of itself.
    var promises: [Promise] {
        switch self {
        case .archivalAccessible: [.archive2a, .accessible]
        case .archivalWithAttachments: [.archive3a, .accessible]
        case .plain: []
        }
    }

    /// The part of PDF/A that it promises, or nil.
    var archivalPart: Int? {
        switch self {
        case .archivalAccessible: 2
        case .archivalWithAttachments: 3
        case .plain: nil
        }
    }
}

/// One standard that a file promises to keep.
enum Promise: Hashable, Sendable {
    /// PDF/A-2a, ISO 19005-2.
    case archive2a
    /// PDF/A-3a, ISO 19005-3.
    case archive3a
    /// PDF/UA-1, ISO 14289-1.
    case accessible
}
