import Dispatch
import HTTPTypes
import HanmenCore
import HanmenFinish
import HanmenPreview
import Hummingbird
import NIOCore

/// What leaves the preview: PDF files, printed papers, and what signatures are worth.
struct OutRoutes: Sendable {
    let desk: PreviewDesk
    let maker: PaperMaker
    let papers: SignedPapers
    let counter: PrintCounter

    func add(to group: RouterGroup<BasicRequestContext>) {
        group.get("pdf") { request, _ in
            let paper = try await paper(for: request)
            return Reply.download(paper.bytes, name: paper.name, type: "application/pdf")
        }
        group.get("papers") { _, _ in
            try Reply.json(["files": await Self.aside { papers.names }])
        }
        group.get("verify") { request, _ in
            guard let name = request.uri.queryParameters["file"] else { throw HTTPError(.badRequest) }
            let parts = try await Self.aside { try papers.parts(of: String(name)) }
            return try Reply.json(["paper": parts])
        }
        group.get("printers") { _, _ in
            try Reply.json(
                PrinterList(printers: await Self.aside { counter.queues }, needsEdit: !desk.isEditable))
        }
        group.post("print") { request, _ in
            guard desk.isEditable else { throw HTTPError(.forbidden) }
            let order = try await Body.json(of: request, as: PrintCounter.Order.self)
            let paper = try await paper(for: request)
            return try Reply.json(["lines": await Self.aside { try counter.print(paper, order) }])
        }
    }

    private func paper(for request: Request) async throws -> FinishedPaper {
        let word = request.uri.queryParameters["standard"].map(String.init)
        guard let standard = word.map(Standard.init(rawValue:)) ?? .archivalAccessible else {
            throw HTTPError(.badRequest)
        }
        return try await desk.pdf(of: PreviewView(request), under: standard, by: maker)
    }

    /// Does what waits for disks and printers on a thread of its own: windows wait for nobody's printer.
    private static func aside<Value: Sendable>(
        _ work: @escaping @Sendable () throws -> Value
    ) async throws -> Value {
        try await withCheckedThrowingContinuation { waiting in
            DispatchQueue.global().async { waiting.resume(with: Result(catching: work)) }
        }
    }
}

/// The printers that a window offers.
private struct PrinterList: Encodable {
    struct Queue: Encodable {
        var address: String
        var name: String
        var state = ""
    }

    var printers: [Queue]
    /// Whether printing wants `--edit`: it writes a ledger.
    var needsEdit: Bool

    init(printers: [String], needsEdit: Bool) {
        self.printers = printers.map { Queue(address: $0, name: $0) }
        self.needsEdit = needsEdit
    }
}
