public import HanmenCore

extension DiagnosticID {
    /// An SVG file that is no drawing of shapes.
    public static let svgUnreadable: DiagnosticID = "picture.svg.unreadable"
}

extension SVGError {
    /// The error as it is told to people, at the place that names the file.
    public func diagnostic(of path: Spanned<String>) -> Diagnostic {
        .error(.svgUnreadable, message(path.value), at: path.span, hints: [hint])
    }

    /// The same of a file that no report names.
    public func diagnostic(of path: String) -> Diagnostic {
        .error(.svgUnreadable, message(path), hints: [hint])
    }

    private func message(_ path: String) -> Message {
        switch self {
        case .tooLarge:
            Message("印影「\(path)」の図形が多すぎます。", en: "The imprint \(path) has too many shapes.")
        case .damaged(let reason):
            Message("印影「\(path)」を SVG として読めません。", en: "The imprint \(path) is no readable SVG (\(reason)).")
        case .notAShape(let name):
            Message(
                "印影「\(path)」に、塗った図形でないもの（\(name)）が入っています。",
                en: "The imprint \(path) has something that is no filled shape (\(name)).")
        case .empty: Message("印影「\(path)」には何も描かれていません。", en: "The imprint \(path) is empty.")
        }
    }

    private var hint: Message {
        switch self {
        case .tooLarge: Message("図形を簡単にするか、PNG で書き出してください", en: "simplify it, or export it as PNG")
        case .damaged, .empty: Message("書き出し直すか、PNG を使ってください", en: "export it again, or use PNG")
        case .notAShape:
            Message(
                "文字と線を図形（アウトライン）に直し、色を属性で書き出してください。PNG でもかまいません",
                en: "turn texts and strokes into outlines and colours into attributes, or use PNG")
        }
    }
}
