import HTTPTypes
import HanmenCore
import HanmenPreview
import Hummingbird

/// Lets in only who comes from this machine's own window: the right host, the right origin, the right token; and gives
/// every answer the headers that keep a page to itself.
struct Doorkeeper<Context: RequestContext>: RouterMiddleware {
    let token: AccessToken
    let port: LoopbackPort

    func handle(
        _ request: Request, context: Context, next: (Request, Context) async throws -> Response
    ) async throws -> Response {
        guard isAtHome(request), isSameOrigin(request) else { return Self.refusal(.forbidden) }
        guard let first = request.uri.path.split(separator: "/").first, token.matches(first) else {
            return Self.refusal(.notFound)
        }
        var response: Response
        do {
            response = try await next(request, context)
        } catch let error as HTTPError {
            response = Response(status: error.status)
        } catch let error as DiagnosticError {
            // What the person can mend is told in words.
            let told = error.diagnostics.map { DiagnosticState($0) }
            response = try Reply.json(["diagnostics": told], status: .unprocessableContent)
        }
        Self.seal(&response)
        return response
    }

    private func isAtHome(_ request: Request) -> Bool {
        // A second Host is left among the other headers.
        request.headers[.secondHost] == nil
            && request.head.authority.map(port.hosts.contains) ?? false
    }

    /// Browsers name the origin of what may write; a page from elsewhere is told apart by it.
    private func isSameOrigin(_ request: Request) -> Bool {
        if let site = request.headers[.fetchSite], !["same-origin", "none"].contains(site) { return false }
        guard let origin = request.headers[.origin] else { return request.method == .get }
        return port.hosts.contains { origin == "http://\($0)" }
    }

    private static func refusal(_ status: HTTPResponse.Status) -> Response {
        var response = Response(status: status)
        seal(&response)
        return response
    }

    /// Nothing is loaded from elsewhere, nothing runs that is not in our own files, nobody frames or remembers the page.
    private static func seal(_ response: inout Response) {
        let policy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data: blob:; "
            + "connect-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
        response.headers[.contentSecurityPolicy] = policy
        response.headers[.contentTypeOptions] = "nosniff"
        response.headers[.referrerPolicy] = "no-referrer"
        response.headers[.openerPolicy] = "same-origin"
        response.headers[.resourcePolicy] = "same-origin"
        if response.headers[.cacheControl] == nil { response.headers[.cacheControl] = "no-store" }
    }
}

extension HTTPField.Name {
    fileprivate static let secondHost = named("Host")
    fileprivate static let fetchSite = named("Sec-Fetch-Site")
    fileprivate static let contentTypeOptions = named("X-Content-Type-Options")
    fileprivate static let referrerPolicy = named("Referrer-Policy")
    fileprivate static let openerPolicy = named("Cross-Origin-Opener-Policy")
    fileprivate static let resourcePolicy = named("Cross-Origin-Resource-Policy")

    private static func named(_ name: String) -> HTTPField.Name {
        guard let name = HTTPField.Name(name) else { preconditionFailure("\(name) is a header's name") }
        return name
    }
}
