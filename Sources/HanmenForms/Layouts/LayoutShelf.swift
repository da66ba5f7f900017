import HanmenCore
import Synchronization

/// Layouts that were read already, by file, and those that were resolved already, by their layers: files that say the
/// same again are not taken apart and laid over each other again.
final class LayoutShelf: Sendable {
    private struct Volume {
        var bytes: [UInt8]
        var definition: LayoutDefinition
    }

    private struct Resolved {
        /// The layers as they were read: a file that was read anew is another source.
        var sources: [SourceText]
        var isShared: Bool
        var layout: Diagnosed<ResolvedLayout>
    }

    /// Where forms lie, and among which files they were found there.
    private let forms = Mutex<[String: (path: String, files: [String])]>([:])
    private let volumes = Mutex<[String: Volume]>([:])
    private let resolved = Mutex<[String: Resolved]>([:])
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

    /// What a stack of layers was resolved to.
    func resolved(_ stack: LayoutStack) -> Diagnosed<ResolvedLayout>? {
        resolved.withLock { resolved in
            guard let known = resolved[Self.name(of: stack)], known.isShared == stack.isShared,
                known.sources.elementsEqual(stack.layers.map(\.source), by: ===)
            else { return nil }
            return known.layout
        }
    }

    /// Keeps what a stack of layers was resolved to.
    func keep(_ layout: Diagnosed<ResolvedLayout>, of stack: LayoutStack) {
        resolved.withLock { resolved in
            if resolved.count >= Self.most { resolved.removeAll() }
            resolved[Self.name(of: stack)] = Resolved(
                sources: stack.layers.map(\.source), isShared: stack.isShared, layout: layout)
        }
    }

    private static func name(of stack: LayoutStack) -> String {
        stack.layers.map(\.path).joined(separator: "\n")
    }

    /// Where the form of a name was found, as long as the files among which it was are the same.
    func path(ofForm title: String, among files: [String]) -> String? {
        forms.withLock { forms in
            guard let known = forms[title], known.files == files else { return nil }
            return known.path
        }
    }

    /// Keeps where the form of a name was found.
    func keep(_ path: String, asForm title: String, among files: [String]) {
        forms.withLock { forms in
            if forms.count >= Self.most { forms.removeAll() }
            forms[title] = (path, files)
        }
    }
}
