import ArgumentParser
import Hanmen
import HanmenCore
import HanmenLint

/// `hanmen check`: what is wrong with a report, without writing anything.
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "報告書を調べます。何も書き出しません。")

    @Argument(help: "報告書のファイル。", completion: .file(extensions: ["md"]))
    var report: String?

    @OptionGroup var reading: ReadingOptions
    @OptionGroup var reporting: ReportingOptions

    @Flag(name: .long, help: "どの文字をどのフォントで組むかを出します。")
    var fonts = false

    @Flag(name: .long, help: "点検の決まり（L01～L23）を一覧にします。")
    var rules = false

    func validate() throws {
        guard report != nil || rules else { throw ValidationError("報告書のファイルを書いてください。") }
    }

    func run() throws {
        if rules { LintRuleList(language: reporting.lang).print() }
        guard let report else { return }
        let press = try reporting.attempt { () throws(DiagnosticError) in try SourceOptions.press() }
        let proof = try reporting.value(of: press.proof(ofReportAt: report, options: reading.pressOptions))
        try reporting.report(press.violations(of: proof.document))
        let found = press.lint(proof)
        try reporting.report(found)
        guard !reporting.json else { return }
        if fonts { tell(press.fontReport(proof.document)) }
        print(summary(of: report, pages: proof.document.pages.count, findings: found.count))
    }

    private func summary(of report: String, pages: Int, findings: Int) -> String {
        switch (reporting.lang, findings) {
        case (.japanese, 0): "\(report): 問題ありません（\(pages) ページ）。"
        case (.japanese, _): "\(report): 点検で \(findings) 件見つかりました（\(pages) ページ）。"
        case (.english, 0): "\(report): no problems (\(pages) pages)"
        case (.english, _): "\(report): \(findings) findings (\(pages) pages)"
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
