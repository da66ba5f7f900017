import HanmenAudit
import HanmenCore

/// Where the values to look for come from.
struct SecretSources {
    private static let largestList = 4 << 20

    /// The values in some files.
    func secrets(in paths: [String]) -> Diagnosed<[Secret]> {
        var all = Diagnosed<[Secret]>([])
        for path in paths {
            let read = secrets(in: path)
            all.diagnostics += read.diagnostics
            all.value = read.value.flatMap { secrets in all.value.map { $0 + secrets } }
        }
        return all
    }

    private func secrets(in path: String) -> Diagnosed<[Secret]> {
        do throws(WorkspaceError) {
            let bytes = try DiskWorkspace().read(path, limit: Self.largestList)
            return SecretList.read(name: path, bytes: bytes)
        } catch {
            return Diagnosed(nil, [.error("hanmen.file.unreadable", error.message)])
        }
    }
}
