import Glibc

/// A server on the loopback that takes one connection, says something, and then says some bytes over and over.
final class RudeServer: Sendable {
    /// Where it is asked.
    let address: String
    private let socket: Int32

    /// A server that says `first`, then `more` without end, a tenth of a second apart; with nothing more to say it
    /// hangs up, or keeps silent.
    init?(first: String, more: [UInt8] = [], hangsUp: Bool = false) {
        let door = Glibc.socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
        socket = door
        var place = sockaddr_in()
        place.sin_family = sa_family_t(AF_INET)
        place.sin_addr.s_addr = UInt32(0x7F00_0001).bigEndian
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let isBound = withUnsafeMutablePointer(to: &place) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                bind(door, $0, size) == 0 && listen(door, 1) == 0 && getsockname(door, $0, &size) == 0
            }
        }
        address = "http://127.0.0.1:\(UInt16(bigEndian: place.sin_port))/"
        guard isBound else { return nil }
        let greeting = Array(first.utf8)
        Self.start {
            let connection = accept(door, nil, nil)
            var request = [UInt8](repeating: 0, count: 4096)
            _ = recv(connection, &request, request.count, 0)
            var isHeard = send(connection, greeting, greeting.count, Int32(MSG_NOSIGNAL)) >= 0
            while isHeard, !hangsUp {
                usleep(100_000)
                isHeard = send(connection, more, more.count, Int32(MSG_NOSIGNAL)) >= 0
                if more.isEmpty { isHeard = recv(connection, &request, request.count, 0) > 0 }
            }
            close(connection)
        }
    }

    deinit {
        shutdown(socket, Int32(SHUT_RDWR))
        close(socket)
    }

    private static func start(_ work: @escaping @Sendable () -> Void) {
        let box = Unmanaged.passRetained(Box(work))
        var thread = pthread_t()
        pthread_create(
            &thread, nil,
            { argument in
                if let argument { Unmanaged<Box>.fromOpaque(argument).takeRetainedValue().work() }
                return nil
            }, box.toOpaque())
        pthread_detach(thread)
    }

    private final class Box {
        let work: @Sendable () -> Void
        init(_ work: @escaping @Sendable () -> Void) { self.work = work }
    }
}
