import HanmenCore
import HanmenForms

/// Looks for what is masked in the files that are to be published: a name that is hidden in one place and open in another
/// is no secret.
struct LeakCheck {
    /// What is masked, once each.
    private let masked: [(value: MaskedValue, folded: [UInt8])]

    /// A shorter text is found everywhere, and tells nobody anything by itself.
    private static let shortest = 3

    init(_ masked: [MaskedValue]) {
        var seen: Set<[UInt8]> = []
        self.masked = masked.map { ($0, Self.folded($0.text)) }.filter { value, folded in
            String(decoding: folded, as: UTF8.self).unicodeScalars.count >= Self.shortest
                && seen.insert(folded).inserted
        }
    }

    /// The texts that are found, each with the place where it was masked. The text itself is not repeated.
    func findings(in files: [OpenFile]) -> [Diagnostic] {
        files.flatMap { file -> [Diagnostic] in
            let text = String(decoding: file.bytes, as: UTF8.self)
            let folded = Self.folded(file.name.hasSuffix(".html") ? HTMLText.visible(text) : text)
            return masked.filter { folded.contains($0.folded) }.map { Self.leak($0.value, in: file.name) }
        }
    }

    /// Without spaces, half-width, without the quotes and strokes that files put before quotes.
    private static func folded(_ text: String) -> [UInt8] {
        Array(CellText.words(of: text).joined().utf8).filter { $0 != 0x22 && $0 != 0x5C }
    }

    private static func leak(_ value: MaskedValue, in file: String) -> Diagnostic {
        .error(
            .openDataLeak,
            Message(
                "非公開の値（\(value.kind.rawValue)）と同じ言葉が、「\(file)」に残っています。",
                en: "a text that is masked (\(value.kind.rawValue)) is still in \(file)"), at: value.span,
            hints: [
                Message("ほかの欄や本文でも「{…|非公開}」と書くか、出納簿の「非公開」に列の名前を書いてください。", en: "mask it wherever it stands")
            ])
    }
}

extension [UInt8] {
    /// Whether bytes stand in these.
    fileprivate func contains(_ part: [UInt8]) -> Bool {
        guard let first = part.first, count >= part.count else { return false }
        return indices.dropLast(part.count - 1).contains { start in
            self[start] == first && self[start..<start + part.count].elementsEqual(part)
        }
    }
}
