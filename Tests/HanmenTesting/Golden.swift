public import Testing
import Foundation

/// Compares what was made with what was looked at and found good before: a text file in `__Goldens__` beside the
/// test.
///
/// The environment variable `HANMEN_GOLDENS` says when files are written: `never` (default), `missing`, `failed` or
/// `all`. Recording makes the test fail, so that nobody takes a recording for a comparison.
public enum Golden {
    /// When goldens are written.
    public enum Recording: String, Sendable {
        case never, missing, failed, all

        /// What the environment asks for.
        public static var asked: Recording {
            ProcessInfo.processInfo.environment["HANMEN_GOLDENS"].flatMap(Recording.init) ?? .never
        }
    }

    /// What came of a comparison.
    public enum Verdict: Equatable, Sendable {
        case same
        case missing(String)
        case recorded(String)
        /// The lines that differ.
        case different(String)
    }

    /// Reports an issue unless the text is the golden of that name.
    public static func check(
        _ text: String, named name: String, in testFile: StaticString = #filePath,
        sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let folder = URL(fileURLWithPath: "\(testFile)").deletingLastPathComponent()
            .appendingPathComponent("__Goldens__")
        let file = folder.appendingPathComponent("\(name).txt")
        do {
            let verdict = try compare(text, with: file.path, recording: .asked)
            if let complaint = verdict.complaint {
                Issue.record(Comment(rawValue: "\(name): \(complaint)"), sourceLocation: sourceLocation)
            }
        } catch {
            Issue.record(error, sourceLocation: sourceLocation)
        }
    }

    /// Compares a text with a file, writing the file where asked to.
    public static func compare(_ text: String, with path: String, recording: Recording) throws -> Verdict {
        let golden = try? String(contentsOfFile: path, encoding: .utf8)
        switch (golden, recording) {
        case (_, .all), (nil, .missing), (nil, .failed):
            try record(text, at: path)
            return .recorded(path)
        case (nil, .never):
            return .missing(path)
        case (let golden?, _) where golden == text:
            return .same
        case (_, .failed):
            try record(text, at: path)
            return .recorded(path)
        case (let golden?, _):
            return .different(LineDifference(from: golden, to: text).excerpt)
        }
    }

    private static func record(_ text: String, at path: String) throws {
        let url = URL(fileURLWithPath: path)
        try FileManager.default.createDirectory(
            at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
        try text.write(to: url, atomically: true, encoding: .utf8)
    }
}

extension Golden.Verdict {
    /// What to say where the comparison did not succeed.
    public var complaint: String? {
        switch self {
        case .same: nil
        case .missing(let path): "no golden at \(path); HANMEN_GOLDENS=missing writes it"
        case .recorded(let path): "recorded \(path); look at it and run again without HANMEN_GOLDENS"
        case .different(let excerpt): "differs from its golden:\n\(excerpt)"
        }
    }
}
