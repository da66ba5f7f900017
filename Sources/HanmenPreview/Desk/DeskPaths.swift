import Hanmen
import HanmenForms

/// What files are called in windows, and which of them windows may ask for.
struct DeskPaths {
    private let folder: String
    private let home: String

    init(subject: PreviewSubject, home: Home) {
        folder = subject.folder
        self.home = home.path
    }

    /// A file's name in windows: its path in the opened folder, or below the folder of layouts and fonts.
    func shown(_ path: String) -> String {
        for root in [folder, home] where path.hasPrefix(root + "/") {
            return String(path.dropFirst(root.count + 1))
        }
        return path
    }

    /// The file that a window means, among those that it may see.
    func file(_ shown: String, among paths: some Sequence<String>) -> String? {
        paths.first { self.shown($0) == shown }
    }
}
