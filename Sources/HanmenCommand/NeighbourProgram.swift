import ArgumentParser
import Glibc
import HanmenCore

/// A program beside this one, which does what this one loads no libraries for.
package enum NeighbourProgram: String {
    /// The pages in a browser; loads a web server.
    case preview = "hanmen-preview"
    /// All that is done with finished files; loads what signs, judges and prints.
    case office = "hanmen-office"

    /// Goes on as that program with the words of the command line, under the same process.
    ///
    /// - Throws: an exit code, where the program is not there; what to do is told.
    package func takeOver() throws -> Never { try take(over: Array(CommandLine.arguments.dropFirst())) }

    /// Goes on as that program, under the same process.
    ///
    /// - Throws: an exit code, where the program is not there; what to do is told.
    package func take(over arguments: [String]) throws -> Never {
        let path = Self.folder + rawValue
        var words: [UnsafeMutablePointer<CChar>?] = ([path] + arguments).map { strdup($0) } + [nil]
        execv(path, &words)
        DiagnosticTeller(language: .japanese, isJSON: false).tell([missing(at: path)])
        throw ExitCode(1)
    }

    private func missing(at path: String) -> Diagnostic {
        let (id, target): (DiagnosticID, String) =
            switch self {
            case .preview: ("hanmen.preview.missing", "make preview")
            case .office: ("hanmen.office.missing", "make build")
            }
        return .error(
            id,
            Message("プログラム \(rawValue) を始められません: \(path)", en: "cannot start \(rawValue): \(path)"),
            hints: [Message("\(target) で作れます", en: "`\(target)` builds it")])
    }

    /// The folder of this program, links resolved, with the slash behind it.
    private static var folder: String {
        guard let real = realpath("/proc/self/exe", nil) else { return "" }
        defer { free(real) }
        let path = String(cString: real)
        return path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
