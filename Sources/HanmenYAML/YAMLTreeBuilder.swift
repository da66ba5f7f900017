import HanmenCore

/// Makes the parser's events into values with places.
struct YAMLTreeBuilder {
    private var places: YAMLPlaces
    private(set) var diagnostics: [Diagnostic] = []

    init(places: YAMLPlaces) { self.places = places }

    /// The value of a stream's one document; nil where there is none.
    mutating func value(of events: borrowing YAMLEvents) throws(YAMLProblem) -> YAMLValue? {
        while true {
            switch try events.next() {
            case .documentStart:
                let value = try value(beginningWith: events.next(), in: events)
                try refuseSecondDocument(events)
                return value
            case .streamEnd: return nil
            default: continue
            }
        }
    }

    private func refuseSecondDocument(_ events: borrowing YAMLEvents) throws(YAMLProblem) {
        while true {
            switch try events.next() {
            case .documentStart(let mark): throw .syntax("but found another document", mark)
            case .streamEnd: return
            default: continue
            }
        }
    }

    private mutating func value(
        beginningWith event: YAMLEvent, in events: borrowing YAMLEvents
    ) throws(YAMLProblem) -> YAMLValue {
        switch event {
        case .scalar(let scalar): return .scalar(text(of: scalar))
        case .sequenceStart(let mark): return try sequence(from: places.offset(of: mark), in: events)
        case .mappingStart(let mark): return try mapping(from: places.offset(of: mark), in: events)
        default:
            diagnostics.append(.yamlUnsupported("*", at: places.source.span(places.range)))
            return .sequence([], places.source.span(places.range))
        }
    }

    private mutating func sequence(
        from start: Int, in events: borrowing YAMLEvents
    ) throws(YAMLProblem) -> YAMLValue {
        var items: [YAMLValue] = []
        while true {
            let event = try events.next()
            if case .collectionEnd = event { break }
            items.append(try value(beginningWith: event, in: events))
        }
        return .sequence(items, span(from: start, through: items.last))
    }

    private mutating func mapping(
        from start: Int, in events: borrowing YAMLEvents
    ) throws(YAMLProblem) -> YAMLValue {
        var entries: [YAMLEntry] = []
        var keys = YAMLKeys()
        var count = 0
        while true {
            let event = try events.next()
            if case .collectionEnd = event { break }
            count += 1
            if let entry = try entry(beginningWith: event, in: events, &keys) { entries.append(entry) }
        }
        if let duplicate = keys.duplicate { throw .duplicateKey(duplicate.key, duplicate.mark) }
        if isFlow(at: start), count == 1, let expression = expression(at: start) {
            return .scalar(expression)
        }
        return .mapping(entries, span(from: start, through: entries.last?.value))
    }

    private mutating func entry(
        beginningWith event: YAMLEvent, in events: borrowing YAMLEvents, _ keys: inout YAMLKeys
    ) throws(YAMLProblem) -> YAMLEntry? {
        guard case .scalar(let scalar) = event else {
            let start = try value(beginningWith: event, in: events).span.range.lowerBound
            diagnostics.append(.yamlUnsupported("?", at: places.source.span(start..<start)))
            _ = try value(beginningWith: events.next(), in: events)
            return nil
        }
        keys.add(scalar)
        let key = text(of: scalar)
        return YAMLEntry(key: key, value: try value(beginningWith: events.next(), in: events))
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

    private mutating func text(of scalar: YAMLScalar) -> Spanned<String> {
        let start = places.offset(of: scalar.mark)
        let extent = YAMLScalarExtent(bytes: places.source.utf8, end: places.range.upperBound)
        return Spanned(scalar.text, at: places.source.span(extent.range(of: scalar, from: start)))
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

/// The keys of a mapping, to find one that stands there twice.
private struct YAMLKeys {
    private var first: [String: YAMLMark] = [:]
    /// The first of such keys by their order as text.
    private(set) var duplicate: (key: String, mark: YAMLMark)?

    mutating func add(_ key: YAMLScalar) {
        guard let mark = first[key.text] else { return first[key.text] = key.mark }
        if let known = duplicate, known.key <= key.text { return }
        duplicate = (key.text, mark)
    }
}
