import Hanmen
import HanmenAudit
import HanmenCommand
import HanmenCore
import HanmenForms
import HanmenYear

/// Where the values to look for come from: reports, folders of them, factions' years, lists.
struct SecretSources {
    /// How reports are read.
    let options: Press.Options
    private static let largestList = 4 << 20

    /// The values in some files and folders.
    func secrets(in paths: [String]) -> Diagnosed<[Secret]> {
        gathered(paths, secrets(at:))
    }

    private func secrets(at path: String) -> Diagnosed<[Secret]> {
        if DiskWorkspace().exists("\(path)/\(YearFolder.factionFile)") { return secrets(ofYear: path) }
        if AuditedFiles.isFolder(path) { return secrets(inFolder: path) }
        if path.lowercased().hasSuffix(".md") { return secrets(ofReport: path) }
        do throws(WorkspaceError) {
            let bytes = try DiskWorkspace().read(path, limit: Self.largestList)
            return SecretList.read(name: path, bytes: bytes)
        } catch {
            return Diagnosed(nil, [.error("hanmen.file.unreadable", error.message)])
        }
    }

    /// The reports of a folder; other Markdown has no front matter.
    private func secrets(inFolder path: String) -> Diagnosed<[Secret]> {
        do throws(AuditFileError) {
            let reports = try AuditedFiles([path]).paths.filter { path in
                guard path.lowercased().hasSuffix(".md") else { return false }
                return (try? AuditedFiles.read(path).starts(with: "---".utf8)) ?? true
            }
            return gathered(reports, secrets(ofReport:))
        } catch {
            return Diagnosed(nil, [error.diagnostic])
        }
    }

    /// What the public edition of a report masks.
    private func secrets(ofReport path: String) -> Diagnosed<[Secret]> {
        do throws(DiagnosticError) {
            let masked = try SourceOptions.press().masked(inReportAt: path, options: options)
            let problems = masked.diagnostics.filter { $0.severity == .error }
            return Diagnosed(masked.value?.flatMap(Secret.parts(of:)), problems)
        } catch {
            return Diagnosed(nil, error.diagnostics)
        }
    }

    /// What the public editions of all papers of a faction's year mask.
    private func secrets(ofYear path: String) -> Diagnosed<[Secret]> {
        do throws(DiagnosticError) {
            let press = try SourceOptions.press()
            let read = YearPapers.read(path, library: try LayoutLibrary.installed(), press: press)
            let bound = (read.value?.papers ?? []).map { press.bind($0, edition: .public) }
            let masked = bound.flatMap { $0.value?.masked ?? [] }.flatMap(Secret.parts(of:))
            let problems = (read.diagnostics + bound.flatMap(\.diagnostics)).filter { $0.severity == .error }
            return Diagnosed(read.value.map { _ in masked.uniqued }, problems)
        } catch {
            return Diagnosed(nil, error.diagnostics)
        }
    }

    private func gathered(
        _ paths: [String], _ read: (String) -> Diagnosed<[Secret]>
    ) -> Diagnosed<[Secret]> {
        var all: [Secret]? = []
        var problems: [Diagnostic] = []
        for path in paths {
            let read = read(path)
            problems += read.diagnostics
            all = read.value.flatMap { secrets in all.map { $0 + secrets } }
        }
        return Diagnosed(all, problems)
    }
}

extension [Secret] {
    /// Each value once: a year's papers take the same data.
    fileprivate var uniqued: [Secret] {
        var seen: Set<String> = []
        return filter { seen.insert("\($0.kind.rawValue) \($0.text)").inserted }
    }
}
