import HTTPTypes
import HanmenPreview
import Hummingbird
import NIOCore
import ServiceLifecycle

/// What a window is told as long as it is open (server-sent events).
struct EventStream: Sendable {
    let revisions: AsyncStream<Revision>

    /// As often as this something is sent, so that windows that are gone are noticed.
    private static let beat = Duration.seconds(10)

    private enum Event: Sendable {
        case revision(Revision)
        case beat
    }

    /// The answer to the window's request; it ends with the window, or with the server.
    func response(to request: Request) -> Response {
        Response(
            status: .ok,
            headers: [.contentType: "text/event-stream; charset=utf-8", .cacheControl: "no-store"],
            body: ResponseBody { writer in
                do {
                    try await request.body.consumeWithCancellationOnInboundClose { _ in
                        try await tell(&writer)
                    }
                } catch is CancellationError {
                    // The window is gone.
                }
                try await writer.finish(nil)
            })
    }

    private func tell(_ writer: inout any ResponseBodyWriter) async throws {
        let (events, told) = AsyncStream.makeStream(of: Event.self, bufferingPolicy: .bufferingNewest(4))
        let revisions = revisions
        let sources = Task {
            await withDiscardingTaskGroup { group in
                group.addTask {
                    for await revision in revisions { told.yield(.revision(revision)) }
                    told.finish()
                }
                group.addTask {
                    while !Task.isCancelled {
                        try? await Task.sleep(for: Self.beat)
                        told.yield(.beat)
                    }
                }
            }
        }
        defer { sources.cancel() }
        for await event in events.cancelOnGracefulShutdown() {
            switch event {
            case .beat: try await writer.write(ByteBuffer(string: ":\n\n"))
            case .revision(let revision):
                var block = ByteBuffer(string: "event: revision\ndata: ")
                block.writeBytes(try Reply.text(of: revision))
                block.writeString("\n\n")
                try await writer.write(block)
            }
        }
        if !Task.isCancelled { try await writer.write(ByteBuffer(string: "event: end\ndata: \n\n")) }
    }
}
