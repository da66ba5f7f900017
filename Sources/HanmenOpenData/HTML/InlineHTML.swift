import HanmenCore
import HanmenReport

/// Pieces of a line as HTML.
enum InlineHTML {
    static func html(_ inlines: [Inline]) -> String { inlines.map(html).joined() }

    private static func html(_ inline: Inline) -> String {
        switch inline {
        case .text(let text): HTMLText.escaped(text.value)
        case .strong(let content): HTMLText.element("strong", html(content))
        case .emphasis(let content): HTMLText.element("em", html(content))
        case .lineBreak: "<br>"
        case .ruby(let base, let reading): ruby(base.value, reading.value)
        case .styled(let style, let text): styled(style, HTMLText.escaped(text.value))
        // What the council masks is a bar by now; what is marked still, it does not mask.
        case .personal(_, let text): HTMLText.escaped(text.value)
        case .link(let destination, let content): link(destination.value, html(content))
        case .image(let image): HTMLText.escaped(PictureText(image).words)
        case .decorated(_, let content): html(content)
        case .slot: ""
        }
    }

    private static func ruby(_ base: String, _ reading: String) -> String {
        let reading = HTMLText.element("rt", HTMLText.escaped(reading))
        return HTMLText.element("ruby", "\(HTMLText.escaped(base))<rp>（</rp>\(reading)<rp>）</rp>")
    }

    private static func styled(_ style: InlineStyle, _ text: String) -> String {
        switch style {
        case .underline: HTMLText.element("u", text)
        case .superscript: HTMLText.element("sup", text)
        case .subscript: HTMLText.element("sub", text)
        case .english: HTMLText.element("span", [("lang", "en")], text)
        }
    }

    /// A link to the web or to a mailbox; to anything else the text alone.
    private static func link(_ destination: String, _ content: String) -> String {
        guard case .address(let address)? = LinkTarget(written: destination) else { return content }
        return HTMLText.element("a", [("href", address)], content)
    }
}

extension HTMLText {
    /// An element without attributes.
    static func element(_ name: String, _ content: String) -> String { element(name, [], content) }
}

/// A picture in words: the page has no files beside it.
struct PictureText {
    /// What it shows, and the line under it.
    let words: String
    let caption: String?

    init(_ image: InlineImage) {
        let alternative = WrittenText.plain(image.alternative.value)
        words =
            image.isWithheld ? PrivateKind.placeholder : alternative.isEmpty ? "（写真）" : "（写真：\(alternative)）"
        caption = image.caption.map { WrittenText.plain($0.value) }
    }
}
