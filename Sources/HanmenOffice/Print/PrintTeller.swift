import HanmenCommand
import HanmenCore
import HanmenPrint

/// Tells people how printing goes on: one line that changes on a terminal, a line an event elsewhere.
final class PrintTeller {
    private let count: Int
    private let language: MessageLanguage
    private let isSilent: Bool
    private var done: Int
    private var last = ""

    init(_ entries: [PrintEntry], _ reporting: ReportingOptions) {
        count = entries.count
        done = entries.count(where: \.state.isEnded)
        language = reporting.lang
        isSilent = reporting.json
    }

    func tell(_ event: PrintEvent) {
        guard !isSilent else { return }
        switch event {
        case .sending(let entry): passing("送信中  \(entry.label)")
        case .sent(let entry): passing("印刷中  \(entry.label)（\(entry.ticket.sheets(pages: entry.pages)) 枚）")
        case .progress(let entry, let impressions):
            passing("印刷中  \(entry.label)  \(impressions)/\(entry.ticket.impressions(pages: entry.pages)) 面")
        case .reasons(let reasons):
            for reason in reasons { lasting("  プリンター: \(reason.message.text(in: language))") }
            if reasons.isEmpty, !last.isEmpty { lasting("  プリンター: 直りました") }
        case .busy: passing("プリンターが混んでいます。空くのを待っています")
        case .lost(let reason): lasting("  プリンターにつながりません。待っています（\(reason)）")
        case .done(let entry):
            done += 1
            lasting("(\(done)/\(count)) 印刷済み  \(entry.label)")
        case .failed(let entry): lasting("失敗  \(entry.label)  \(entry.detail)")
        case .question(let entry): lasting("要確認  \(entry.label)  \(entry.detail)")
        }
    }

    private func passing(_ line: String) {
        guard line != last else { return }
        last = line
        if StandardError.isTerminal {
            StandardError.writeInPlace("\r\u{1B}[K(\(done)/\(count)) \(line)")
        } else {
            StandardError.write(line)
        }
    }

    private func lasting(_ line: String) {
        last = line
        StandardError.write((StandardError.isTerminal ? "\r\u{1B}[K" : "") + line)
    }
}

extension PrintEntry {
    /// What a person should look for in the tray.
    var question: String {
        """
          [\(key)] \(label)
            \(detail)
            排紙トレイを見てください: \(pages) 頁、紙 \(ticket.sheets(pages: pages)) 枚（\(ticket.summary)）が揃っていますか。
        """
    }
}
