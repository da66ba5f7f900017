public import Foundation

/// Runs a program of the system that judges what we made, and never waits for it without end.
public enum Tool {
    /// What a program left behind.
    public struct Outcome: Sendable {
        /// The exit status; nil where the program was stopped because its time was up.
        public var status: Int32?
        /// What it wrote to standard output.
        public var output: Data
        /// What it wrote to standard error.
        public var errors: Data

        /// Standard output as text.
        public var text: String { String(decoding: output, as: UTF8.self) }
        /// Standard error as text.
        public var errorText: String { String(decoding: errors, as: UTF8.self) }
        /// Whether it ended in time with status 0.
        public var succeeded: Bool { status == 0 }
    }

    /// Where a program lies, or nil where it is not installed; a name with a folder is a path already.
    public static func path(of name: String) -> String? {
        if name.contains("/") { return FileManager.default.isExecutableFile(atPath: name) ? name : nil }
        let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin").split(separator: ":")
        return folders.lazy.map { "\($0)/\(name)" }
            .first { FileManager.default.isExecutableFile(atPath: $0) }
    }

    /// Runs a program with arguments and input, for at most so many seconds.
    ///
    /// Output goes through files, so that a program with much to say never waits for us.
    public static func run(
        _ name: String, _ arguments: [String], stdin: Data = Data(), timeout: Double = 60
    ) throws -> Outcome {
        guard let path = path(of: name) else { throw ToolError.missing(name) }
        return try TemporaryFolder.with { folder in
            let (input, output, errors) = (folder.file("in"), folder.file("out"), folder.file("err"))
            try stdin.write(to: input)
            for file in [output, errors] { try Data().write(to: file) }
            let process = Process()
            process.executableURL = URL(fileURLWithPath: path)
            process.arguments = arguments
            process.standardInput = try FileHandle(forReadingFrom: input)
            process.standardOutput = try FileHandle(forWritingTo: output)
            process.standardError = try FileHandle(forWritingTo: errors)
            try ProcessGate.start(process)
            let ended = wait(for: process, seconds: timeout)
            return Outcome(
                status: ended ? process.terminationStatus : nil, output: try Data(contentsOf: output),
                errors: try Data(contentsOf: errors))
        }
    }

    private static func wait(for process: Process, seconds: Double) -> Bool {
        let end = Date(timeIntervalSinceNow: seconds)
        while process.isRunning {
            guard Date() < end else {
                process.terminate()
                return false
            }
            Thread.sleep(forTimeInterval: 0.005)
        }
        return true
    }
}

/// Why a program could not be run.
public enum ToolError: Error {
    case missing(String)
}

/// A folder that is gone when the work in it is done.
public struct TemporaryFolder {
    /// Where it lies.
    public let url: URL

    /// A file in the folder.
    public func file(_ name: String) -> URL { url.appendingPathComponent(name) }

    /// Works in a new folder.
    public static func with<Result>(_ work: (TemporaryFolder) throws -> Result) throws -> Result {
        let url = FileManager.default.temporaryDirectory.appendingPathComponent("hanmen-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: url) }
        return try work(TemporaryFolder(url: url))
    }
}
