import Hanmen
import HanmenBatch
public import HanmenCore
import HanmenForms

/// A report of the volume as pages, with what the volume says of it.
public struct LaidReport: Sendable {
    /// The faction that it belongs to.
    public var faction: String
    /// What the contents call it.
    public var title: String
    /// The members that the index lists it under.
    public var members: [String]
    /// Its pages.
    public var document: PagedDocument
}

extension FormData {
    /// The people whose report it is: those of its lists of names, or else of its names, but for those in an office.
    var members: [String] {
        let lists = fields.filter { $0.type == "氏名の一覧" }.flatMap(\.names)
        guard lists.isEmpty else { return lists }
        let offices = ["代表", "経理", "講師", "議長", "委員長", "幹事長"]
        return fields.filter { field in
            field.type == "氏名" && !offices.contains { field.name.contains($0) }
        }.flatMap(\.names)
    }
}

extension FormData.Field {
    fileprivate var names: [String] {
        switch value {
        case .text(let name): [name]
        case .texts(let names): names
        default: []
        }
    }
}
