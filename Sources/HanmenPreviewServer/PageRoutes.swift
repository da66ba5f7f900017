import HTTPTypes
import HanmenPreview
import Hummingbird
import NIOCore

/// The page itself, what it shows, and the pages on it.
struct PageRoutes: Sendable {
    let desk: PreviewDesk
    let drawer: PageDrawer
    let assets: PageAssets

    func add(to group: RouterGroup<BasicRequestContext>) {
        group.get("/") { _, _ in file(assets.index, type: "text/html; charset=utf-8") }
        group.get("assets/:name") { _, context in
            guard let asset = assets[try context.parameters.require("name")] else {
                throw HTTPError(.notFound)
            }
            return file(asset.bytes, type: asset.type)
        }
        group.get("state") { request, _ in
            try Reply.json(await desk.revision(of: PreviewView(request)))
        }
        group.get("events") { request, _ in
            guard let revisions = await desk.revisions(of: try PreviewView(request)) else {
                throw HTTPError(.serviceUnavailable)
            }
            return EventStream(revisions: revisions).response(to: request)
        }
        group.get("pages/:name/details") { request, context in
            let name = PageID(rawValue: try context.parameters.require("name"))
            guard let details = await desk.details(of: name, in: try PreviewView(request)) else {
                throw HTTPError(.notFound)
            }
            return try Reply.json(details)
        }
        group.get("provenance") { request, _ in
            guard let block = request.uri.queryParameters["block"],
                let provenance = await desk.provenance(of: String(block), in: try PreviewView(request)),
                !provenance.values.isEmpty
            else { throw HTTPError(.notFound) }
            return try Reply.json(provenance)
        }
        group.get("source") { request, _ in
            guard let file = request.uri.queryParameters["file"] else { throw HTTPError(.badRequest) }
            return try Reply.json(await desk.source(String(file)))
        }
        group.get("pages/:name") { request, context in
            try await page(try context.parameters.require("name"), request)
        }
    }

    private func file(_ bytes: [UInt8], type: String) -> Response {
        Response(
            status: .ok, headers: [.contentType: type, .cacheControl: "no-cache"],
            body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    /// `p12.svg`, or `p12.png?dpi=24`.
    private func page(_ name: String, _ request: Request) async throws -> Response {
        let parts = name.split(separator: ".")
        guard parts.count == 2, let page = await desk.page(PageID(rawValue: String(parts[0]))) else {
            throw HTTPError(.notFound)
        }
        let id = PageID(rawValue: String(parts[0]))
        switch parts[1] {
        case "svg":
            return Reply.lasting(try await drawer.svg(id, page), type: "image/svg+xml; charset=utf-8")
        case "png":
            let dots = Int(request.uri.queryParameters["dpi"] ?? "96") ?? 0
            guard (12...300).contains(dots) else { throw HTTPError(.badRequest) }
            return Reply.lasting(
                try await drawer.png(id, page, dotsPerInch: Double(dots)), type: "image/png")
        default: throw HTTPError(.notFound)
        }
    }
}
