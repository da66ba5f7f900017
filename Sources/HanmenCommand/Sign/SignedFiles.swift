import Glibc
import HanmenCore
import HanmenReading

/// Which files are signed, and where what comes of them goes.
struct SignedFiles {
    /// A file and its output.
    struct Job {
        var input: String
        var output: String
    }

    /// The files in order.
    let jobs: [Job]

    /// Files with one output, a folder for all of them, or outputs beside them with an ending to their names.
    init(_ inputs: [String], output: String?, ending: String) throws(DiagnosticError) {
        let folder = output.flatMap { Self.isFolder($0) || inputs.count > 1 ? $0 : nil }
            .map { $0.count > 1 && $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        jobs = inputs.map { input in
            let name = input.split(separator: "/").last.map(String.init) ?? input
            let stem = name.lowercased().hasSuffix(".pdf") ? String(name.dropLast(4)) : name
            if let folder { return Job(input: input, output: "\(folder)/\(name)") }
            let place = input.lastIndex(of: "/").map { String(input[...$0]) } ?? ""
            return Job(input: input, output: output ?? "\(place)\(stem)-\(ending).pdf")
        }
        try refuseClashes()
    }

    /// The input is never touched, and no output takes the place of another.
    private func refuseClashes() throws(DiagnosticError) {
        var seen: Set<String> = []
        for job in jobs {
            guard !Self.isSame(job.input, job.output) else {
                throw DiagnosticError(
                    .error(
                        "sign.output.is-input",
                        Message(
                            "出力先が元のファイルと同じです: \(job.output)", en: "The output is the input: \(job.output)"),
                        hints: [Message("-o に別の名前かフォルダを書いてください。", en: "Name another file or folder with -o.")]
                    ))
            }
            guard seen.insert(job.output).inserted else {
                throw DiagnosticError(
                    .error(
                        "sign.output.twice",
                        Message(
                            "同じ名前の出力が二つになります: \(job.output)", en: "Two outputs have one name: \(job.output)"),
                        hints: [Message("同じ名前のファイルは分けて署名してください。", en: "Sign files of one name separately.")]))
            }
        }
    }

    /// Reads a file; one that is too large is refused before a byte of it is read.
    static func read(_ path: String) throws(DiagnosticError) -> [UInt8] {
        do throws(WorkspaceError) {
            return try DiskWorkspace().read(path, limit: PDFReadingLimits.fileSize)
        } catch {
            throw DiagnosticError(.error("hanmen.file.unreadable", error.message))
        }
    }

    /// Writes an output whole or not at all; its folder is made where it is not there.
    static func write(_ bytes: [UInt8], to path: String) throws(DiagnosticError) {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else {
            return try OutputFile.write(bytes, to: path)
        }
        try OutputFile.write(
            bytes, inFolder: String(path[..<slash]), named: String(path[path.index(after: slash)...]))
    }

    private static func isFolder(_ path: String) -> Bool {
        var info = stat()
        return path.hasSuffix("/") || (stat(path, &info) == 0 && info.st_mode & S_IFMT == S_IFDIR)
    }

    private static func isSame(_ a: String, _ b: String) -> Bool {
        var first = stat()
        var second = stat()
        guard stat(a, &first) == 0, stat(b, &second) == 0 else { return a == b }
        return first.st_ino == second.st_ino && first.st_dev == second.st_dev
    }
}
