public import Hanmen
public import HanmenCore

/// The files of the page that windows load: `Preview/index.html` and what lies in `Preview/assets/`, nothing else.
public struct PageAssets: Sendable {
    /// A file as it is sent.
    public struct Asset: Sendable {
        /// Its media type.
        public var type: String
        /// Its bytes.
        public var bytes: [UInt8]
    }

    private let assets: [String: Asset]
    private static let types = [
        "css": "text/css; charset=utf-8",
        "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml; charset=utf-8",
    ]
    private static let largestFile = 1 << 20

    /// Reads the files of a home.
    public init(home: Home, workspace: any Workspace = DiskWorkspace()) throws(DiagnosticError) {
        var assets: [String: Asset] = [:]
        do throws(WorkspaceError) {
            let folder = "\(home.preview)/assets"
            index = try workspace.read("\(home.preview)/index.html", limit: Self.largestFile)
            for name in workspace.names(inFolder: folder) {
                guard let ending = name.split(separator: ".").last, let type = Self.types[String(ending)]
                else { continue }
                assets[name] = Asset(
                    type: type, bytes: try workspace.read("\(folder)/\(name)", limit: Self.largestFile))
            }
        } catch {
            throw DiagnosticError(.file(error))
        }
        self.assets = assets
    }

    /// The page itself.
    public let index: [UInt8]

    /// A file by its name.
    public subscript(name: String) -> Asset? { assets[name] }

    /// The names of all files.
    public var names: [String] { assets.keys.sorted() }
}
