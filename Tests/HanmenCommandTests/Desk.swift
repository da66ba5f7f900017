import Foundation
import HanmenTesting

/// A folder with files in it and the built command at hand, as on a member's machine.
final class Desk {
    private let folder: URL

    /// The command, built beside the tests.
    static let command: String = {
        let tests = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
        let beside = tests.deletingLastPathComponent().appendingPathComponent("hanmen").path
        guard !FileManager.default.isExecutableFile(atPath: beside) else { return beside }
        return SharedFolder.package.appendingPathComponent(".build/debug/hanmen").path
    }()

    /// The address space that a process of the command may take: 2 GiB.
    static let memoryLimit = 2 << 30

    /// A new desk with a report on it; it is cleared when nobody works at it any more.
    init(_ report: SampleReport? = SampleReport()) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent("desk-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
        if let report { try put(report.markdown, as: "report.md") }
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    func path(of name: String) -> String { folder.appendingPathComponent(name).path }

    func put(_ text: String, as name: String) throws { try put(Data(text.utf8), as: name) }

    func put(_ bytes: Data, as name: String) throws {
        try bytes.write(to: folder.appendingPathComponent(name))
    }

    func read(_ name: String) throws -> Data { try Data(contentsOf: folder.appendingPathComponent(name)) }

    func text(_ name: String) throws -> String { String(decoding: try read(name), as: UTF8.self) }

    func putFolder(_ name: String, permissions: Int = 0o755) throws {
        try FileManager.default.createDirectory(
            atPath: path(of: name), withIntermediateDirectories: false,
            attributes: [.posixPermissions: permissions])
    }

    /// The names of all files, hidden ones too; those of a folder on the desk where one is named.
    func files(in name: String = ".") throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: path(of: name)).sorted()
    }

    /// Runs the command in the folder, with bounded memory and time: processor time, as a busy machine is no fault.
    func hanmen(
        _ arguments: [String], environment: [String: String] = ["SOURCE_DATE_EPOCH": "1775001600"],
        fileSizeLimit: Int? = nil, seconds: Int = 10
    ) throws -> Tool.Outcome {
        let variables = environment.map { "\($0.key)=\($0.value)" }.sorted()
        let size = fileSizeLimit.map { ["--fsize=\($0)"] } ?? []
        let limits = ["prlimit", "--as=\(Self.memoryLimit)", "--cpu=\(seconds)"] + size + [Self.command]
        return try Tool.run(
            "env", ["-C", folder.path, "-u", "SOURCE_DATE_EPOCH"] + variables + limits + arguments,
            timeout: 12 * Double(seconds))
    }

    /// Runs the command with the clock of the tests.
    func hanmen(_ arguments: String...) throws -> Tool.Outcome { try hanmen(arguments) }
}

/// A problem as `--json` tells it.
struct ToldProblem: Decodable, Equatable {
    var id: String
    var severity: String
    var message: String
    var file: String?
    var line: Int?
    var column: Int?
    var hints: [String]

    /// Where and what, in short.
    var brief: String { "\(line.map(String.init) ?? "-"):\(column.map(String.init) ?? "-") \(id)" }
}

extension Tool.Outcome {
    /// The problems of a run with `--json`; throws where a line is not JSON.
    func problems() throws -> [ToldProblem] {
        try text.split(separator: "\n").map {
            try JSONDecoder().decode(ToldProblem.self, from: Data($0.utf8))
        }
    }

    /// The problems in short.
    func briefs() throws -> [String] { try problems().map(\.brief) }
}
