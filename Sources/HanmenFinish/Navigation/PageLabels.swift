import HanmenCore

/// The page numbers as printed, for a viewer's page field (ISO 32000-1, 12.4.2).
struct PageLabels {
    /// A run of pages that are labelled alike.
    enum Range: Hashable {
        /// Numbers from a first one upwards.
        case numbers(from: Int)
        /// One fixed label.
        case fixed(String)
    }

    /// The first page of each range, with the range.
    let ranges: [(page: Int, range: Range)]

    /// Gathers labels into ranges: consecutive plain numbers form one.
    init(_ labels: [String]) {
        var ranges: [(page: Int, range: Range)] = []
        var expected: Int?
        for (page, label) in labels.enumerated() {
            let number = Int(label).flatMap { $0 > 0 && String($0) == label ? $0 : nil }
            if let number {
                if number != expected { ranges.append((page, .numbers(from: number))) }
                expected = number + 1
            } else {
                ranges.append((page, .fixed(label)))
                expected = nil
            }
        }
        self.ranges = ranges
    }

    /// The number tree of the catalog.
    var tree: PDFValue {
        ["Nums": .array(ranges.flatMap { [.integer($0.page), $0.range.dictionary] })]
    }
}

extension PageLabels.Range {
    fileprivate var dictionary: PDFValue {
        switch self {
        case .numbers(let first): ["S": .name("D"), "St": .integer(first)]
        case .fixed(let label): label.isEmpty ? .dictionary([]) : ["P": .text(label)]
        }
    }
}
