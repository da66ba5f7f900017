public import ArgumentParser
public import HanmenForms

extension Edition: ExpressibleByArgument {
    /// The words of the command line; a clerk may write the Japanese ones.
    public init?(argument: String) {
        let words: [(String, Edition)] = [
            ("draft", .draft), ("案", .draft), ("original", .original), ("原本", .original), ("copy", .copy),
            ("写", .copy), ("public", .public), ("公開用", .public),
        ]
        guard let edition = words.first(where: { $0.0 == argument })?.1 else { return nil }
        self = edition
    }

    /// The word that stands for what is not said.
    public var defaultValueDescription: String { "original" }
    /// The words that the help names.
    public static var allValueStrings: [String] { ["draft", "original", "copy", "public"] }
}
