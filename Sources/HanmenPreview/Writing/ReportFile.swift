public import HanmenCore
import HanmenDigest
import HanmenForms
import HanmenReport

/// A report or layout on the disk while somebody writes it: saved whole, and only over what the writer began from.
public struct ReportFile: Sendable {
    /// What became of saving.
    public enum Outcome: Sendable {
        /// It is on the disk; the hash of what is there now.
        case saved(hash: String)
        /// Somebody else changed the file; what it says now. Nothing was written.
        case conflict(hash: String, text: String)
        /// It was not written, and why.
        case refused([Diagnostic])
    }

    private let place: WritableFolder.Place
    private let workspace: any Workspace

    /// A file that may be written.
    public init(_ place: WritableFolder.Place, in workspace: any Workspace = DiskWorkspace()) {
        self.place = place
        self.workspace = workspace
    }

    private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// The most bytes that are read and written.
    private var limit: Int {
        switch place.kind {
        case .report: ReadingLimits.standard.fileBytes
        case .layout: LayoutStore.largestFile
        }
    }

    /// The text and the hash of what is on the disk; nil where there is no file.
    public func read() throws(DiagnosticError) -> (text: String, hash: String)? {
        try bytes().map { (Self.text(of: $0), Self.hash($0)) }
    }

    /// Puts a text in the place of what the writer began from.
    ///
    /// - Parameter base: the hash of what the writer began from; nil for a file that is not there yet.
    public func save(_ text: String, base: String?) -> Outcome {
        guard text.utf8.count <= limit else { return .refused([.textTooLarge(place.name, most: limit)]) }
        do throws(DiagnosticError) {
            let old = try bytes()
            let new = Self.bytes(of: text, like: old)
            if let old, old == new { return .saved(hash: Self.hash(old)) }
            guard old.map(Self.hash) == base else { return Self.conflict(old) }
            let isWritten = try put(new, over: base)
            return isWritten ? .saved(hash: Self.hash(new)) : Self.conflict(try bytes())
        } catch {
            return .refused(error.diagnostics)
        }
    }

    /// Looks once more, right before the new file takes the place of the old one.
    private func put(_ new: [UInt8], over base: String?) throws(DiagnosticError) -> Bool {
        do throws(WorkspaceError) {
            return try WholeFile.put(new, at: place.path) {
                (try? bytes()).map { $0.map(Self.hash) == base } ?? false
            }
        } catch {
            throw DiagnosticError(.error(.fileNotSaved, error.message))
        }
    }

    private func bytes() throws(DiagnosticError) -> [UInt8]? {
        do throws(WorkspaceError) {
            return try workspace.read(place.path, limit: limit)
        } catch {
            if case .notFound = error { return nil }
            throw DiagnosticError(.error(.fileNotSaved, error.message))
        }
    }

    private static func conflict(_ bytes: [UInt8]?) -> Outcome {
        let bytes = bytes ?? []
        return .conflict(hash: hash(bytes), text: text(of: bytes))
    }

    private static func text(of bytes: [UInt8]) -> String {
        let content = bytes.starts(with: byteOrderMark) ? bytes.dropFirst(3) : bytes[...]
        return String(decoding: content, as: UTF8.self)
    }

    /// A text as bytes, with the mark in front that Windows editors put there, where the file had it.
    private static func bytes(of text: String, like old: [UInt8]?) -> [UInt8] {
        let bytes = Array(text.utf8)
        let hadMark = old?.starts(with: byteOrderMark) ?? false
        return hadMark && !bytes.starts(with: byteOrderMark) ? byteOrderMark + bytes : bytes
    }

    /// The name under which the page knows what it began from: SHA-256 in hexadecimal digits.
    public static func hash(_ bytes: [UInt8]) -> String { Digest.sha256.hash(bytes).hexadecimal }
}

extension DiagnosticID {
    /// A file that could not be read or written.
    public static let fileNotSaved: DiagnosticID = "preview.file.not-saved"
    /// A text above what a report or layout may have.
    public static let textTooLarge: DiagnosticID = "preview.file.too-large"
}

extension Diagnostic {
    static func textTooLarge(_ name: String, most: Int) -> Diagnostic {
        .error(
            .textTooLarge,
            Message(
                "「\(name)」が大きすぎます（上限 \(most >> 10) KB）", en: "\(name) is too large (at most \(most >> 10) KB)"
            ),
            hints: [Message("写真は本文に貼り付けず、画像ファイルとして指定してください", en: "name photographs as image files")])
    }
}
