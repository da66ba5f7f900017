import HTTPTypes
import HanmenForms
import HanmenPreview
import Hummingbird

/// Writing in the browser: only with `--edit`.
struct WritingRoutes: Sendable {
    let desk: PreviewDesk

    func add(to group: RouterGroup<BasicRequestContext>) {
        let group = group.add(middleware: WritersOnly(isAllowed: desk.isEditable))
        group.put("draft") { request, _ in
            try await desk.keep(try await Body.json(of: request, as: WrittenText.self))
            return Response(status: .noContent)
        }
        group.delete("draft") { request, _ in
            guard let file = request.uri.queryParameters["file"] else { throw HTTPError(.badRequest) }
            try await desk.discardDraft(of: String(file))
            return Response(status: .noContent)
        }
        group.post("save") { request, _ in
            try saved(try await desk.save(try await Body.json(of: request, as: WrittenText.self)))
        }
        group.post("complete") { request, _ in
            let typed = try await Body.json(of: request, as: TypedPlace.self)
            return try Reply.json(await desk.completions(of: typed))
        }
        group.post("faction") { request, _ in
            let faction = try await Body.json(of: request, as: FactionRequest.self)
            return try Reply.json(["layout": try await desk.add(faction).rawValue])
        }
        group.post("form") { request, _ in
            let text = try await Body.json(of: request, as: WrittenText.self)
            return try Reply.json(try await desk.form(of: text, in: try PreviewView(request)))
        }
        group.post("field") { request, _ in
            let change = try await Body.json(of: request, as: FieldChange.self)
            return try Reply.json(try await desk.text(with: change, in: try PreviewView(request)))
        }
    }

    private func saved(_ outcome: ReportFile.Outcome) throws -> Response {
        switch outcome {
        case .saved(let hash): try Reply.json(["hash": hash])
        case .conflict(let hash, let text):
            try Reply.json(["hash": hash, "text": text], status: .conflict)
        case .refused(let problems):
            try Reply.json(
                ["diagnostics": problems.map { DiagnosticState($0) }], status: .unprocessableContent)
        }
    }
}

/// Turns away whoever would write where nothing may be written.
private struct WritersOnly<Context: RequestContext>: RouterMiddleware {
    let isAllowed: Bool

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard isAllowed else { throw HTTPError(.forbidden) }
        return try await next(request, context)
    }
}
