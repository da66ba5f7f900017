import Foundation
import HanmenTesting

/// A module of PKCS#11 that does some things wrong (`Tests/Signing/faulty-module.c`).
enum FaultyModule {
    /// Whether one can be made.
    static var isPossible: Bool { Tool.path(of: "cc") != nil }

    /// Works with a module that has these flags, such as `GONE_AFTER=1`.
    static func with(_ flags: [String], inner: String, _ work: (String) throws -> Void) throws {
        try TemporaryFolder.with { folder in
            let source = SharedFolder.package.appendingPathComponent("Tests/Signing/faulty-module.c")
            let module = folder.file("module.so").path
            let outcome = try Tool.run(
                "cc",
                ["-shared", "-fPIC", "-I/usr/include/p11-kit-1", "-DINNER=\"\(inner)\""]
                    + flags.map { "-D\($0)" } + ["-o", module, source.path])
            guard outcome.succeeded else { throw TestPKIError.notMade(outcome.errorText) }
            try work(module)
        }
    }
}
