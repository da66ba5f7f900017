import Foundation
import Testing

@testable import HanmenText

@Suite("How characters stand in vertical lines (UAX #50)")
struct VerticalOrientationTests {
    private static let data = URL(fileURLWithPath: "/usr/share/unicode/VerticalOrientation.txt")
    private static var hasData: Bool { FileManager.default.fileExists(atPath: data.path) }

    @Test(
        "by kind",
        arguments: [
            ("漢あア①※々〆０Ａ％￥", VerticalOrientation.upright), ("Aaé1!?(-→±αя", .rotated),
            ("、。っゃァッ！？", .transformed), ("「」（）ー〜～：［｛", .transformedOrRotated),
        ])
    func kinds(text: String, orientation: VerticalOrientation) {
        // U+00B1 is upright by Unicode, as are × and ÷.
        for scalar in text.unicodeScalars where scalar != "±" {
            #expect(VerticalOrientation(scalar) == orientation, "\(scalar)")
        }
    }

    @Test("ranges rise and do not overlap")
    func sorted() {
        let lists = [
            VerticalOrientationTable.upright, VerticalOrientationTable.transformed,
            VerticalOrientationTable.transformedOrRotated,
        ]
        for list in lists {
            #expect(zip(list, list.dropFirst()).allSatisfy { $0.upperBound < $1.lowerBound })
        }
    }

    @Test(
        "agrees with Unicode's own file for all that Japanese papers hold",
        .enabled(if: hasData, "skipped: Debian's unicode-data is not installed"))
    func agreement() throws {
        let lines = try String(contentsOf: Self.data, encoding: .utf8).split(separator: "\n")
        var compared = 0
        for line in lines where !line.hasPrefix("#") {
            let fields = line.prefix { $0 != "#" }.split(separator: ";").map {
                $0.trimmingCharacters(in: .whitespaces)
            }
            let bounds = fields[0].components(separatedBy: "..").compactMap { UInt32($0, radix: 16) }
            for value in Self.judged(bounds[0]...bounds[bounds.count - 1]) {
                guard let scalar = Unicode.Scalar(value) else { continue }
                #expect(VerticalOrientation(scalar).code == fields[1], "U+\(String(value, radix: 16))")
                compared += 1
            }
        }
        #expect(compared > 20_000)
    }

    /// Latin, Greek, Cyrillic, signs, everything Japanese; of long ranges only the ends.
    private static func judged(_ range: ClosedRange<UInt32>) -> [UInt32] {
        let blocks: [ClosedRange<UInt32>] = [0x0020...0x052F, 0x2000...0x9FFF, 0xF900...0xFFEF]
        if range.lowerBound >= 0x20000 { return [range.lowerBound, range.upperBound] }
        return blocks.flatMap { $0.overlaps(range) ? Array($0.clamped(to: range)) : [] }
    }
}

extension VerticalOrientation {
    /// Unicode's letters for it.
    fileprivate var code: String {
        switch self {
        case .rotated: "R"
        case .upright: "U"
        case .transformed: "Tu"
        case .transformedOrRotated: "Tr"
        }
    }
}
