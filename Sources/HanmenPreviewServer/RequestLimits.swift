import HTTPTypes
import NIOCore
import NIOHTTPTypes

/// Ends connections whose requests take too long to arrive, however busy they look, or bring too much: they are not read
/// to their end.
final class RequestLimits: ChannelInboundHandler, RemovableChannelHandler {
    typealias InboundIn = HTTPRequestPart
    typealias OutboundOut = HTTPResponsePart

    private let limit: TimeAmount
    private let mostBytes: Int
    private var waiting: Scheduled<Void>?
    private var bytes = 0
    private var isOver = false

    init(_ limit: TimeAmount, mostBytes: Int) {
        self.limit = limit
        self.mostBytes = mostBytes
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        guard !isOver else { return }
        switch unwrapInboundIn(data) {
        case .head(let head):
            bytes = 0
            let said = head.headerFields[.contentLength].flatMap { Int($0) } ?? 0
            guard said <= mostBytes else { return refuse(context) }
            let channel = context.channel
            waiting = context.eventLoop.scheduleTask(in: limit) { channel.close(promise: nil) }
        case .body(let part):
            bytes += part.readableBytes
            // An answer may be on its way already: nothing is said any more.
            guard bytes <= mostBytes else { return end(context) }
        case .end: stop()
        }
        context.fireChannelRead(data)
    }

    func channelInactive(context: ChannelHandlerContext) {
        stop()
        context.fireChannelInactive()
    }

    func handlerRemoved(context: ChannelHandlerContext) { stop() }

    /// Says why, and ends the connection.
    private func refuse(_ context: ChannelHandlerContext) {
        let head = HTTPResponse(
            status: .contentTooLarge, headerFields: [.connection: "close", .contentLength: "0"])
        context.write(wrapOutboundOut(.head(head)), promise: nil)
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        end(context)
    }

    private func end(_ context: ChannelHandlerContext) {
        isOver = true
        stop()
        context.close(promise: nil)
    }

    private func stop() {
        waiting?.cancel()
        waiting = nil
    }
}
