import Foundation
import HTTPTypes
import Hummingbird
import NIOCore

/// What a request carries.
enum Body {
    /// The most bytes of a request: a report of four megabytes, as JSON at its longest.
    static let most = 12 << 20

    /// A value from JSON.
    ///
    /// - Throws: 413 where it is too large, 400 where it is not what is wanted.
    static func json<Value: Decodable>(of request: Request, as type: Value.Type) async throws -> Value {
        if let length = request.headers[.contentLength].flatMap({ Int($0) }), length > most {
            throw HTTPError(.contentTooLarge)
        }
        guard request.headers[.contentType]?.hasPrefix("application/json") ?? false else {
            throw HTTPError(.unsupportedMediaType)
        }
        let buffer: ByteBuffer
        do {
            buffer = try await request.body.collect(upTo: most)
        } catch is NIOTooManyBytesError {
            throw HTTPError(.contentTooLarge)
        }
        do {
            return try JSONDecoder().decode(type, from: Data(buffer.readableBytesView))
        } catch {
            throw HTTPError(.badRequest)
        }
    }
}
