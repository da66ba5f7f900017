import ArgumentParser
import HanmenCommand
import HanmenCore
import HanmenPrint

/// `hanmen print show`: what a printer can do.
struct PrintShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "プリンターに何ができるかを見ます。書かなければ、この機械の待ち行列を並べます。")

    @OptionGroup var place: PrinterOptions
    @OptionGroup var reporting: ReportingOptions

    func run() throws {
        if place.printer == nil {
            let queues = PrinterQueues.names
            for name in queues { print(name) }
            if queues.isEmpty, !reporting.json { print("この機械に待ち行列はありません。--printer ipp://… で場所を書いてください。") }
            return
        }
        let printer = try place.printer(reporting)
        let known = try reporting.attempt { () throws(DiagnosticError) in try printer.capabilities() }
        let rows: [(String, [String])] = [
            ("名前", [known.name]), ("受付", [known.isAccepting ? "できる" : "止まっている"]),
            ("知らせ", known.reasons.map { PrinterReason($0).message.text(in: reporting.lang) }),
            ("用紙", PrintMedia.allCases.filter { known.media.contains($0.rawValue) }.map(\.word)),
            ("入っている用紙", PrintMedia.allCases.filter { known.readyMedia.contains($0.rawValue) }.map(\.word)),
            ("給紙", known.trays), ("排紙", known.bins),
            ("両面", PrintSides.allCases.filter { known.sides.contains($0.rawValue) }.map(\.word)),
            ("ホチキス", Staple.allCases.filter { known.finishings.contains($0.rawValue) }.map(\.word)),
            ("穴", Punch.allCases.filter { known.finishings.contains($0.rawValue) }.map(\.word)),
            ("色", PrintColor.allCases.filter { known.colors.contains($0.rawValue) }.map(\.word)),
            ("部数", ["\(known.copies.upperBound) まで"]),
        ]
        if reporting.json {
            let members = rows.map { JSONValue.Member(key: $0.0, value: .array($0.1.map(JSONValue.string))) }
            print(JSONValue.object(members).line)
        } else {
            for (name, values) in rows where !values.isEmpty {
                print("\(name): \(values.joined(separator: "、"))")
            }
        }
    }
}
