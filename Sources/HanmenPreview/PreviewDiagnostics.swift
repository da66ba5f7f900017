public import HanmenCore

extension DiagnosticID {
    /// A report that is not among those that were opened.
    public static let previewFileUnknown: DiagnosticID = "preview.file.unknown"
}

extension Diagnostic {
    static func previewFileUnknown(_ name: String) -> Diagnostic {
        .error(
            .previewFileUnknown,
            Message(
                name.isEmpty ? "このフォルダに報告書がありません" : "開いたものの中に、この報告書はありません: \(name.prefix(80))",
                en: "no such report among those that were opened"),
            hints: [Message("報告書（.md）をフォルダに置くと、ここに現れます", en: "put a report (.md) into the folder")])
    }
}
