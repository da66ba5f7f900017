import ArgumentParser
import Hanmen
import HanmenCore

/// `hanmen check`: what is wrong with a report, without writing anything.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "報告書を調べます。何も書き出しません。")

    @OptionGroup var source: SourceOptions
    @OptionGroup var reporting: ReportingOptions

    @Flag(name: .long, help: "どの文字をどのフォントで組むかを出します。")
    var fonts = false

    func run() throws {
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let document = try reporting.value(
            of: press.layOut(reportAt: source.report, options: source.pressOptions))
        try reporting.report(press.violations(of: document))
        guard !reporting.json else { return }
        if fonts { tell(press.fontReport(document)) }
        switch reporting.lang {
        case .japanese: print("\(source.report): 問題ありません（\(document.pages.count) ページ）。")
        case .english: print("\(source.report): no problems (\(document.pages.count) pages)")
        }
    }

    /// A line a font; the characters that it stands in for, each with its place.
    private func tell(_ report: FontReport) {
        for share in report.shares {
            let isJapanese = reporting.lang == .japanese
            let role = share.isFallback ? (isJapanese ? "（代わり）" : " (fallback)") : ""
            print("\(share.face.name)\(role)  \(share.count)\(isJapanese ? " 字" : " characters")")
            for character in share.characters {
                print("  \(character.text)  \(character.span?.description ?? "-")")
            }
        }
    }
}
