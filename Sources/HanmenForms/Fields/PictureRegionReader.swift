import HanmenCore
import HanmenReport

/// Reads the parts of a picture that public editions paint over: `伏せる: [{ 左: 10%, 上: 20%, 幅: 30%, 高さ: 5% }]`.
enum PictureRegionReader {
    /// The most regions of a picture.
    private static let most = 100
    private static let sides = ["左", "上", "幅", "高さ"]
    private static let keys = sides + ["種類"]

    static func regions(_ value: FieldValue) throws(DiagnosticError) -> [PictureRegion] {
        guard case .list(let items, let span) = value, items.count <= most else {
            throw DiagnosticError(.regionUnreadable(at: value.span))
        }
        var regions: [PictureRegion] = []
        for item in items { regions.append(try region(item)) }
        guard !regions.isEmpty else { throw DiagnosticError(.regionUnreadable(at: span)) }
        return regions
    }

    private static func region(_ value: FieldValue) throws(DiagnosticError) -> PictureRegion {
        guard case .record(let entries, let span) = value else {
            throw DiagnosticError(.regionUnreadable(at: value.span))
        }
        var parts: [String: Double] = [:]
        var kind = PrivateKind.receipt
        for entry in entries {
            guard keys.contains(entry.key.value) else {
                throw DiagnosticError(.fieldUnknown(entry.key, known: keys))
            }
            if entry.key.value == "種類" {
                kind = try Self.kind(entry.value)
            } else {
                parts[entry.key.value] = try share(entry.value)
            }
        }
        for side in sides where parts[side] == nil {
            throw DiagnosticError(.layoutKeyMissing(side, at: span))
        }
        let region = PictureRegion(
            left: parts["左"] ?? 0, top: parts["上"] ?? 0, width: parts["幅"] ?? 0, height: parts["高さ"] ?? 0,
            kind: kind)
        guard region.isInside else { throw DiagnosticError(.regionOutside(at: span)) }
        return region
    }

    private static func share(_ value: FieldValue) throws(DiagnosticError) -> Double {
        guard case .text(let text) = value, let quantity = Quantity(text.value.trimmed, units: ["%"]) else {
            throw DiagnosticError(.regionUnreadable(at: value.span))
        }
        guard quantity.number <= 100 else { throw DiagnosticError(.regionOutside(at: value.span)) }
        return quantity.number / 100
    }

    private static func kind(_ value: FieldValue) throws(DiagnosticError) -> PrivateKind {
        guard case .text(let text) = value else { throw DiagnosticError(.regionUnreadable(at: value.span)) }
        guard let kind = PrivateKind(rawValue: text.value.trimmed) else {
            throw DiagnosticError(
                .choiceUnknown(text, field: "種類", known: PrivateKind.allCases.map(\.rawValue)))
        }
        return kind
    }
}

extension PictureRegion {
    /// Whether it has an extent and lies in the picture; sums of shares may miss 1 by what doubles cannot hold.
    fileprivate var isInside: Bool {
        width > 0 && height > 0 && left + width <= 1.000_001 && top + height <= 1.000_001
    }
}

extension Diagnostic {
    fileprivate static func regionUnreadable(at span: SourceSpan) -> Diagnostic {
        .error(
            .valueShape, Message("画像の「伏せる」の書き方が正しくありません", en: "伏せる wants regions of the picture"), at: span,
            hints: [regionHint])
    }

    fileprivate static func regionOutside(at span: SourceSpan) -> Diagnostic {
        .error(
            .regionOutside, Message("「伏せる」の範囲が画像の外に出ています", en: "a region to mask lies outside the picture"),
            at: span,
            hints: [regionHint])
    }

    private static var regionHint: Message {
        Message(
            "見たままの画像の左上から、「伏せる: [{ 左: 10%, 上: 20%, 幅: 30%, 高さ: 5% }]」のように、0% から 100% の間で書いてください",
            en: "write 伏せる: [{ 左: 10%, 上: 20%, 幅: 30%, 高さ: 5% }], from 0% to 100%")
    }
}
