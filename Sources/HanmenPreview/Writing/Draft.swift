import Glibc
public import HanmenCore
import HanmenForms
import HanmenReport

/// What was typed and not saved yet, and what it began from.
public struct Draft: Hashable, Sendable {
    /// The text.
    public var text: String
    /// The hash of the file that it began from; nil where there was none.
    public var base: String?

    /// A text and what it began from.
    public init(text: String, base: String?) {
        self.text = text
        self.base = base
    }
}

/// The draft of a file, in a hidden file beside it (`.NAME.hanmen-draft`): it outlives a crash, and only its owner can
/// read it.
public struct DraftFile: Sendable {
    /// Where it lies.
    public let path: String
    private let name: String
    private let kind: WritableFolder.Kind

    /// The ending of a draft's name.
    public static let ending = ".hanmen-draft"
    private static let heading = "hanmen-draft 1 "
    /// Names of files have at most 255 bytes, and the one that is written first has some more.
    private static let longestName = 200

    /// The draft of a file that may be written.
    public init(of place: WritableFolder.Place) {
        let steps = place.path.split(separator: "/", omittingEmptySubsequences: false)
        let file = String(steps.last ?? "")
        let short = file.utf8.count <= Self.longestName ? file : ReportFile.hash(Array(file.utf8))
        path = (steps.dropLast() + [".\(short)\(Self.ending)"]).joined(separator: "/")
        name = place.name
        kind = place.kind
    }

    private var limit: Int {
        switch kind {
        case .report: ReadingLimits.standard.fileBytes
        case .layout: LayoutStore.largestFile
        }
    }

    /// Keeps a draft; the one that was kept before is gone.
    public func keep(_ draft: Draft) throws(DiagnosticError) {
        guard draft.text.utf8.count <= limit else { throw DiagnosticError(.textTooLarge(name, most: limit)) }
        let base = draft.base.flatMap { $0.allSatisfy(\.isHexDigit) && $0.utf8.count == 64 ? $0 : nil } ?? "-"
        do throws(WorkspaceError) {
            try WholeFile.put(
                Array("\(Self.heading)\(base)\n\(draft.text)".utf8), at: path, permissions: 0o600)
        } catch {
            throw DiagnosticError(.error(.fileNotSaved, error.message))
        }
    }

    /// The draft that is kept; nil where there is none, and for anything that is none.
    public func read() -> Draft? {
        guard let bytes = bytes(), let text = String(validating: bytes, as: UTF8.self),
            text.hasPrefix(Self.heading), let end = text.firstIndex(of: "\n")
        else { return nil }
        let base = String(text[..<end].dropFirst(Self.heading.count))
        return Draft(text: String(text[text.index(after: end)...]), base: base == "-" ? nil : base)
    }

    /// Throws the draft away.
    public func discard() { unlink(path) }

    /// The bytes of an ordinary file; links are not followed.
    private func bytes() -> [UInt8]? {
        let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
        guard descriptor >= 0 else { return nil }
        defer { close(descriptor) }
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG,
            Int(info.st_size) <= limit + 200
        else { return nil }
        var bytes = [UInt8](repeating: 0, count: Int(info.st_size))
        var at = 0
        while at < bytes.count {
            let count = bytes.withUnsafeMutableBytes { buffer in
                Glibc.read(descriptor, buffer.baseAddress?.advanced(by: at), buffer.count - at)
            }
            if count < 0, errno == EINTR { continue }
            guard count > 0 else { return nil }
            at += count
        }
        return bytes
    }
}
