/// Where sheets are stapled (ホチキス; IPP `finishings`, PWG 5100.1).
public enum Staple: Int, Hashable, Sendable, CaseIterable, Codable {
    case saddle = 8
    case topLeft = 20
    case bottomLeft = 21
    case topRight = 22
    case bottomRight = 23
    case dualLeft = 28
    case dualTop = 29
    case dualRight = 30

    /// What clerks call it.
    public var word: String {
        switch self {
        case .saddle: "中綴じ"
        case .topLeft: "左上"
        case .bottomLeft: "左下"
        case .topRight: "右上"
        case .bottomRight: "右下"
        case .dualLeft: "左二か所"
        case .dualTop: "上二か所"
        case .dualRight: "右二か所"
        }
    }
}

/// Where sheets are punched (穴; IPP `finishings`, PWG 5100.1).
public enum Punch: Int, Hashable, Sendable, CaseIterable, Codable {
    case dualLeft = 74
    case dualTop = 75
    case dualRight = 76
    case quadLeft = 82
    case quadTop = 83
    case quadRight = 84

    /// What clerks call it.
    public var word: String {
        switch self {
        case .dualLeft: "左二穴"
        case .dualTop: "上二穴"
        case .dualRight: "右二穴"
        case .quadLeft: "左四穴"
        case .quadTop: "上四穴"
        case .quadRight: "右四穴"
        }
    }
}
