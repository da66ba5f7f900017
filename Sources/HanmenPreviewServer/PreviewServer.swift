public import Hanmen
public import HanmenCore
public import HanmenCrypto
public import HanmenPreview
import Hummingbird
import HummingbirdCore
import Logging
import NIOCore
import ServiceLifecycle

/// The preview's web server: on this machine's loopback only.
public struct PreviewServer: Sendable {
    private let desk: PreviewDesk
    private let drawer: PageDrawer
    private let maker: PaperMaker
    private let papers: SignedPapers
    private let assets: PageAssets
    private let port: Int
    private let token = AccessToken()

    /// A connection that says nothing is closed after so long.
    private static let idle = TimeAmount.seconds(20)
    /// A request has arrived after so long, or is closed.
    private static let arrival = TimeAmount.seconds(10)
    /// The most connections at a time; more wait to be accepted.
    private static let mostConnections = 256

    /// A server of a desk on a port; 0 takes one that is free.
    ///
    /// - Parameter trust: whose signatures are believed where signed papers are looked at.
    /// - Throws: what is wrong with `Fonts/fonts.yaml`, or missing of the page.
    public init(
        desk: PreviewDesk, home: Home, port: Int, trust: TrustStore = TrustStore(anchors: [])
    ) throws(DiagnosticError) {
        self.desk = desk
        self.port = port
        drawer = try PageDrawer(home: home)
        maker = try PaperMaker(home: home, workspace: desk.workspace)
        papers = SignedPapers(folder: desk.subject.folder, trust: trust)
        assets = try PageAssets(home: home)
    }

    /// Runs until the process is told to end.
    ///
    /// - Parameter opened: told the address once it answers.
    public func run(opened: @escaping @Sendable (String) -> Void) async throws {
        let bound = LoopbackPort()
        let router = Router(context: BasicRequestContext.self)
        router.add(middleware: Doorkeeper(token: token, port: bound))
        let inside = router.group(":token")
        PageRoutes(desk: desk, drawer: drawer, assets: assets).add(to: inside)
        WritingRoutes(desk: desk).add(to: inside.group())
        OutRoutes(
            desk: desk, maker: maker, papers: papers, counter: PrintCounter(folder: desk.subject.folder)
        ).add(to: inside)
        var logger = Logger(label: "hanmen.preview")
        logger.logLevel = .critical
        let (token, desk) = (token, desk)
        let application = Application(
            router: router,
            server: .http1(
                configuration: HTTP1Channel.Configuration(
                    additionalChannelHandlers: [RequestLimits(Self.arrival, mostBytes: Body.most)],
                    idleTimeout: Self.idle,
                    httpDecoderConfiguration: .init(
                        maxHeaderFieldSize: 8_192, maxHeaderListSize: 16_384, maxHeaderFieldCount: 64))),
            configuration: ApplicationConfiguration(
                address: .hostname("127.0.0.1", port: port),
                availableConnectionsDelegate: MaximumAvailableConnections(Self.mostConnections)),
            services: [DeskService(desk: desk)],
            onServerRunning: { channel in
                guard let port = channel.localAddress?.port else { return }
                bound.set(port)
                opened("http://127.0.0.1:\(port)/\(token.text)/")
                // While the browser starts, the first pages are set.
                Task { _ = await desk.revision(of: PreviewView()) }
            }, logger: logger)
        try await application.runService()
    }
}

/// Watches the files of a desk beside the server.
private struct DeskService: Service {
    let desk: PreviewDesk

    func run() async throws {
        await withGracefulShutdownHandler {
            await desk.watch()
        } onGracefulShutdown: {
            Task { await desk.close() }
        }
    }
}
