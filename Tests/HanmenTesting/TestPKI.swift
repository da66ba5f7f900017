public import Foundation

/// The certificates of a made-up council, made once a checkout by `Tests/Signing/make-pki`, and the authorities behind
/// them, served on the loopback as long as the tests run.
///
/// Where openssl or python3 is missing, tests that need them are skipped; in CI they fail.
public enum TestPKI {
    /// Whether tests that need it run.
    public static var isAsked: Bool {
        Judges.isCI || (Tool.path(of: "openssl") != nil && Tool.path(of: "python3") != nil)
    }

    /// The password of every key.
    public static let password = "midorino"
    /// The PIN of the token.
    public static let pin = "1234"

    /// A file by its name: `representative.p12`.
    public static func file(_ name: String) throws -> URL { try made.get().appendingPathComponent(name) }

    /// The bytes of a file.
    public static func bytes(_ name: String) throws -> [UInt8] { [UInt8](try Data(contentsOf: file(name))) }

    /// The PKCS#11 module, with its configuration (SOFTHSM2_CONF) set; nil where there is no token.
    public static func tokenModule() throws -> String? {
        guard let module = try? String(contentsOf: file("pkcs11-module.txt"), encoding: .utf8) else {
            return nil
        }
        ProcessGate.set("SOFTHSM2_CONF", try file("softhsm2.conf").path)
        return module.trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// The address of a service, which is up when this returns: `tsa`, `ocsp`, `tsa-slow` …
    public static func address(_ service: String) throws -> String {
        _ = try services.get()
        return "http://127.0.0.1:\(try port())/\(service)"
    }

    // MARK: Making

    private static let recipe = SharedFolder.package.appendingPathComponent("Tests/Signing")
    /// Revocation lists are good for seven days.
    private static let longestAge: TimeInterval = 5 * 86_400

    private static let made = Result { () throws -> URL in
        let folder = SharedFolder.package.appendingPathComponent(".build/test-pki")
        try FileManager.default.createDirectory(
            at: folder.deletingLastPathComponent(), withIntermediateDirectories: true)
        let lock = open(folder.path + ".lock", O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
        flock(lock, LOCK_EX)
        defer { close(lock) }
        let script = recipe.appendingPathComponent("make-pki")
        let wanted = try String(contentsOf: script, encoding: .utf8)
        let mark = folder.appendingPathComponent("recipe")
        let age = try? mark.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
        if let age, Date().timeIntervalSince(age) < longestAge,
            try String(contentsOf: mark, encoding: .utf8) == wanted
        {
            return folder
        }
        try? FileManager.default.removeItem(at: folder)
        let port = Int.random(in: 20_000..<32_000)
        let outcome = try Tool.run(script.path, [folder.path, String(port)], timeout: 300)
        guard outcome.succeeded else { throw TestPKIError.notMade(outcome.errorText) }
        try wanted.write(to: mark, atomically: true, encoding: .utf8)
        return folder
    }

    private static func port() throws -> Int {
        let text = try String(contentsOf: file("port.txt"), encoding: .utf8)
        return Int(text.trimmingCharacters(in: .whitespacesAndNewlines)) ?? 0
    }

    // MARK: Serving

    /// The process ends when its standard input does: when the tests end.
    private static let services = Result { () throws -> Process in
        let process = Process()
        process.executableURL = URL(fileURLWithPath: Tool.path(of: "python3") ?? "/usr/bin/python3")
        process.arguments = [
            recipe.appendingPathComponent("serve.py").path, try made.get().path, String(try port()),
        ]
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        try ProcessGate.start(process)
        guard output.fileHandleForReading.availableData == Data("ready\n".utf8) else {
            throw TestPKIError.notServed
        }
        // Kept open until the process of the tests is gone.
        keptOpen = input
        return process
    }

    private nonisolated(unsafe) static var keptOpen: Pipe?
}

/// Why there are no test certificates.
public enum TestPKIError: Error {
    case notMade(String)
    case notServed
}
