import Synchronization

/// Layouts that were read already, by file: a file that says the same again is not taken apart again.
final class LayoutShelf: Sendable {
    private struct Volume {
        var bytes: [UInt8]
        var definition: LayoutDefinition
    }

    private let volumes = Mutex<[String: Volume]>([:])
    /// As many files are kept; a council has a dozen.
    private static let most = 200

    /// The layout of a file, where these are the bytes that it was read from.
    func layout(at path: String, of bytes: [UInt8]) -> LayoutDefinition? {
        volumes.withLock { volumes in
            guard let volume = volumes[path], volume.bytes == bytes else { return nil }
            return volume.definition
        }
    }

    /// Keeps what a file was read as.
    func keep(_ definition: LayoutDefinition, of bytes: [UInt8]) {
        volumes.withLock { volumes in
            if volumes.count >= Self.most { volumes.removeAll() }
            volumes[definition.path] = Volume(bytes: bytes, definition: definition)
        }
    }
}
