import Glibc
import HanmenCore
import HanmenPrint

/// The printer that HANMEN_PRINTER names, and the queues of this machine: whether they answer.
struct PrinterCheck {
    /// The address in the environment, if set.
    let written: String?

    /// How many seconds a printer has for its answer; one that sleeps wakes up faster.
    private static let patience = 10.0

    init() { written = getenv("HANMEN_PRINTER").map { String(cString: $0) } }

    var findings: [Finding] {
        let queues = PrinterQueues.names.sorted()
        if written == nil, queues.isEmpty { return [none] }
        return (written.map { [asked("printer", $0, needed: true)] } ?? [])
            + queues.map { asked("printer.\($0)", $0, needed: false) }
    }

    /// Who does not print needs no printer.
    private var none: Finding {
        Finding(
            "printer", .ok,
            Message(
                "プリンターは決められていません（印刷するときは、--printer か HANMEN_PRINTER で場所を書きます）",
                en: "no printer is named (to print, name one with --printer or HANMEN_PRINTER)"))
    }

    private func asked(_ check: String, _ name: String, needed: Bool) -> Finding {
        guard let address = PrinterAddress(name) else {
            return Finding(
                check, .missing, Diagnostic.printerAddressWrong(name).summary,
                remedy: "export HANMEN_PRINTER=ipp://プリンターの名前か番号/ipp/print")
        }
        do throws(DiagnosticError) {
            let printer = try Printer(address, patience: Self.patience).capabilities()
            return finding(check, of: printer, at: name)
        } catch {
            let message = error.diagnostics.first?.summary
            return Finding(
                check, needed ? .missing : .advice,
                message ?? Message("プリンターが答えません: \(name)", en: "no answer from \(name)"),
                remedy: needed ? nil : "lpstat -p '\(name)'")
        }
    }

    private func finding(_ check: String, of printer: PrinterCapabilities, at name: String) -> Finding {
        guard printer.isAccepting else {
            return Finding(
                check, .advice,
                Message(
                    "プリンター \(name)（\(printer.name)）は、いま印刷を受け付けません",
                    en: "\(name) (\(printer.name)) takes no jobs now"))
        }
        let reasons = printer.reasons.map(PrinterReason.init)
        guard reasons.isEmpty else {
            return Finding(
                check, .advice,
                Message(
                    "プリンター \(name)（\(printer.name)）: \(reasons.map(\.message.japanese).joined(separator: "、"))",
                    en: "\(name) (\(printer.name)): \(reasons.map(\.message.english).joined(separator: ", "))"
                ))
        }
        return Finding(
            check, .ok,
            Message("プリンター \(name)（\(printer.name)）が使えます", en: "\(name) (\(printer.name)) is ready"))
    }
}
