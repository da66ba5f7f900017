import Hanmen
import HanmenCore

/// Where two documents of one form differ: the blocks, and where they stand on the pages of each.
struct PageTints {
    var differing: [String] = []
    var first: [[ComparisonState.Tint]] = []
    var second: [[ComparisonState.Tint]] = []

    init(_ first: PagedDocument?, _ second: PagedDocument?) {
        guard let first, let second else { return }
        differing = PageComparison(first, second).blocks
        let names = Set(differing)
        self.first = Self.tints(names, on: first)
        self.second = Self.tints(names, on: second)
    }

    private static func tints(_ names: Set<String>, on document: PagedDocument) -> [[ComparisonState.Tint]] {
        document.pages.indices.map { number in
            document.blocks.filter { $0.page == number && names.contains($0.name) }.map { area in
                ComparisonState.Tint(
                    x: area.rect.minX.points, y: area.rect.minY.points, width: area.rect.size.width.points,
                    height: area.rect.size.height.points, block: area.name)
            }
        }
    }
}
