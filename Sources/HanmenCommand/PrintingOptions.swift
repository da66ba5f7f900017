public import ArgumentParser
import Hanmen
import HanmenCore
public import HanmenFinish

/// What a printing house needs (`--standard pdfx-4`).
struct PrintingOptions: ParsableArguments {
    @Option(
        name: .long, help: "印刷機の ICC プロファイル（CMYK）。pdfx-4 に要ります。",
        completion: .file(extensions: ["icc", "icm"]))
    var outputProfile: String?

    @Option(name: .long, help: "朱の刷り方: process（マゼンタと黄の掛け合わせ）/ spot（特色の版を別に作る）。pdfx-4 だけ。")
    var vermilion: VermilionInk?

    @Flag(name: .long, help: "トンボを付けます。pdfx-4 と none だけ。")
    var cropMarks = false

    @Option(name: .long, help: "塗り足し（0mm から 20mm、例 3mm）。--crop-marks と共に使います。既定は 3mm。")
    var bleed: Millimetres?

    @Option(name: .long, help: "インキの総量の上限（%）。超えると注意します。既定は 300。pdfx-4 だけ。")
    var inkLimit: Int?

    /// What most profiles of coated paper allow; newsprint takes 240.
    static let usualInkLimit = 300

    func validate() throws {
        guard bleed == nil || cropMarks else { throw ValidationError("--bleed は --crop-marks と共に使います。") }
        guard (0...20).contains(bleed?.value ?? 0) else {
            throw ValidationError("--bleed は 0mm から 20mm までです。")
        }
        guard (1...400).contains(inkLimit ?? Self.usualInkLimit) else {
            throw ValidationError("--ink-limit は 1 から 400 までです。")
        }
    }

    /// Refuses what has no effect in a file of another standard.
    func validate(for standard: Standard) throws {
        guard standard != .press else { return }
        guard vermilion == nil else { throw ValidationError("--vermilion は --standard pdfx-4 と共に使います。") }
        guard inkLimit == nil else { throw ValidationError("--ink-limit は --standard pdfx-4 と共に使います。") }
        guard !cropMarks || standard == .plain else {
            throw ValidationError("--crop-marks は --standard pdfx-4 か none と共に使います。")
        }
    }

    var sheet: Press.Sheet {
        cropMarks ? .cropMarks(bleed: .mm(bleed?.value ?? 3)) : .trimmed
    }
}

extension VermilionInk: ExpressibleByArgument {}
