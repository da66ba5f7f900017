public import Foundation

/// The folder beside the checkout with files that are not part of the repository.
///
/// Tests that need one are skipped, saying so, where it is missing.
public enum SharedFolder {
    /// The folder: `HANMEN_SHARED`, or `../shared` beside the package; nil where there is none.
    public static var url: URL? {
        let named = ProcessInfo.processInfo.environment["HANMEN_SHARED"].map { URL(fileURLWithPath: $0) }
        let beside = package.deletingLastPathComponent().appendingPathComponent("shared")
        return [named, beside].compactMap { $0 }.first { FileManager.default.fileExists(atPath: $0.path) }
    }

    /// A file in it, or nil where it is missing.
    public static func file(_ path: String) -> URL? {
        url.map { $0.appendingPathComponent(path) }
            .flatMap { FileManager.default.fileExists(atPath: $0.path) ? $0 : nil }
    }

    /// The package's own folder.
    public static var package: URL {
        URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
    }
}
