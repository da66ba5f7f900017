import HanmenCore
import HanmenImpose

/// Tells what became of a file's pages, and how the printer must be set.
struct ImposedSheets {
    let output: String
    let plan: SheetPlan

    func text(in language: MessageLanguage) -> String {
        [made, setting].map { $0.text(in: language) }.joined(separator: "\n")
    }

    private var made: Message {
        // Creep alone makes pages smaller by parts of a percent.
        let tenths = Int((plan.smallestScale * 1000).rounded())
        let percent = tenths >= 990 ? "\(tenths / 10).\(tenths % 10)%" : "\((tenths + 5) / 10)%"
        let isScaled = plan.smallestScale < 0.9995
        return Message(
            "面付けしました: \(output)（\(paper.japanese) \(plan.sheets.count) 枚\(isScaled ? "、ページは \(percent) に縮小" : "")）",
            en:
                "imposed: \(output) (\(plan.sheets.count) sheets \(paper.english)\(isScaled ? ", pages at \(percent)" : ""))"
        )
    }

    private var setting: Message {
        guard plan.isTwoSided else {
            return Message(
                "印刷の設定: 片面、倍率 100%（拡大縮小なし）", en: "print it: one-sided, actual size")
        }
        return switch plan.duplex {
        case .long:
            Message("印刷の設定: 両面・長辺とじ、倍率 100%（拡大縮小なし）", en: "print it: two-sided-long-edge, actual size")
        case .short:
            Message("印刷の設定: 両面・短辺とじ、倍率 100%（拡大縮小なし）", en: "print it: two-sided-short-edge, actual size")
        }
    }

    var json: JSONValue {
        [
            "output": .string(output), "sheets": .integer(plan.sheets.count), "paper": .string(paper.english),
            "sides": .string(sides), "scale": .string("\((plan.smallestScale * 1000).rounded() / 1000)"),
        ]
    }

    /// As IPP names it (RFC 8011, 5.2.8).
    private var sides: String {
        guard plan.isTwoSided else { return "one-sided" }
        return plan.duplex == .long ? "two-sided-long-edge" : "two-sided-short-edge"
    }

    private var paper: Message {
        let size = plan.sheetSize
        for paper in PaperSize.allCases {
            if paper.size(.portrait) == size { return Message("\(paper.rawValue) 縦", en: paper.rawValue) }
            if paper.size(.landscape) == size {
                return Message("\(paper.rawValue) 横", en: "\(paper.rawValue) landscape")
            }
        }
        let sides = [size.width, size.height].map { "\(Int($0.millimetres.rounded()))" }
            .joined(separator: " × ")
        return Message("\(sides) mm", en: "\(sides) mm")
    }
}
