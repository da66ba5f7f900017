import HanmenCrypto
import Testing

@Suite("Servers that behave badly") struct RudeServerTests {
    private let header = "HTTP/1.1 200 OK\r\nContent-Type: application/pkix-crl\r\n\r\n"

    /// Asks with one second's patience, and sees that it was not stretched.
    private func ask(_ server: RudeServer?) throws -> Result<[UInt8], HTTPError> {
        let server = try #require(server)
        let clock = ContinuousClock()
        let start = clock.now
        let result = Result { () throws(HTTPError) in
            try HTTPClient(timeout: 1, limit: 1000).post([1, 2, 3], kind: "text/plain", to: server.address)
        }
        #expect(clock.now - start < .seconds(4))
        return result
    }

    private func expectUnreachable(_ server: RudeServer?) throws {
        let result = try ask(server)
        guard case .failure(.unreachable) = result else {
            Issue.record("\(result)")
            return
        }
    }

    private func expectNoAnswer(_ server: RudeServer?) throws {
        let result = try ask(server)
        guard case .failure(.notAnAnswer) = result else {
            Issue.record("\(result)")
            return
        }
    }

    @Test("an object behind a header is read, though the server says more") func good() throws {
        let result = try ask(RudeServer(first: header + "0\u{3}\u{2}\u{1}\u{5}and more", hangsUp: true))
        #expect(try result.get() == [0x30, 3, 2, 1, 5])
    }

    @Test("silence, headers without end and bodies that drip are given up in time") func slow() throws {
        try expectUnreachable(RudeServer(first: ""))
        try expectUnreachable(RudeServer(first: "HTTP/1.1 200 OK\r\n", more: Array("X: y\r\n".utf8)))
        try expectUnreachable(RudeServer(first: header + "0\u{7F}", more: [0]))
    }

    @Test("a connection that is cut is no answer") func cut() throws {
        for first in ["", header, header + "0\u{3}\u{2}", String(repeating: "A", count: 20_000)] {
            #expect(throws: HTTPError.self) { try ask(RudeServer(first: first, hangsUp: true)).get() }
        }
    }

    @Test("a redirect is not followed") func redirect() throws {
        let other = try #require(RudeServer(first: header + "0\u{3}\u{2}\u{1}\u{5}"))
        try expectNoAnswer(
            RudeServer(
                first: "HTTP/1.1 302 Found\r\nLocation: \(other.address)\r\nContent-Length: 0\r\n\r\n",
                hangsUp: true))
    }

    @Test("what is no HTTP, or says that it is too large, is no answer") func wrong() throws {
        try expectNoAnswer(RudeServer(first: "SSH-2.0-server\r\n", hangsUp: true))
        try expectNoAnswer(
            RudeServer(first: "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n0\u{3}", hangsUp: true))
    }
}
