import CCups
import Glibc
public import HanmenCore

/// A printer at an address: what it can do, and whether it would take a ticket.
public struct Printer: Sendable {
    /// Where it is.
    public let address: PrinterAddress
    let user: String
    let patience: Double

    /// A printer; `patience` is how many seconds nothing may come from it before it counts as lost.
    public init(_ address: PrinterAddress, patience: Double = 60) {
        self.address = address
        self.patience = patience
        user = cupsUser().map { String(cString: $0) } ?? "hanmen"
    }

    /// Asks what it can do.
    ///
    /// - Throws: that it cannot be reached, or says no.
    public func capabilities() throws(DiagnosticError) -> PrinterCapabilities {
        let request = IPPRequest(
            operation: .getPrinterAttributes,
            asked: [("requested-attributes", .keywords(["all"]))])
        do throws(PrinterError) {
            return PrinterCapabilities(try client.answer(request).printer)
        } catch {
            throw DiagnosticError(.printer(error, at: address))
        }
    }

    /// Asks whether it would take a job with a ticket, without sending one (Validate-Job).
    public func validate(
        _ ticket: PrintTicket, _ capabilities: PrinterCapabilities
    ) throws(DiagnosticError) {
        let request = IPPRequest(
            operation: .validateJob,
            asked: [
                ("job-name", .name("hanmen")), ("ipp-attribute-fidelity", .boolean(true)),
                ("document-format", .mimeType("application/pdf")),
            ], job: capabilities.attributes(of: ticket))
        do throws(PrinterError) {
            _ = try client.answer(request)
        } catch {
            // Busy with others is no word against the ticket.
            if case .refused(let status, _, _) = error, status.isPassing { return }
            throw DiagnosticError(.printer(error, at: address))
        }
    }

    var client: IPPClient { IPPClient(address, user: user, patience: patience) }
}

extension IPPClient {
    /// Asks, and takes nothing but success for an answer.
    func answer(_ request: IPPRequest, document: [UInt8] = []) throws(PrinterError) -> IPPResponse {
        let response = try ask(request, document: document)
        guard response.status.isSuccessful else {
            throw .refused(
                response.status, message: response.message,
                unsupported: response.unsupported.values.keys.sorted())
        }
        return response
    }
}
