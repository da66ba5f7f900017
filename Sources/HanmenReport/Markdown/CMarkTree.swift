import CCMark

/// The one door to libcmark-gfm: parses bytes, lends the tree for the length of a closure, frees it.
enum CMarkTree {
    /// Extensions are registered once for the whole process; the library keeps them in a table of its own.
    private static let extensionsAreRegistered: Void = cmark_gfm_core_extensions_ensure_registered()

    /// Parses Markdown and hands out the document node; nothing of it may leave the closure.
    static func withDocument<Result>(of bytes: ArraySlice<UInt8>, _ body: (CMarkNode) -> Result) -> Result? {
        _ = extensionsAreRegistered
        guard let parser = cmark_parser_new(CMARK_OPT_SOURCEPOS) else { return nil }
        defer { cmark_parser_free(parser) }
        if let table = cmark_find_syntax_extension("table") {
            cmark_parser_attach_syntax_extension(parser, table)
        }
        bytes.withUnsafeBytes { buffer in
            cmark_parser_feed(parser, buffer.bindMemory(to: CChar.self).baseAddress, buffer.count)
        }
        guard let document = cmark_parser_finish(parser) else { return nil }
        defer { cmark_node_free(document) }
        return body(CMarkNode(pointer: document))
    }
}

/// A borrowed node of the C tree.
struct CMarkNode {
    fileprivate let pointer: OpaquePointer

    /// The library's own name of the node's type: `paragraph`, `table_cell` …
    var kind: String { String(cString: cmark_node_get_type_string(pointer)) }
    var literal: String { Self.text(cmark_node_get_literal(pointer)) }
    var destination: String { Self.text(cmark_node_get_url(pointer)) }
    var title: String { Self.text(cmark_node_get_title(pointer)) }
    var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }
    var isOrderedList: Bool { cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST }

    /// Lines and columns from 1; a column counts bytes, and the end is included.
    var startLine: Int { Int(cmark_node_get_start_line(pointer)) }
    var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }
    var endLine: Int { Int(cmark_node_get_end_line(pointer)) }
    var endColumn: Int { Int(cmark_node_get_end_column(pointer)) }

    /// The children, in order.
    var children: some Sequence<CMarkNode> {
        sequence(state: cmark_node_first_child(pointer)) { next in
            guard let node = next else { return nil }
            next = cmark_node_next(node)
            return CMarkNode(pointer: node)
        }
    }

    /// A table's column alignments: `l`, `c`, `r`, or 0.
    var columnAlignments: [UInt8] {
        guard let letters = cmark_gfm_extensions_get_table_alignments(pointer) else { return [] }
        return (0..<Int(cmark_gfm_extensions_get_table_columns(pointer))).map { letters[$0] }
    }

    /// All text under the node, however deep.
    var flatText: String {
        guard let iterator = cmark_iter_new(pointer) else { return "" }
        defer { cmark_iter_free(iterator) }
        var text = ""
        var event = cmark_iter_next(iterator)
        while event != CMARK_EVENT_DONE {
            if event == CMARK_EVENT_ENTER {
                text += Self.text(cmark_node_get_literal(cmark_iter_get_node(iterator)))
            }
            event = cmark_iter_next(iterator)
        }
        return text
    }

    private static func text(_ pointer: UnsafePointer<CChar>?) -> String {
        pointer.map { String(cString: $0) } ?? ""
    }
}
