import HanmenCore
import Yams

/// Makes the parser's nodes into values with places.
struct YAMLTreeBuilder {
    private var places: YAMLPlaces
    private(set) var diagnostics: [Diagnostic] = []

    init(places: YAMLPlaces) { self.places = places }

    mutating func value(of node: Node) -> YAMLValue {
        switch node {
        case .scalar(let scalar): return .scalar(text(of: scalar))
        case .sequence(let sequence):
            let start = offset(of: sequence.mark)
            let items = sequence.map { value(of: $0) }
            return .sequence(items, span(from: start, through: items.last))
        case .mapping(let mapping):
            let start = offset(of: mapping.mark)
            if isFlow(at: start), mapping.count == 1, let expression = expression(at: start) {
                return .scalar(expression)
            }
            let entries = mapping.compactMap { entry($0.key, $0.value) }
            return .mapping(entries, span(from: start, through: entries.last?.value))
        case .alias:
            diagnostics.append(.yamlUnsupported("*", at: places.source.span(places.range)))
            return .sequence([], places.source.span(places.range))
        }
    }

    private mutating func entry(_ key: Node, _ value: Node) -> YAMLEntry? {
        guard case .scalar(let scalar) = key else {
            let start = offset(of: key.mark)
            diagnostics.append(.yamlUnsupported("?", at: places.source.span(start..<start)))
            return nil
        }
        let key = text(of: scalar)
        return YAMLEntry(key: key, value: self.value(of: value))
    }

    /// `{会派名}` without quotes: to YAML a mapping with one key, to the clerk a text with a field in it.
    private func expression(at start: Int) -> Spanned<String>? {
        let bytes = places.source.utf8
        var end = start + 1
        while end < places.range.upperBound, bytes[end] != UInt8(ascii: "}") {
            guard bytes[end] != UInt8(ascii: ":"), bytes[end] != 0x0A else { return nil }
            end += 1
        }
        guard end < places.range.upperBound else { return nil }
        let span = places.source.span(start..<end + 1)
        return Spanned(span.text, at: span)
    }

    private mutating func text(of scalar: Node.Scalar) -> Spanned<String> {
        let start = offset(of: scalar.mark)
        let extent = YAMLScalarExtent(bytes: places.source.utf8, end: places.range.upperBound)
        return Spanned(scalar.string, at: places.source.span(extent.range(of: scalar, from: start)))
    }

    private mutating func offset(of mark: Yams.Mark?) -> Int {
        guard let mark else { return places.range.lowerBound }
        return places.offset(of: mark)
    }

    private func span(from start: Int, through last: YAMLValue?) -> SourceSpan {
        let isFlow = isFlow(at: start)
        var end = last?.span.range.upperBound ?? start + (isFlow ? 1 : 0)
        let closers: [UInt8] = [UInt8(ascii: "}"), UInt8(ascii: "]")]
        let rest = places.source.utf8[end..<places.range.upperBound]
        if isFlow, let closer = rest.firstIndex(where: closers.contains) { end = closer + 1 }
        return places.source.span(start..<max(start, end))
    }

    /// Whether a list or mapping is written in brackets (the parser does not keep it).
    private func isFlow(at start: Int) -> Bool {
        guard start < places.range.upperBound else { return false }
        return places.source.utf8[start] == UInt8(ascii: "{")
            || places.source.utf8[start] == UInt8(ascii: "[")
    }
}
