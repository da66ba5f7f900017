/// What a finished file is made for; each promises what others can check.
public enum Standard: String, Hashable, Sendable, CaseIterable {
    /// PDF/A-2a (ISO 19005-2) and PDF/UA-1 (ISO 14289-1) in one file: what councils keep and publish.
    case archivalAccessible = "pdfa-2a"
    /// PDF/A-3a (ISO 19005-3) and PDF/UA-1: the same with the sources and the data attached.
    case archivalWithAttachments = "pdfa-3a"
    /// PDF/X-4 (ISO 15930-7): for a printing house, with the profile of its press and without links.
    case press = "pdfx-4"
    /// A tagged PDF 1.7 that promises nothing.
    case plain = "none"

    /// What the file says of itself.
    var promises: [Promise] {
        switch self {
        case .archivalAccessible: [.archive2a, .accessible]
        case .archivalWithAttachments: [.archive3a, .accessible]
        case .press: [.printing]
        case .plain: []
        }
    }

    /// The part of PDF/A that it promises, or nil.
    var archivalPart: Int? {
        switch self {
        case .archivalAccessible: 2
        case .archivalWithAttachments: 3
        case .press, .plain: nil
        }
    }

    /// The version in the file's header: PDF/X-4 is made of PDF 1.6.
    var pdfVersion: String { self == .press ? "1.6" : "1.7" }

    /// Whether pages may hold what can be clicked on: PDF/X-4 wants none where ink may come.
    var allowsLinks: Bool { self != .press }
}

/// One standard that a file promises to keep.
enum Promise: Hashable, Sendable {
    /// PDF/A-2a, ISO 19005-2.
    case archive2a
    /// PDF/A-3a, ISO 19005-3.
    case archive3a
    /// PDF/UA-1, ISO 14289-1.
    case accessible
    /// PDF/X-4, ISO 15930-7.
    case printing
}
