import Foundation

/// The judges that are not us, as `scripts/validators-setup` sets them up.
///
/// Where they are not set up, their tests are skipped, saying so; in CI (`CI` in the environment) they fail instead.
public enum Judges {
    /// Whether the tests of the judges run: they are there, or they must be.
    public static var areAsked: Bool { areReady || isCI }

    /// Whether the scripts can run, and veraPDF too.
    public static var areReady: Bool {
        veraClassPath != nil && Tool.path(of: python) != nil && Tool.path(of: "java") != nil
    }

    /// Whether nothing may be skipped.
    public static var isCI: Bool { ProcessInfo.processInfo.environment["CI"] != nil }

    /// veraPDF's class path, or nil where it is not set up.
    public static var veraClassPath: String? {
        try? String(contentsOf: environment.appendingPathComponent("verapdf.classpath"), encoding: .utf8)
    }

    /// Runs one of the scripts in `Tests/Validators`, or in another folder of the tests.
    public static func run(
        _ script: String, _ arguments: [String] = [], in folder: String = "Validators", timeout: Double
    ) throws -> Tool.Outcome {
        let file = SharedFolder.package.appendingPathComponent("Tests/\(folder)/\(script)")
        return try Tool.run(python, [file.path] + arguments, timeout: timeout)
    }

    private static var environment: URL { SharedFolder.package.appendingPathComponent(".venv") }
    private static var python: String { environment.appendingPathComponent("bin/python").path }
}
