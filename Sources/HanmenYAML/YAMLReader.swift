public import HanmenCore

/// Reads YAML as text, with places, and complaints in the clerk's language.
///
/// Text is screened before it is parsed, so that the usual slips are told on the line where they were made, and
/// nothing that could expand (anchors, aliases) or nest without bound ever reaches the parser.
public enum YAMLReader {
    /// Reads the YAML in a range of a source (all of it where `range` is nil).
    ///
    /// Empty text is an empty mapping. Several problems may be found at once; `value` is nil if any is an error.
    public static func read(_ source: SourceText, in range: Range<Int>? = nil) -> Diagnosed<YAMLValue> {
        let range = withoutByteOrderMark(
            (range ?? 0..<source.utf8.count).clamped(to: 0..<source.utf8.count), source)
        guard range.count <= YAMLLimits.bytes else {
            return Diagnosed(nil, [.yamlTooLarge(at: source.span(range.lowerBound..<range.lowerBound))])
        }
        var screen = YAMLScreen(source: source, range: range)
        screen.run()
        guard screen.diagnostics.isEmpty else { return Diagnosed(nil, screen.diagnostics) }
        return parse(source, in: range, blanks: screen.blanks)
    }

    private static func parse(
        _ source: SourceText, in range: Range<Int>, blanks: [Range<Int>]
    ) -> Diagnosed<YAMLValue> {
        var builder = YAMLTreeBuilder(places: YAMLPlaces(source: source, range: range))
        do throws(YAMLProblem) {
            let value = try value(of: bytes(of: source, in: range, blanks: blanks), &builder)
            guard builder.diagnostics.isEmpty else { return Diagnosed(nil, builder.diagnostics) }
            return Diagnosed(value ?? .mapping([], source.span(range)))
        } catch {
            let places = YAMLPlaces(source: source, range: range)
            return Diagnosed(nil, [YAMLTranslation(places: places).diagnostic(for: error)])
        }
    }

    private static func value(
        of bytes: [UInt8], _ builder: inout YAMLTreeBuilder
    ) throws(YAMLProblem) -> YAMLValue? {
        try bytes.withUnsafeBufferPointer { (bytes) throws(YAMLProblem) -> YAMLValue? in
            try builder.value(of: YAMLEvents(bytes))
        }
    }

    /// The bytes for the parser: lines that only look empty are empty.
    private static func bytes(of source: SourceText, in range: Range<Int>, blanks: [Range<Int>]) -> [UInt8] {
        var bytes: [UInt8] = []
        var start = range.lowerBound
        for blank in blanks {
            bytes += source.utf8[start..<blank.lowerBound]
            start = blank.upperBound
        }
        return bytes + source.utf8[start..<range.upperBound]
    }

    private static func withoutByteOrderMark(_ range: Range<Int>, _ source: SourceText) -> Range<Int> {
        source.utf8[range].starts(with: [0xEF, 0xBB, 0xBF]) ? range.lowerBound + 3..<range.upperBound : range
    }
}
