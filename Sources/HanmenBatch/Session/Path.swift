/// Paths as texts.
enum Path {
    /// The folder of a path; `.` where it names none.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// The last name of a path.
    static func name(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[path.index(after: $0)...]) } ?? path
    }

    /// The last name of a path without its ending.
    static func stem(of path: String) -> String {
        let name = name(of: path)
        return name.lastIndex(of: ".").map { String(name[..<$0]) } ?? name
    }

    /// A path as seen from a folder; absolute ones stay. A folder and the way back out of it cancel out.
    static func inside(_ folder: String, _ path: String) -> String {
        guard !path.hasPrefix("/"), folder != "." else { return path }
        var parts = folder.split(separator: "/").map(String.init)
        for part in path.split(separator: "/").map(String.init) where part != "." {
            let isWayBack = part == ".." && parts.last.map { $0 != ".." } == true
            if isWayBack { parts.removeLast() } else { parts.append(part) }
        }
        return (folder.hasPrefix("/") ? "/" : "") + parts.joined(separator: "/")
    }

    /// How one absolute path is written in a folder with another absolute path.
    static func relative(_ path: String, to folder: String) -> String {
        let (goal, start) = (parts(path), parts(folder))
        let shared = zip(goal, start).prefix { $0 == $1 }.count
        let up = [String](repeating: "..", count: start.count - shared)
        let all = up + goal[shared...]
        return all.isEmpty ? "." : all.joined(separator: "/")
    }

    /// An absolute path without `.` and `..`.
    static func absolute(_ path: String, from folder: String) -> String {
        "/" + parts(path.hasPrefix("/") ? path : "\(folder)/\(path)").joined(separator: "/")
    }

    private static func parts(_ path: String) -> [String] {
        var parts: [String] = []
        for part in path.split(separator: "/") where part != "." {
            if part == ".." { _ = parts.popLast() } else { parts.append(String(part)) }
        }
        return parts
    }
}
