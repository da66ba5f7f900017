import Foundation

/// An office printer on the loopback (`ippeveprinter`), which keeps all that it prints, and plays faults
/// (Tests/Printer).
///
/// It is gone when nobody holds it any more, and when the process of the tests ends, however that is. Where its programs
/// are missing, tests that need it are skipped; in CI they fail.
public final class TestPrinter {
    /// Whether tests that need it run.
    public static var isAsked: Bool {
        Judges.isCI || ["ippeveprinter", "dbus-daemon", "python3"].allSatisfy { Tool.path(of: $0) != nil }
    }

    /// What is said where they do not.
    public static let missing: String = "skipped: the printer is missing (apt: cups-ipp-utils dbus python3)"

    /// What can go wrong with a job.
    public enum Fault: Sendable, Hashable {
        case jam
        case mediaEmpty
        case abort
        /// It takes so many seconds.
        case slow(Double)
    }

    /// A document that came out.
    public struct Printed: Sendable {
        /// The document as it arrived.
        public var bytes: [UInt8]
        /// What was asked for, as `ippeveprinter` names it: `IPP_SIDES`.
        public var ticket: [String: String]

        /// The name of its job.
        public var jobName: String { ticket["IPP_JOB_NAME"] ?? "" }
    }

    private let folder: URL
    private let attributes: URL
    private let port: Int
    private var service: LoopbackService?

    /// A printer that stands ready when this returns.
    ///
    /// - Parameter change: what its description (`mfp.attr`) is made into.
    public init(_ change: (String) -> String = { $0 }) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("printer-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        attributes = folder.appendingPathComponent("attributes")
        let usual = try String(contentsOf: Self.recipe("mfp.attr"), encoding: .utf8)
        try change(usual).write(to: attributes, atomically: false, encoding: .utf8)
        port = try LoopbackService.freePort()
        try start()
    }

    deinit {
        stop()
        try? FileManager.default.removeItem(at: folder)
    }

    /// Its address.
    public var address: String { "ipp://localhost:\(port)/ipp/print" }

    /// Where it keeps what it is asked for.
    static func recipe(_ name: String) -> URL {
        SharedFolder.package.appendingPathComponent("Tests/Printer/\(name)")
    }

    // MARK: Its switch

    /// Switches it off: what it had in memory is gone.
    public func stop() {
        service?.stop()
        service = nil
    }

    /// Switches it on: it counts jobs from 1 again.
    public func start() throws {
        service = try LoopbackService(
            Self.recipe("serve").path, [folder.path, String(port), attributes.path])
        try waitUntil("the printer answers") { LoopbackService.answers(port) }
    }

    // MARK: Its tray

    /// What came out, in order.
    public func printed() throws -> [Printed] {
        let tray = folder.appendingPathComponent("printed")
        let files = try FileManager.default.contentsOfDirectory(atPath: tray.path)
        return try files.filter { $0.hasSuffix(".pdf") }.sorted().map { name in
            let file = tray.appendingPathComponent(name)
            let ticket = try String(
                contentsOf: file.deletingPathExtension().appendingPathExtension("ticket"), encoding: .utf8)
            let pairs = ticket.split(separator: "\n").compactMap { line in
                line.firstIndex(of: "=").map {
                    (String(line[..<$0]), String(line[line.index(after: $0)...]))
                }
            }
            return Printed(
                bytes: [UInt8](try Data(contentsOf: file)), ticket: Dictionary(pairs) { first, _ in first })
        }
    }

    /// What the printer wrote of its work.
    public func log() throws -> String {
        String(
            decoding: try Data(contentsOf: folder.appendingPathComponent("log")), as: UTF8.self)
    }

    // MARK: Its faults

    /// Plays a fault with every job from now on; nil: none any more.
    public func play(_ fault: Fault?) throws {
        let file = folder.appendingPathComponent("fault")
        let word: String? =
            switch fault {
            case .jam: "jam"
            case .mediaEmpty: "empty"
            case .abort: "abort"
            case .slow(let seconds): String(seconds)
            case nil: nil
            }
        if let word {
            try Data(word.utf8).write(to: file, options: .atomic)
        } else if FileManager.default.fileExists(atPath: file.path) {
            try FileManager.default.removeItem(at: file)
        }
    }

    /// Says of every job from now on that so many sides are printed.
    public func count(_ impressions: Int) throws {
        try Data(String(impressions).utf8).write(to: folder.appendingPathComponent("impressions"))
    }

    /// A bad line to this printer.
    public func line() throws -> TestLine { try TestLine(to: port) }
}

/// A line to a printer, on which requests go wrong (Tests/Printer/proxy.py).
public final class TestLine {
    /// A request of IPP, by its number (RFC 8011, 5.4.15).
    public enum Operation: Int, Sendable {
        case validateJob = 4
        case createJob = 5
        case sendDocument = 6
        case cancelJob = 8
        case getJobAttributes = 9
        case getJobs = 10
        case getPrinterAttributes = 11
    }

    /// How a request goes wrong.
    public enum Trouble: Sendable, Hashable {
        /// Nothing of it gets through.
        case refuse
        /// So many bytes get through, then the connection is cut.
        case cut(Int)
        /// So many bytes get through, then nothing any more.
        case hang(Int)
        /// It gets through, each 4 KB so many milliseconds after the last.
        case slow(Int)
        /// It gets through, and its answer is lost.
        case cutAnswer
        /// It gets through, and nothing comes back.
        case hangAnswer
        /// It is answered with a status, and does not get through.
        case answer(Int)
        /// It is answered without end.
        case flood

        fileprivate var words: String {
            switch self {
            case .refuse: "refuse 0"
            case .cut(let bytes): "cut \(bytes)"
            case .hang(let bytes): "hang \(bytes)"
            case .slow(let milliseconds): "slow \(milliseconds)"
            case .cutAnswer: "cut-answer 0"
            case .hangAnswer: "hang-answer 0"
            case .answer(let status): "answer \(status)"
            case .flood: "flood 0"
            }
        }
    }

    private let service: LoopbackService
    private let port: Int

    fileprivate init(to printer: Int) throws {
        service = try LoopbackService(
            "python3", ["-u", TestPrinter.recipe("proxy.py").path, String(printer)])
        guard let port = Int(service.line()) else { throw NeverHappened(what: "the line stands") }
        self.port = port
    }

    /// The printer's address by this line.
    public var address: String { "ipp://127.0.0.1:\(port)/ipp/print" }

    /// Lets the next requests of an operation go wrong.
    public func trouble(_ operation: Operation, _ trouble: Trouble, times: Int = 1) throws {
        try service.say("\(operation.rawValue) \(trouble.words) \(times)")
        guard service.line() == "ok" else { throw POSIXError(.EIO) }
    }

    /// Cuts the line for good.
    public func stop() { service.stop() }
}

/// Waits for something, at most ten seconds.
public func waitUntil(_ what: String, _ isSo: () throws -> Bool) throws {
    let end = Date(timeIntervalSinceNow: 10)
    while try !isSo() {
        guard Date() < end else { throw NeverHappened(what: what) }
        Thread.sleep(forTimeInterval: 0.01)
    }
}

/// What was waited for in vain.
public struct NeverHappened: Error {
    /// What it was.
    public var what: String

    /// What was waited for.
    public init(what: String) { self.what = what }
}
