/// Names under which attachments can all be saved into one folder.
struct AttachmentNames {
    /// A name for each attachment, in order.
    let names: [String]

    /// The wished names; a name that is taken gets a number before its ending: `a.md`, `a-2.md`.
    init(_ wished: [String]) {
        var taken: Set<String> = []
        names = wished.map { name in
            var candidate = name
            var number = 1
            while !taken.insert(candidate.lowercased()).inserted {
                number += 1
                candidate = Self.numbered(name, number)
            }
            return candidate
        }
    }

    private static func numbered(_ name: String, _ number: Int) -> String {
        guard let dot = name.lastIndex(of: "."), dot > name.startIndex else { return "\(name)-\(number)" }
        return "\(name[..<dot])-\(number)\(name[dot...])"
    }
}
