public import ArgumentParser
public import HanmenImpose

extension BindingEdge: ExpressibleByArgument {
    /// An edge by its Japanese or its English name.
    public init?(argument: String) {
        switch argument {
        case "左", "left": self = .left
        case "右", "right": self = .right
        case "天", "top": self = .top
        default: return nil
        }
    }

    /// What may be written.
    public static var allValueStrings: [String] { ["左", "右", "天"] }
}

extension DuplexEdge: ExpressibleByArgument {
    /// An edge by its Japanese or its English name.
    public init?(argument: String) {
        switch argument {
        case "長辺", "long": self = .long
        case "短辺", "short": self = .short
        default: return nil
        }
    }

    /// What may be written.
    public static var allValueStrings: [String] { ["長辺", "短辺"] }
}
