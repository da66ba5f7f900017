import CYAML

/// The events of libyaml over some bytes; the one door to it.
///
/// The parser's state holds its own address and the bytes': it stays where it is, and the bytes outlive it.
struct YAMLEvents: ~Copyable {
    private let parser = UnsafeMutablePointer<yaml_parser_t>.allocate(capacity: 1)

    /// A parser at the beginning of some bytes of UTF-8.
    init(_ bytes: UnsafeBufferPointer<UInt8>) throws(YAMLProblem) {
        guard yaml_parser_initialize(parser) == 1 else {
            parser.deallocate()
            throw .unreadable
        }
        yaml_parser_set_encoding(parser, YAML_UTF8_ENCODING)
        yaml_parser_set_input_string(parser, bytes.baseAddress, bytes.count)
    }

    deinit {
        yaml_parser_delete(parser)
        parser.deallocate()
    }

    /// The next event.
    func next() throws(YAMLProblem) -> YAMLEvent {
        var event = yaml_event_t()
        guard yaml_parser_parse(parser, &event) == 1 else { throw problem }
        defer { yaml_event_delete(&event) }
        let mark = YAMLMark(event.start_mark)
        switch event.type {
        case YAML_SCALAR_EVENT: return .scalar(YAMLScalar(event.data.scalar, mark))
        case YAML_SEQUENCE_START_EVENT: return .sequenceStart(mark)
        case YAML_MAPPING_START_EVENT: return .mappingStart(mark)
        case YAML_SEQUENCE_END_EVENT, YAML_MAPPING_END_EVENT: return .collectionEnd
        case YAML_ALIAS_EVENT: return .alias
        case YAML_DOCUMENT_START_EVENT: return .documentStart(mark)
        case YAML_STREAM_START_EVENT, YAML_DOCUMENT_END_EVENT: return .passing
        default: return .streamEnd
        }
    }

    private var problem: YAMLProblem {
        let state = parser.pointee
        switch state.error {
        case YAML_SCANNER_ERROR, YAML_PARSER_ERROR:
            return .syntax(state.problem.map { String(cString: $0) } ?? "", YAMLMark(state.problem_mark))
        default: return .unreadable
        }
    }
}

extension YAMLMark {
    fileprivate init(_ mark: yaml_mark_t) {
        self.init(line: mark.line + 1, column: mark.column + 1)
    }
}

extension YAMLScalar {
    fileprivate init(_ scalar: yaml_event_t.__Unnamed_union_data.__Unnamed_struct_scalar, _ mark: YAMLMark) {
        text = String(
            decoding: UnsafeBufferPointer(start: scalar.value, count: scalar.length), as: UTF8.self)
        self.mark = mark
        style =
            switch scalar.style {
            case YAML_SINGLE_QUOTED_SCALAR_STYLE: .singleQuoted
            case YAML_DOUBLE_QUOTED_SCALAR_STYLE: .doubleQuoted
            case YAML_LITERAL_SCALAR_STYLE, YAML_FOLDED_SCALAR_STYLE: .block
            default: .plain
            }
    }
}
